package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.TreeText;

/**
 * A world while its options and wrappers stay the same.
 *
 * @param from training episodes finished before its first episode; 0 for the world at the start
 * @param set the options that change then, as they are bound; none at the start
 * @param rewrapped whether the wrappers change then
 * @param wrappers the wrappers in force, from the innermost to the outermost
 * @param maker makes the bare world
 */
public record BoundSegment(
    int from,
    MapNode set,
    boolean rewrapped,
    List<BoundWrapper> wrappers,
    Supplier<Environment> maker) {

  /** Copies the list. */
  public BoundSegment {
    wrappers = List.copyOf(wrappers);
  }

  /** A fresh world in its wrappers. */
  Environment open(OptionalInt maxSteps) {
    Environment bare = maker.get();
    try {
      Environment world = bare;
      for (int w = 0; w < wrappers.size(); w++) {
        OptionalInt limit = maxSteps.isPresent() ? maxSteps : world.spec().stepLimit();
        world = wrappers.get(w).around(world, occurrence(w), limit);
      }
      return world;
    } catch (RuntimeException e) {
      bare.close();
      throw e;
    }
  }

  private int occurrence(int wrapper) {
    String id = wrappers.get(wrapper).id();
    return (int) wrappers.subList(0, wrapper).stream().filter(w -> w.id().equals(id)).count();
  }

  /** The change in words, none at the start. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (from > 0 && !set.entries().isEmpty()) {
      words.add("at " + from + " set " + TreeText.line(set));
    }
    if (rewrapped) {
      String around = wrappers.isEmpty() ? "none" : String.join(", ", wrapperWords());
      words.add("at " + from + " wrappers " + around);
    }
    return words;
  }

  List<String> wrapperWords() {
    return wrappers.stream().map(w -> w.id() + " " + TreeText.line(w.options())).toList();
  }
}
