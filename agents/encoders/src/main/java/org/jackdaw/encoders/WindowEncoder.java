package org.jackdaw.encoders;

import java.util.Arrays;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;
import org.jackdaw.oracle.TupleNumbers;

/**
 * The last k observations of the episode and the k - 1 actions between them as a state: with k = 1
 * the latest observation alone. It takes finite observations and actions.
 */
public final class WindowEncoder implements StateEncoder {

  private static final int BEFORE_THE_START = -2;

  private final ObservationWords words;
  private final FiniteActions actions;
  private final int[] window; // newest first: observation, action before it, observation, ...
  private final TupleNumbers numbers;
  private int state;

  /**
   * An encoder of windows.
   *
   * @param observations finite modalities
   * @param actions a finite action space
   * @param memory number of observations in a window, at least 1
   */
  public WindowEncoder(ObservationSpace observations, Space actions, int memory) {
    if (memory < 1) {
      throw new IllegalArgumentException("a window needs at least 1 observation, got " + memory);
    }
    this.words = new ObservationWords(observations);
    this.actions = new FiniteActions(actions);
    this.window = new int[memory * words.width() + memory - 1];
    this.numbers = new TupleNumbers(window.length);
  }

  @Override
  public void begin(Phase phase, Observation first) {
    Arrays.fill(window, BEFORE_THE_START);
    words.write(first, window, 0);
    state = numbers.number(window);
  }

  @Override
  public void observe(Transition transition) {
    int entry = words.width() + 1;
    if (window.length > entry) {
      System.arraycopy(window, 0, window, entry, window.length - entry);
      window[words.width()] = actions.number(transition.action());
    }
    words.write(transition.after(), window, 0);
    state = numbers.number(window);
  }

  @Override
  public int state() {
    return state;
  }
}
