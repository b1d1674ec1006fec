package org.jackdaw.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;

/**
 * What a world answered to seeded random actions in one episode.
 *
 * @param first the first observation
 * @param results the step results, in order
 */
record Journey(Observation first, List<StepResult> results) {

  Journey {
    results = List.copyOf(results);
  }

  static Journey of(Environment world, Episode episode, long actionSeed, int mostSteps) {
    RandomActions actions = new RandomActions(world.spec().actions(), actionSeed);
    Observation first = world.reset(episode);
    Observation latest = first;
    List<StepResult> results = new ArrayList<>();
    while (results.size() < mostSteps && (results.isEmpty() || !last(results).last())) {
      StepResult result = world.step(actions.next(latest));
      latest = result.observation();
      results.add(result);
    }
    return new Journey(first, results);
  }

  private static StepResult last(List<StepResult> results) {
    return results.get(results.size() - 1);
  }
}
