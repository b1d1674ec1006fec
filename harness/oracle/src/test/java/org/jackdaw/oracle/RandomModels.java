package org.jackdaw.oracle;

import java.util.List;
import org.jackdaw.api.model.ColumnFiller;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/** Small models that use every feature: parents before the move, controls, joint starts, ends. */
public final class RandomModels {

  private RandomModels() {}

  public static Model of(long seed) {
    RandomStream random = new RandomStream(seed);
    ModelBuilder builder =
        Model.builder()
            .factor("a", "0", "1", "2")
            .factor("b", "0", "1")
            .control("left", "0", "1")
            .control("right", "0", "1")
            .modality("sight", "0", "1")
            .modality("sound", "0", "1", "2")
            .modality("reward", "0", "1", "2")
            .transition(
                "a",
                List.of(Parent.before("a"), Parent.before("b"), Parent.control("left")),
                filler(random))
            .transition("b", List.of(Parent.before("b"), Parent.control("right")), filler(random))
            .likelihood("sight", List.of(Parent.after("a")), filler(random))
            .likelihood(
                "sound",
                List.of(Parent.before("b"), Parent.after("a"), Parent.control("left")),
                filler(random))
            .likelihood("reward", List.of(Parent.before("a"), Parent.after("b")), filler(random))
            .start(List.of("a", "b"), Table.ofDistribution(distribution(random, 6)))
            .terminal(List.of("a", "b"), values -> values[0] == 2 && values[1] == 1)
            .reward(
                new Reward(
                    "reward",
                    OutcomeValues.perStep(
                        new double[][] {{0, 3, -3}, {0, 1, -1}, {0, 2, -3}, {0.5, 1, 4}}),
                    random.nextBoolean()));
    return builder.build();
  }

  private static ColumnFiller filler(RandomStream random) {
    return (values, column) ->
        System.arraycopy(distribution(random, column.length), 0, column, 0, column.length);
  }

  /** Random weights, of which some are zero. */
  private static double[] distribution(RandomStream random, int size) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble();
    }
    weights[random.nextInt(size)] += 0.1;
    Categorical.normalise(weights);
    return weights;
  }
}
