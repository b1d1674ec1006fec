package org.jackdaw.baselines.neural;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.baselines.neural.net.Activation;
import org.jackdaw.baselines.neural.net.Adam;
import org.jackdaw.baselines.neural.net.Weights;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.encoders.Fit;
import org.jackdaw.encoders.learning.Check;

/**
 * Options that all agents with neural networks have in common.
 *
 * @param discount weight of a reward one step later
 * @param learningRate of Adam
 * @param adamEpsilon of Adam
 * @param gradientClip longest gradient
 * @param hidden widths of the hidden layers
 * @param activation what follows them
 * @param encoder what the network sees
 * @param memory number of observations in the window
 */
public record NetworkOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Documented(value = "Learning rate of Adam", range = "(0, 1]") double learningRate,
    @Documented(
            value =
                "Adam adds this to the root of the mean square; gradients far below it change little",
            range = "(0, 1]")
        double adamEpsilon,
    @Documented(value = "Longer gradients are scaled down to this length", range = "> 0")
        double gradientClip,
    @Documented(value = "Widths of the hidden layers, from the input on", range = "each >= 1")
        List<Integer> hidden,
    @Documented("What follows each hidden layer: relu or tanh") Activation activation,
    @Documented(
            "What the network sees: one-hots of the window, or the exact belief, which needs"
                + " knowledge model or file")
        EncoderKind encoder,
    @Documented(
            value = "Observations in the window that the network sees, with actions between",
            range = ">= 1")
        int memory) {

  static final String NAME = "neural learner";

  /** Checks the ranges; a belief needs no memory. */
  public NetworkOptions {
    hidden = List.copyOf(hidden);
    Check.that(discount > 0 && discount <= 1, NAME, "discount", "in (0, 1]", discount);
    Check.that(
        learningRate > 0 && learningRate <= 1, NAME, "learning-rate", "in (0, 1]", learningRate);
    Check.that(adamEpsilon > 0 && adamEpsilon <= 1, NAME, "adam-epsilon", "in (0, 1]", adamEpsilon);
    Check.that(
        gradientClip > 0 && Double.isFinite(gradientClip),
        NAME,
        "gradient-clip",
        "> 0",
        gradientClip);
    for (int width : hidden) {
      Check.that(width >= 1, NAME, "hidden", ">= 1 each", width);
    }
    Check.that(memory >= 1, NAME, "memory", ">= 1", memory);
    Check.that(
        encoder == EncoderKind.WINDOW || memory == 1,
        NAME,
        "memory",
        "1 where the encoder is belief",
        memory);
  }

  /** The optimiser. */
  Adam adam(Weights weights) {
    return new Adam(learningRate, adamEpsilon, weights);
  }

  /** What learners with these options can use: a model only if they see the belief. */
  Set<KnowledgeLevel> accepts() {
    return encoder == EncoderKind.BELIEF
        ? Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE)
        : Set.of(KnowledgeLevel.NONE);
  }

  /** Why a learner with these options cannot run in this context. */
  List<String> problems(String agent, AgentContext context) {
    return encoder == EncoderKind.BELIEF ? Fit.model(agent, context) : Fit.actions(agent, context);
  }
}
