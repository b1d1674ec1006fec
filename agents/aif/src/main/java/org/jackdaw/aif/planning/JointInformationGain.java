package org.jackdaw.aif.planning;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The expected information gain about states from all modalities together: the mutual information
 * between the joint outcome and the states. It costs as much as there are joint outcomes times
 * joint states with any probability.
 */
public final class JointInformationGain {

  /** Most joint outcomes that are listed. */
  public static final int MOST_OUTCOMES = 1_000_000;

  private final WorkingModel model;
  private final InformationGain rule;
  private final int[] factors; // parents of any modality, those that only remember last
  private final int present; // how many of them are states of the world
  private final int[] states; // the joint state under way, per factor
  private final double[] marginal; // of the joint outcome
  private final double[] given; // the same in one joint state
  private final double[] averaged; // the same in one present state
  private double negativeAmbiguity;

  /**
   * The joint information gain in a model.
   *
   * @param model the model, which may go on learning
   * @throws IllegalArgumentException if there are more than {@link #MOST_OUTCOMES} joint outcomes
   */
  public JointInformationGain(WorkingModel model) {
    this.model = model;
    rule = model.conventions().informationGain();
    SortedSet<Integer> parents = new TreeSet<>();
    long size = 1;
    for (int m = 0; m < model.modalities(); m++) {
      WorkingTable table = model.likelihood(m);
      for (int p = 0; p < table.parents(); p++) {
        parents.add(table.parent(p));
      }
      size = Math.min(size * table.rows(), MOST_OUTCOMES + 1L);
    }
    if (size > MOST_OUTCOMES) {
      throw new IllegalArgumentException(
          "information-gain joint: more than "
              + MOST_OUTCOMES
              + " joint outcomes; use per-modality");
    }
    factors =
        Stream.concat(
                parents.stream().filter(f -> !model.remembers(f)),
                parents.stream().filter(model::remembers))
            .mapToInt(f -> f)
            .toArray();
    present = (int) parents.stream().filter(f -> !model.remembers(f)).count();
    states = new int[model.factors()];
    marginal = new double[(int) size];
    given = new double[(int) size];
    averaged = new double[(int) size];
  }

  /**
   * The information gain under a predicted belief.
   *
   * @param belief belief about the states in which the outcomes arise
   * @return nats
   */
  public double of(MarginalBelief belief) {
    Arrays.fill(marginal, 0);
    negativeAmbiguity = 0;
    visit(belief, 0, 1);
    double entropy = 0;
    for (double p : marginal) {
      entropy -= rule.outcomes().timesLog(p);
    }
    return entropy + negativeAmbiguity;
  }

  private void visit(MarginalBelief belief, int position, double mass) {
    if (position == present) {
      if (mass > rule.smallestMass()) {
        add(belief, mass);
      }
      return;
    }
    int factor = factors[position];
    for (int k = 0; k < belief.support(factor); k++) {
      states[factor] = belief.supportState(factor, k);
      visit(belief, position + 1, mass * belief.probability(factor, states[factor]));
    }
  }

  private void add(MarginalBelief belief, double mass) {
    Arrays.fill(averaged, 0);
    average(belief, present, 1);
    for (int o = 0; o < averaged.length; o++) {
      marginal[o] += mass * averaged[o];
      negativeAmbiguity += mass * rule.ambiguity().timesLog(averaged[o]);
    }
  }

  private void average(MarginalBelief belief, int position, double mass) {
    if (position == factors.length) {
      int size = 1;
      given[0] = 1;
      for (int m = 0; m < model.modalities(); m++) {
        size = multiply(model.likelihood(m), size);
      }
      for (int o = 0; o < size; o++) {
        averaged[o] += mass * given[o];
      }
      return;
    }
    int factor = factors[position];
    for (int k = 0; k < belief.support(factor); k++) {
      states[factor] = belief.supportState(factor, k);
      average(belief, position + 1, mass * belief.probability(factor, states[factor]));
    }
  }

  /** Extends the joint distribution by one modality, in place, from the last cell to the first. */
  private int multiply(WorkingTable table, int size) {
    int column = table.column(states);
    int rows = table.rows();
    for (int i = size - 1; i >= 0; i--) {
      double p = given[i];
      for (int o = rows - 1; o >= 0; o--) {
        given[i * rows + o] = p * table.probability(o, column);
      }
    }
    return size * rows;
  }
}
