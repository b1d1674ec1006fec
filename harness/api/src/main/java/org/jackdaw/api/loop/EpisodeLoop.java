package org.jackdaw.api.loop;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Runs one episode; every episode of every experiment goes through here. */
public final class EpisodeLoop {

  private EpisodeLoop() {}

  /**
   * Runs one episode to its last step.
   *
   * @param world the world; it must end or have a step limit
   * @param agent the agent
   * @param episode which episode
   * @param listener sees every step, after the agent
   * @return what came of it
   */
  public static EpisodeResult run(
      Environment world, Agent agent, Episode episode, EpisodeListener listener) {
    Observation before = world.reset(episode);
    agent.begin(before, episode.phase());
    listener.began(episode, before);
    double total = 0;
    int steps = 0;
    StepResult result;
    do {
      Value action = agent.act();
      listener.acted(action);
      result = world.step(action);
      Transition transition =
          new Transition(
              before,
              action,
              result.reward(),
              result.observation(),
              result.terminated(),
              result.truncated());
      agent.observe(transition);
      steps++;
      total += result.reward();
      listener.stepped(steps, transition, result);
      before = result.observation();
    } while (!result.last());
    EpisodeResult outcome = EpisodeResult.of(world.spec(), steps, total, result);
    listener.ended(outcome);
    return outcome;
  }
}
