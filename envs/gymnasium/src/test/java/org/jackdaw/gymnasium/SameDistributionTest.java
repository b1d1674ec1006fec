package org.jackdaw.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.FrozenLake;
import org.junit.jupiter.api.Test;

/**
 * Python's FrozenLake and the native one under one policy. Each plays 3000 episodes; differences of
 * the means are held to 4 combined standard errors, which a true world exceeds once in 16 000. The
 * standard error of a difference is 0.115 steps for lengths (mean 6.4) and 0.004 for success rates
 * (mean 0.025), so a world whose episodes were 0.7 steps longer, or that was won twice as often,
 * would fail 98 times of 100.
 */
@RequiresPython
class SameDistributionTest {

  private static final int EPISODES = 3000;

  /** Rather down and right than up and left. */
  private static final int[] MOVES = {0, 1, 1, 2, 2, 2, 3};

  private record Sample(double mean, double variance) {

    static Sample of(double[] values) {
      double mean = 0;
      for (double value : values) {
        mean += value / values.length;
      }
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Sample(mean, squares / (values.length - 1));
    }

    void requireSame(Sample other) {
      double error = StrictMath.sqrt((variance + other.variance) / EPISODES);
      assertThat(Math.abs(mean - other.mean)).isLessThanOrEqualTo(4 * error);
    }
  }

  private static Sample[] played(Environment bare, String label) {
    double[] returns = new double[EPISODES];
    double[] lengths = new double[EPISODES];
    SeedTree seeds = SeedTree.root(77).child(label);
    RandomStream moves = seeds.child("moves").stream();
    try (Environment world = new StepLimit(bare, 100)) {
      for (int e = 0; e < EPISODES; e++) {
        world.reset(new Episode(1, Phase.TRAIN, e, e, seeds.child(e).seed()));
        StepResult result;
        do {
          result = world.step(Index.of(MOVES[moves.nextInt(MOVES.length)]));
          returns[e] += result.reward();
          lengths[e]++;
        } while (!result.last());
      }
    }
    return new Sample[] {Sample.of(returns), Sample.of(lengths)};
  }

  @Test
  void returnsAndLengthsAreDistributedAsInTheNativeWorld() {
    FrozenLake.Factory own = new FrozenLake.Factory();
    Sample[] java = played(own.create(own.defaults()), "java");
    Sample[] python = played(Bridges.PIPE.open("FrozenLake-v1"), "python");
    assertThat(java[0].mean()).isPositive();
    python[0].requireSame(java[0]);
    python[1].requireSame(java[1]);
  }
}
