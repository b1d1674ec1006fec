package org.jackdaw.aif.fit;

import java.util.List;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;

/**
 * One episode as a subject lived it.
 *
 * @param phase training, or evaluation, in which nothing is learnt
 * @param first the first observation
 * @param steps the steps in order, at least one; each begins with the observation that the one
 *     before ended with, and only the last may be last
 */
public record RecordedEpisode(Phase phase, Observation first, List<Transition> steps) {

  /** Copies the steps; refuses none and a broken chain. */
  public RecordedEpisode {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("episode: needs at least one step");
    }
    Observation before = first;
    for (int t = 0; t < steps.size(); t++) {
      Transition step = steps.get(t);
      if (!step.before().equals(before)) {
        throw new IllegalArgumentException(
            "episode: step " + (t + 1) + " does not begin where the one before ended");
      }
      if (step.last() && t + 1 < steps.size()) {
        throw new IllegalArgumentException("episode: goes on after step " + (t + 1) + ", the last");
      }
      before = step.after();
    }
  }
}
