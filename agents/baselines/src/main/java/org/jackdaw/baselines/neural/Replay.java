package org.jackdaw.baselines.neural;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * The latest observations and what was done after each, in order: a ring in which an episode of n
 * steps takes n + 1 places, the last without an action. Places are numbered from 0 since the start
 * of training, whatever has been overwritten.
 */
final class Replay {

  private static final int FIRST_CAPACITY = 256;
  private static final int NONE = -1;

  private final int largest;
  private final int width;
  private final int actions;
  private double[] observations = new double[0];
  private boolean[] allowed = new boolean[0];
  private int[] taken = new int[0]; // NONE where nothing was done (yet)
  private double[] rewards = new double[0];
  private boolean[] terminated = new boolean[0];
  private boolean[] first = new boolean[0];
  private long total;
  private long steps;

  /** Room for so many observations of a width; it is taken as it is needed. */
  Replay(int largest, int width, int actions) {
    this.largest = largest;
    this.width = width;
    this.actions = actions;
  }

  /** An episode begins. */
  void begin(double[] observation, boolean[] allowedNow) {
    append(observation, allowedNow);
    first[slot(total - 1)] = true;
  }

  /** A step was taken from the latest observation to another. */
  void step(int action, double reward, boolean end, double[] after, boolean[] allowedAfter) {
    int latest = slot(total - 1);
    taken[latest] = action;
    rewards[latest] = reward;
    terminated[latest] = end;
    steps++;
    append(after, allowedAfter);
  }

  private void append(double[] observation, boolean[] allowedNow) {
    if (total == taken.length && total < largest) {
      grow((int) Math.min(largest, Math.max(FIRST_CAPACITY, 2 * total)));
    }
    int slot = slot(total++);
    System.arraycopy(observation, 0, observations, slot * width, width);
    System.arraycopy(allowedNow, 0, allowed, slot * actions, actions);
    taken[slot] = NONE;
    first[slot] = false;
  }

  private void grow(int capacity) {
    observations = Arrays.copyOf(observations, Math.multiplyExact(capacity, width));
    allowed = Arrays.copyOf(allowed, Math.multiplyExact(capacity, actions));
    taken = Arrays.copyOf(taken, capacity);
    rewards = Arrays.copyOf(rewards, capacity);
    terminated = Arrays.copyOf(terminated, capacity);
    first = Arrays.copyOf(first, capacity);
  }

  private int slot(long place) {
    return (int) (place % taken.length);
  }

  private long oldest() {
    return Math.max(0, total - largest);
  }

  /** Steps ever taken. */
  long steps() {
    return steps;
  }

  /** The place of a remembered step, all equally likely; there must be one. */
  long draw(RandomStream random) {
    long place;
    do {
      place = oldest() + random.nextInt((int) (total - oldest()));
    } while (!acted(place));
    return place;
  }

  /** Whether something was done at a place. */
  boolean acted(long place) {
    return taken[slot(place)] != NONE;
  }

  /** What was done there. */
  int action(long place) {
    return taken[slot(place)];
  }

  /** The reward of it. */
  double reward(long place) {
    return rewards[slot(place)];
  }

  /** Whether the world ended by it. */
  boolean terminated(long place) {
    return terminated[slot(place)];
  }

  /** The place after up to so many steps of one episode. */
  long after(long place, int most) {
    long after = place;
    while (after < place + most && acted(after)) {
      after++;
    }
    return after;
  }

  /** The place up to so many steps before in one episode, as far as it is remembered. */
  long before(long place, int most) {
    long before = place;
    while (before > place - most && before > oldest() && !first[slot(before)]) {
      before--;
    }
    return before;
  }

  /** Writes an observation from an index on. */
  void observation(long place, double[] target, int at) {
    System.arraycopy(observations, slot(place) * width, target, at, width);
  }

  /** Writes which actions were allowed from an index on. */
  void allowed(long place, boolean[] target, int at) {
    System.arraycopy(allowed, slot(place) * actions, target, at, actions);
  }
}
