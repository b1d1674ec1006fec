package org.jackdaw.aif;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.ColumnFiller;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.RandomStream;

/** Random factored models with sparse parents, uneven sizes and many zeros. */
public final class RandomModels {

  private final RandomStream random;
  private final double zeros;

  /** Models whose cells are zero with this probability. */
  public RandomModels(long seed, double zeros) {
    this.random = new RandomStream(seed);
    this.zeros = zeros;
  }

  /** A model of so many factors of 1 to 4 states, as many modalities and one more, two controls. */
  public Model next(int factors) {
    ModelBuilder builder = Model.builder();
    builder.control(Variable.numbered("u0", 2)).control(Variable.numbered("u1", 3));
    for (int f = 0; f < factors; f++) {
      builder.factor(Variable.numbered("f" + f, factors == 1 ? 4 : 1 + random.nextInt(4)));
    }
    for (int m = 0; m <= factors; m++) {
      int outcomes = 1 + random.nextInt(4);
      builder.modality(Variable.numbered("m" + m, outcomes));
      builder.likelihood("m" + m, some(factors), filler());
      builder.preference("m" + m, OutcomeValues.of(preferences(outcomes)));
    }
    for (int f = 0; f < factors; f++) {
      List<Parent> parents = new ArrayList<>(List.of(Parent.before("f" + f)));
      if (random.nextBoolean() && factors > 1) {
        parents.add(Parent.before("f" + (f + 1) % factors));
      }
      parents.add(Parent.control("u" + f % 2));
      builder.transition("f" + f, parents, filler());
    }
    return builder.build();
  }

  private List<Parent> some(int factors) {
    List<Parent> parents = new ArrayList<>();
    for (int f = 0; f < factors; f++) {
      if (factors == 1 || random.nextDouble() < 0.6) {
        parents.add(Parent.after("f" + f));
      }
    }
    return parents;
  }

  private ColumnFiller filler() {
    return (values, column) -> {
      double sum = 0;
      for (int r = 0; r < column.length; r++) {
        column[r] = random.nextDouble() < zeros ? 0 : random.nextDouble();
        sum += column[r];
      }
      if (sum == 0) {
        column[random.nextInt(column.length)] = 1;
      } else {
        for (int r = 0; r < column.length; r++) {
          column[r] /= sum;
        }
      }
    };
  }

  private double[] preferences(int outcomes) {
    double[] values = new double[outcomes];
    for (int o = 0; o < outcomes; o++) {
      values[o] = random.nextGaussian();
    }
    return values;
  }

  /** Outcomes that are possible or not, a fifth of them missing. */
  public int[] outcomes(Model model) {
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      int size = model.modalities().get(m).size();
      outcomes[m] = random.nextDouble() < 0.2 ? -1 : random.nextInt(size);
    }
    return outcomes;
  }
}
