package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.baselines.Check;
import org.jackdaw.baselines.EncoderKind;
import org.jackdaw.baselines.Fit;

/**
 * Options of the tabular learners: {@code q-learning}, {@code sarsa} and {@code expected-sarsa}.
 *
 * <p>The discount is 0.99 unless configured: with 1, a world that never ends and is merely cut
 * would be worth more and more without bound, while with 0.99 a reward 100 steps away still counts
 * for a third.
 *
 * @param discount weight of a reward one step later
 * @param stepSize constant step size
 * @param stepSizePower exponent of a step size that falls with visits instead
 * @param epsilonStart exploration rate at the start of training
 * @param epsilonEnd exploration rate after the decay
 * @param epsilonFraction share of the training budget over which it decays linearly
 * @param initialValue value of every action before it is first updated
 * @param memory number of observations in the window that is taken for the state
 * @param encoder what is taken for the state
 * @param beliefResolution width of a grid cell of beliefs
 */
public record TabularOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Documented(value = "Constant step size of an update", range = "(0, 1]") double stepSize,
    @Documented(
            value = "Step size is visits to the power of minus this instead; none: constant",
            range = "(0, 1]")
        OptionalDouble stepSizePower,
    @Documented(value = "Exploration rate at the start of training", range = "[0, 1]")
        double epsilonStart,
    @Documented(value = "Exploration rate once it has fallen", range = "[0, 1]") double epsilonEnd,
    @Documented(
            value = "Share of the training budget over which the rate falls linearly",
            range = "(0, 1]")
        double epsilonFraction,
    @Documented(value = "Value of every action before its first update", unit = "reward")
        double initialValue,
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

  private static final String NAME = "tabular learner";

  /** Checks the ranges; a belief needs no memory. */
  public TabularOptions {
    positive("discount", discount);
    positive("step-size", stepSize);
    stepSizePower.ifPresent(power -> positive("step-size-power", power));
    probability("epsilon-start", epsilonStart);
    probability("epsilon-end", epsilonEnd);
    positive("epsilon-fraction", epsilonFraction);
    Check.that(Double.isFinite(initialValue), NAME, "initial-value", "finite", initialValue);
    Check.that(memory >= 1, NAME, "memory", ">= 1", memory);
    Check.that(
        encoder == EncoderKind.WINDOW || memory == 1,
        NAME,
        "memory",
        "1 where the encoder is belief",
        memory);
    Check.that(
        beliefResolution >= 1e-9 && beliefResolution <= 1,
        NAME,
        "belief-resolution",
        "in [1e-9, 1]",
        beliefResolution);
  }

  private static void positive(String key, double value) {
    Check.that(value > 0 && value <= 1, NAME, key, "in (0, 1]", value);
  }

  private static void probability(String key, double value) {
    Check.that(value >= 0 && value <= 1, NAME, key, "in [0, 1]", value);
  }

  /** What learners with these options can use: a model only if the belief is the state. */
  Set<KnowledgeLevel> accepts() {
    return encoder == EncoderKind.BELIEF
        ? Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE)
        : Set.of(KnowledgeLevel.NONE);
  }

  /** Why a learner with these options cannot run in this context. */
  List<String> problems(String agent, AgentContext context) {
    return encoder == EncoderKind.BELIEF ? Fit.model(agent, context) : Fit.table(agent, context);
  }

  /** What the factories of all three learners have as defaults. */
  static TabularOptions standard() {
    return new TabularOptions(
        0.99, 0.1, OptionalDouble.empty(), 1, 0.05, 0.3, 0, 1, EncoderKind.WINDOW, 0.001);
  }
}
