package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/** Chances of a world that are drawn from a Beta distribution. */
final class BetaMeans {

  private BetaMeans() {}

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
      means.add(GammaDraw.beta(random, alpha, beta));
    }
    return means;
  }
}
