package org.jackdaw.api.agent;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/**
 * All that a contender receives besides the stream of interaction.
 *
 * @param observations the world's modalities
 * @param actions the world's action space
 * @param knowledge what the experiment tells it of the model
 * @param budget how much interaction there will be
 * @param seeds the contender's own seeds; every stream of an agent comes from here
 */
public record AgentContext(
    ObservationSpace observations,
    Space actions,
    Knowledge knowledge,
    Budget budget,
    SeedTree seeds) {

  /**
   * What an agent receives that is used without an experiment: a model, and no limits.
   *
   * @param model the model, which also says what is observed and done
   * @param seed the root of the agent's chances
   * @return the context
   */
  public static AgentContext of(Model model, long seed) {
    return new AgentContext(
        model.observationSpace(),
        model.actions().space(),
        new Knowledge.Full(model),
        Budget.unlimited(),
        SeedTree.root(seed));
  }

  /**
   * The seeds of chance in training.
   *
   * @return the node {@code train}
   */
  public SeedTree trainingRandom() {
    return seeds.child("train");
  }

  /**
   * The seeds of chance in evaluation, apart from training's so that evaluation leaves no trace.
   *
   * @return the node {@code evaluate}
   */
  public SeedTree evaluationRandom() {
    return seeds.child("evaluate");
  }
}
