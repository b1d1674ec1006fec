package org.jackdaw.api.agent;

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
