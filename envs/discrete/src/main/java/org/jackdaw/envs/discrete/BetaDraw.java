package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/** Chances drawn from Beta distributions, as a ratio of gamma draws. */
final class BetaDraw {

  private BetaDraw() {}

  /** Refuses parameters that make no Beta distribution. */
  static void check(String world, double alpha, double beta) {
    positive(world, "prior-alpha", alpha);
    positive(world, "prior-beta", beta);
  }

  private static void positive(String world, String key, double value) {
    Check.that(
        value > 0 && Double.isFinite(value),
        world + ": " + key + " must be above 0 and finite, got " + value);
  }

  /** The means of a world in a run, the same whenever asked. */
  static List<Double> means(String world, long runSeed, int count, double alpha, double beta) {
    RandomStream random = SeedTree.root(runSeed).child(world).child("means").stream();
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      means.add(next(random, alpha, beta));
    }
    return means;
  }

  /** A number in [0, 1]; the parameters are above 0. */
  static double next(RandomStream random, double alpha, double beta) {
    double x = gamma(random, alpha);
    double y = gamma(random, beta);
    return x + y > 0 ? x / (x + y) : random.nextDouble() * (alpha + beta) < alpha ? 1 : 0;
  }

  /**
   * A gamma draw of scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414); below shape 1 by
   * their boost: a draw of shape + 1 times a uniform to the power 1 / shape.
   */
  private static double gamma(RandomStream random, double shape) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
      return boost * gamma(random, shape + 1);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      double u = 1 - random.nextDouble();
      if (v > 0 && StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }
}
