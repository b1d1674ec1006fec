package org.jackdaw.api.loop;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Watches an episode without taking part. */
public interface EpisodeListener {

  /** Sees nothing. */
  EpisodeListener NONE = new EpisodeListener() {};

  /**
   * The agent has perceived the first observation.
   *
   * @param episode which episode
   * @param first the first observation
   */
  default void began(Episode episode, Observation first) {}

  /**
   * The agent has chosen; the world has not moved yet.
   *
   * @param action the action
   */
  default void acted(Value action) {}

  /**
   * The world has moved and the agent has perceived it.
   *
   * @param step number of this step, from 1
   * @param transition the step as the agent saw it
   * @param result the step as the world gave it
   */
  default void stepped(int step, Transition transition, StepResult result) {}

  /**
   * The episode is over.
   *
   * @param result what came of it
   */
  default void ended(EpisodeResult result) {}
}
