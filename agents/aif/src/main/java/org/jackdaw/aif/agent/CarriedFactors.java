package org.jackdaw.aif.agent;

import java.util.stream.IntStream;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.EpisodeCarry;
import org.jackdaw.api.model.Table;

/** Beliefs about the factors that outlive an episode. */
final class CarriedFactors {

  private final WorkingModel model;
  private final int[] factors;
  private final boolean[] included; // whether a factor is carried
  private final EpisodeCarry<double[][]> carry; // one marginal per carried factor, never changed

  CarriedFactors(WorkingModel model) {
    this.model = model;
    factors =
        IntStream.range(0, model.factors())
            .filter(f -> !(model.plain().between(f) instanceof BetweenEpisodes.Drawn))
            .toArray();
    included = new boolean[model.factors()];
    IntStream.of(factors).forEach(f -> included[f] = true);
    MarginalBelief start = model.newBelief();
    model.start(start);
    carry = new EpisodeCarry<>(marginals(start), this::switched);
  }

  boolean includes(int factor) {
    return included[factor];
  }

  /** Overwrites the carried factors of a belief at the start of an episode. */
  void begin(Phase phase, MarginalBelief start) {
    if (factors.length > 0) {
      double[][] carried = carry.begin(phase);
      for (int i = 0; i < factors.length; i++) {
        start.set(factors[i], carried[i], 0);
      }
    }
  }

  void end(MarginalBelief posterior) {
    if (factors.length > 0) {
      carry.end(marginals(posterior));
    }
  }

  private double[][] marginals(MarginalBelief belief) {
    return IntStream.of(factors).mapToObj(belief::marginal).toArray(double[][]::new);
  }

  private double[][] switched(double[][] marginals) {
    double[][] next = new double[factors.length][];
    for (int i = 0; i < factors.length; i++) {
      BetweenEpisodes rule = model.plain().between(factors[i]);
      next[i] =
          rule instanceof BetweenEpisodes.Switching switching
              ? moved(switching.matrix(), marginals[i])
              : marginals[i];
    }
    return next;
  }

  private static double[] moved(Table matrix, double[] marginal) {
    double[] next = new double[marginal.length];
    for (int s = 0; s < marginal.length; s++) {
      matrix.addColumn(s, marginal[s], next);
    }
    return next;
  }
}
