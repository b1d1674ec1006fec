package org.jackdaw.aif.fit.posterior;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * Draws from a density by slice sampling, one standard coordinate after the other (Neal 2003,
 * "Slice sampling", Annals of Statistics 31, doi:10.1214/aos/1056562461: stepping out and
 * shrinkage). The coordinates are those of the Laplace approximation, in which the density is
 * nearly round, so nothing needs tuning and correlated parameters mix. Chains start overdispersed.
 *
 * <p>An own sampler, since no library for Java that is kept up has one.
 *
 * @param chains number of chains, at least 2
 * @param warmUp sweeps of each chain that are thrown away
 * @param draws sweeps of each chain that are kept, at least 4
 */
public record SliceSampler(int chains, int warmUp, int draws) {

  private static final double WIDTH = 2; // standard deviations
  private static final int STEPS_OUT = 16;
  private static final double SPREAD = 2; // standard deviations of the chains' starts
  private static final int TRIES = 100;

  /** Refuses what cannot be judged. */
  public SliceSampler {
    atLeast("chains", chains, 2);
    atLeast("warm-up", warmUp, 0);
    atLeast("draws", draws, 4);
  }

  private static void atLeast(String what, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "slice-sampler: " + what + " must be >= " + least + ", got " + value);
    }
  }

  /**
   * Draws from a density.
   *
   * @param density the density
   * @param around its Laplace approximation, for starts and scales
   * @param seeds all chance comes from here
   * @return the draws of all chains
   */
  public Draws sample(LogDensity density, LaplaceApproximation around, SeedTree seeds) {
    double[][][] kept = new double[chains][][];
    for (int c = 0; c < chains; c++) {
      kept[c] = new Chain(density, around, seeds.child("chain").child(c).stream()).run();
    }
    return new Draws(kept);
  }

  /** One chain, in standard coordinates. */
  private final class Chain {

    private final LogDensity density;
    private final LaplaceApproximation around;
    private final RandomStream random;
    private final double[] here;
    private double height;

    Chain(LogDensity density, LaplaceApproximation around, RandomStream random) {
      this.density = density;
      this.around = around;
      this.random = random;
      here = new double[density.dimension()];
      start();
    }

    private void start() {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        for (int i = 0; i < here.length; i++) {
          here[i] = SPREAD * random.nextGaussian();
        }
        height = density.at(around.point(here));
        if (height > Double.NEGATIVE_INFINITY) {
          return;
        }
      }
      throw new ArithmeticException(
          "slice-sampler: the density is 0 at " + TRIES + " starts around its mode");
    }

    double[][] run() {
      double[][] kept = new double[draws][];
      for (int sweep = -warmUp; sweep < draws; sweep++) {
        for (int i = 0; i < here.length; i++) {
          update(i);
        }
        if (sweep >= 0) {
          kept[sweep] = around.point(here);
        }
      }
      return kept;
    }

    private void update(int i) {
      double level = height + StrictMath.log(1 - random.nextDouble());
      double from = here[i];
      double low = from - WIDTH * random.nextDouble();
      double high = low + WIDTH;
      int down = random.nextInt(STEPS_OUT);
      int up = STEPS_OUT - 1 - down;
      for (; down > 0 && at(i, low) > level; down--) {
        low -= WIDTH;
      }
      for (; up > 0 && at(i, high) > level; up--) {
        high += WIDTH;
      }
      shrink(i, level, low, high, from);
    }

    private void shrink(int i, double level, double lowest, double highest, double from) {
      double low = lowest;
      double high = highest;
      while (true) {
        double next = low + (high - low) * random.nextDouble();
        double there = at(i, next);
        if (there > level || next == from) {
          height = there;
          return;
        }
        low = next < from ? next : low;
        high = next > from ? next : high;
      }
    }

    /** The log-density with another coordinate, which stays. */
    private double at(int i, double value) {
      here[i] = value;
      return density.at(around.point(here));
    }
  }
}
