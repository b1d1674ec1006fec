package org.jackdaw.rl4j;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.learning.sync.IExpReplay;
import org.jackdaw.api.random.RandomStream;

/**
 * The latest transitions, of which batches without repetition are drawn. It stands in for RL4J's
 * ExpReplay, which copies every array of a batch and draws from a generator of its own.
 */
final class UniformReplay implements IExpReplay<Integer> {

  private final int capacity;
  private final int batchSize;
  private final RandomStream chances;
  private final List<StateActionRewardState<Integer>> ring = new ArrayList<>();
  private long stored;

  UniformReplay(int capacity, int batchSize, RandomStream chances) {
    this.capacity = capacity;
    this.batchSize = batchSize;
    this.chances = chances;
  }

  /** Transitions stored ever. */
  long stored() {
    return stored;
  }

  @Override
  public void store(StateActionRewardState<Integer> transition) {
    if (ring.size() < capacity) {
      ring.add(transition);
    } else {
      ring.set((int) (stored % capacity), transition);
    }
    stored++;
  }

  @Override
  public ArrayList<StateActionRewardState<Integer>> getBatch() {
    Set<Integer> places = new LinkedHashSet<>();
    while (places.size() < getBatchSize()) {
      places.add(chances.nextInt(ring.size()));
    }
    ArrayList<StateActionRewardState<Integer>> batch = new ArrayList<>(places.size());
    places.forEach(place -> batch.add(ring.get(place)));
    return batch;
  }

  @Override
  public int getBatchSize() {
    return Math.min(batchSize, ring.size());
  }

  @Override
  public int getDesignatedBatchSize() {
    return batchSize;
  }
}
