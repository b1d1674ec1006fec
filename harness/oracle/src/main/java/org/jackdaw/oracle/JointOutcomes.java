package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.prob.Logarithm;

/**
 * The joint outcomes of all modalities that each emission may show, with their probabilities. A
 * silent modality has outcome -1.
 */
final class JointOutcomes {

  private static final int MOST = 20_000_000;

  private final Emissions emissions;
  private final TupleNumbers numbers;
  private final int[] tuple;
  private final int[] starts;
  private int[] outcome = new int[64];
  private double[] probability = new double[64];
  private final double[] entropy;
  private int entries;

  JointOutcomes(Emissions emissions) {
    this.emissions = emissions;
    this.numbers = new TupleNumbers(emissions.modalities());
    this.tuple = new int[emissions.modalities()];
    this.starts = new int[emissions.size() + 1];
    this.entropy = new double[emissions.size()];
    for (int e = 0; e < emissions.size(); e++) {
      list(e, 0, 1);
      starts[e + 1] = entries;
      entropy[e] = entropyOf(e);
    }
  }

  private void list(int emission, int modality, double p) {
    if (modality == tuple.length) {
      add(numbers.number(tuple), p);
      return;
    }
    int column = emissions.column(emission, modality);
    if (column < 0) {
      tuple[modality] = -1;
      list(emission, modality + 1, p);
      return;
    }
    Table table = emissions.table(modality);
    for (int k = 0; k < table.support(column); k++) {
      if (table.supportValue(column, k) > 0) {
        tuple[modality] = table.supportRow(column, k);
        list(emission, modality + 1, p * table.supportValue(column, k));
      }
    }
  }

  private void add(int number, double p) {
    if (entries == MOST) {
      throw new IllegalArgumentException(
          "the model has more than "
              + MOST
              + " joint outcomes; exact information measures stop there");
    }
    if (entries == outcome.length) {
      outcome = Arrays.copyOf(outcome, 2 * entries);
      probability = Arrays.copyOf(probability, 2 * entries);
    }
    outcome[entries] = number;
    probability[entries] = p;
    entries++;
  }

  private double entropyOf(int emission) {
    double sum = 0;
    for (int k = starts[emission]; k < starts[emission + 1]; k++) {
      sum -= probability[k] * Logarithm.of(probability[k]);
    }
    return sum;
  }

  /** Number of distinct joint outcomes. */
  int size() {
    return numbers.size();
  }

  int first(int emission) {
    return starts[emission];
  }

  int end(int emission) {
    return starts[emission + 1];
  }

  int outcome(int entry) {
    return outcome[entry];
  }

  double probability(int entry) {
    return probability[entry];
  }

  /** The entropy of what an emission shows, in nats. */
  double entropy(int emission) {
    return entropy[emission];
  }

  /** The outcome of one modality in a joint outcome, -1 where it is silent. */
  int outcome(int number, int modality) {
    return numbers.word(number, modality);
  }
}
