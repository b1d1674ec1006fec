package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.BeliefGridEncoder;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.encoders.Fit;
import org.jackdaw.encoders.StateEncoder;
import org.jackdaw.encoders.WindowEncoder;
import org.jackdaw.encoders.learning.Check;

/**
 * What a tabular learner takes for the state.
 *
 * @param memory number of observations in the window that is taken for the state
 * @param encoder what is taken for the state
 * @param beliefResolution width of a grid cell of beliefs
 */
public record StateOptions(
    @Documented(
            value = "Observations in the window taken for the state, with actions between",
            range = ">= 1")
        int memory,
    @Documented(
            "What is taken for the state: the window, or the exact belief, which needs knowledge model"
                + " or file")
        EncoderKind encoder,
    @Documented(value = "Beliefs are rounded to multiples of this", range = "[1e-9, 1]")
        double beliefResolution) {

  /** Checks the ranges; a belief needs no memory. */
  public StateOptions {
    Check.that(memory >= 1, TabularCheck.NAME, "memory", ">= 1", memory);
    Check.that(
        encoder == EncoderKind.WINDOW || memory == 1,
        TabularCheck.NAME,
        "memory",
        "1 where the encoder is belief",
        memory);
    Check.that(
        beliefResolution >= 1e-9 && beliefResolution <= 1,
        TabularCheck.NAME,
        "belief-resolution",
        "in [1e-9, 1]",
        beliefResolution);
  }

  /** What learners of such states can use: a model only if the belief is the state. */
  Set<KnowledgeLevel> accepts() {
    return encoder == EncoderKind.BELIEF
        ? Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE)
        : Set.of(KnowledgeLevel.NONE);
  }

  /** Why a learner of such states cannot run in this context. */
  List<String> problems(String agent, AgentContext context) {
    return encoder == EncoderKind.BELIEF ? Fit.model(agent, context) : Fit.table(agent, context);
  }

  /** Numbers the states. */
  StateEncoder states(AgentContext context) {
    return switch (encoder) {
      case WINDOW -> new WindowEncoder(context.observations(), context.actions(), memory);
      case BELIEF ->
          new BeliefGridEncoder(context.knowledge().model().orElseThrow(), beliefResolution);
    };
  }

  /** What all tabular learners have as defaults. */
  static StateOptions standard() {
    return new StateOptions(1, EncoderKind.WINDOW, 0.001);
  }
}
