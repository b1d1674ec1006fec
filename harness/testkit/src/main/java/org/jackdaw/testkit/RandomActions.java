package org.jackdaw.testkit;

import java.util.stream.IntStream;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;

/** Draws actions uniformly from an action space, as the suites do to drive a world. */
public final class RandomActions {

  private final Space space;
  private final RandomStream random;

  /**
   * Actions of a space.
   *
   * @param space the action space; a box must be bounded
   * @param seed seed of the draws
   */
  public RandomActions(Space space, long seed) {
    this.space = space;
    this.random = new RandomStream(seed);
  }

  /**
   * The next action.
   *
   * @param observation what the agent perceives; its mask is respected
   * @return a point of the space that the mask allows
   */
  public Value next(Observation observation) {
    return observation.mask().map(this::allowed).orElseGet(this::anywhere);
  }

  private Value allowed(ActionMask mask) {
    int[] actions = IntStream.range(0, mask.size()).filter(mask::allows).toArray();
    return Index.of(actions[random.nextInt(actions.length)]);
  }

  private Value anywhere() {
    if (space instanceof Discrete discrete) {
      return Index.of(random.nextInt(discrete.size()));
    }
    if (space instanceof MultiDiscrete product) {
      return Indices.of(product.parts().stream().mapToInt(p -> random.nextInt(p.size())).toArray());
    }
    return within((Box) space);
  }

  private Vector within(Box box) {
    double[] point = new double[box.low().size()];
    for (int i = 0; i < point.length; i++) {
      double low = box.low().get(i);
      point[i] = low + random.nextDouble() * (box.high().get(i) - low);
    }
    return Vector.of(point);
  }

  /**
   * A value that no space of this kind contains.
   *
   * @param space the action space
   * @return a foreign action
   */
  static Value foreign(Space space) {
    return space instanceof Discrete discrete ? Index.of(discrete.size()) : Index.of(0);
  }
}
