package org.jackdaw.aif.agent;

import java.util.List;
import org.jackdaw.aif.reduction.Reduction;
import org.jackdaw.api.option.Documented;

/**
 * Bayesian model reduction between episodes; see {@link Reduction}.
 *
 * @param every training episodes between two reductions
 * @param threshold how much the evidence must improve
 * @param proposal how simpler priors are proposed
 * @param tables which learnt tables are reduced
 */
public record ReduceOptions(
    @Documented(
            value = "training episodes between two reductions; 0 never reduces",
            range = ">= 0",
            unit = "episodes")
        int every,
    @Documented(
            value = "a column takes a simpler prior if its evidence improves by more than this",
            range = "[0, inf)",
            unit = "nats")
        double threshold,
    @Documented(
            "propose priors without improbable outcomes, or under which outcomes and states tell"
                + " more of each other")
        Reduction.Proposal proposal,
    @Documented(
            value = "names of the learnt tables that are reduced; none means all likelihoods",
            range = "such as likelihood.reward")
        List<String> tables) {

  /** Copies the names; refuses values out of range. */
  public ReduceOptions {
    tables = List.copyOf(tables);
    OptionChecks.atLeast("learning.reduce.every", every, 0);
    OptionChecks.atLeast("learning.reduce.threshold", threshold, 0);
  }
}
