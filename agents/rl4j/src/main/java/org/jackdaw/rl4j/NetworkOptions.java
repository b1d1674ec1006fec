package org.jackdaw.rl4j;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.encoders.Fit;
import org.jackdaw.encoders.learning.Check;

/**
 * Options that all of RL4J's agents have in common, named as those of the agents in plain Java.
 *
 * @param discount weight of a reward one step later
 * @param learningRate of Adam
 * @param hidden widths of the hidden layers
 * @param activation what follows them
 * @param encoder what the network sees
 * @param memory number of observations in the window
 */
public record NetworkOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Documented(value = "Learning rate of Adam", range = "(0, 1]") double learningRate,
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

  static final String NAME = "rl4j learner";

  /** Checks the ranges; a belief needs no memory. */
  public NetworkOptions {
    hidden = List.copyOf(hidden);
    Check.share(NAME, "discount", discount);
    Check.share(NAME, "learning-rate", learningRate);
    Check.that(!hidden.isEmpty(), NAME, "hidden", "at least one layer", hidden.size());
    for (int width : hidden) {
      Check.that(width >= 1, NAME, "hidden", ">= 1 each", width);
    }
    Check.atLeast(1, NAME, "memory", memory);
    Check.that(
        encoder == EncoderKind.WINDOW || memory == 1,
        NAME,
        "memory",
        "1 where the encoder is belief",
        memory);
  }

  /** A small network that learns fast, for worlds that are easy. */
  static NetworkOptions small() {
    return new NetworkOptions(0.95, 0.005, List.of(32), Activation.RELU, EncoderKind.WINDOW, 1);
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
