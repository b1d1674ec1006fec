package org.jackdaw.encoders;

import java.util.Arrays;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/**
 * The last k observations of the episode and the k - 1 actions between them as one vector, newest
 * first: observation, the action that led to it, the observation before it, and so on. A modality
 * begins with a place that is 1 if it is absent; then a finite one is a one-hot, the coordinates of
 * a real one stand as they are. Before the start of the episode all places are zero.
 */
public final class OneHotEncoder implements VectorEncoder {

  private final OneHotLayout layout;
  private final FiniteActions actions;
  private final Observation[] observations; // newest first
  private final int[] between; // the action that led to each of them but the oldest
  private int known; // observations in the window so far

  /**
   * An encoder of windows.
   *
   * @param observations any modalities
   * @param actions a finite action space
   * @param memory number of observations in a window, at least 1
   */
  public OneHotEncoder(ObservationSpace observations, Space actions, int memory) {
    if (memory < 1) {
      throw new IllegalArgumentException("a window needs at least 1 observation, got " + memory);
    }
    this.layout = new OneHotLayout(observations);
    this.actions = new FiniteActions(actions);
    this.observations = new Observation[memory];
    this.between = new int[memory - 1];
  }

  @Override
  public void begin(Phase phase, Observation first) {
    observations[0] = first;
    known = 1;
  }

  @Override
  public void observe(Transition transition) {
    int older = observations.length - 1;
    System.arraycopy(observations, 0, observations, 1, older);
    observations[0] = transition.after();
    if (older > 0) {
      System.arraycopy(between, 0, between, 1, older - 1);
      between[0] = actions.number(transition.action());
    }
    known = Math.min(known + 1, observations.length);
  }

  @Override
  public int length() {
    return observations.length * layout.length() + between.length * actions.size();
  }

  @Override
  public void encode(double[] target) {
    Arrays.fill(target, 0);
    int entry = layout.length() + actions.size();
    for (int i = 0; i < known; i++) {
      layout.write(observations[i], target, i * entry);
      if (i + 1 < known) {
        target[i * entry + layout.length() + between[i]] = 1;
      }
    }
  }
}
