package org.jackdaw.core.wrap;

import java.util.OptionalInt;
import org.jackdaw.api.random.SeedTree;

/**
 * Where a wrapper stands among those of a world.
 *
 * @param id the wrapper's id
 * @param occurrence how many wrappers of this id stand further inside
 * @param stepLimit steps after which an episode is cut, where that is known
 */
public record WrapperPlace(String id, int occurrence, OptionalInt stepLimit) {

  /**
   * The wrapper's own seeds below a seed of the episode or of the run; no two wrappers of a world
   * share any, and none is shared with the world inside.
   *
   * @param seed the seed of an episode, or of a run
   * @return the node
   */
  public SeedTree seeds(long seed) {
    return SeedTree.root(seed).child("wrapper").child(id).child(occurrence);
  }

  /** A name for what the wrapper adds to a model, distinct from that of an equal wrapper. */
  String named(String name) {
    return occurrence == 0 ? name : name + "-" + (occurrence + 1);
  }
}
