package org.jackdaw.core.config;

import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.result.CodeContent;
import org.jackdaw.core.wrap.WrapperFactory;
import org.jackdaw.core.wrap.WrapperPlace;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.TreeText;

/**
 * A wrapper with its options.
 *
 * @param id its id
 * @param options every option
 * @param code digest of the plugin that it comes from, nothing for a built-in one
 * @param maker puts it around worlds
 */
public record BoundWrapper(String id, MapNode options, String code, Maker maker) {

  /** Puts a wrapper around a world. */
  @FunctionalInterface
  public interface Maker {

    /**
     * A world inside the wrapper.
     *
     * @param world the world inside, closed with the result
     * @param place where the wrapper stands
     * @return the wrapped world
     */
    Environment around(Environment world, WrapperPlace place);
  }

  static <O extends Record> BoundWrapper of(
      WrapperFactory<O> factory, O options, MapNode resolved) {
    return new BoundWrapper(
        factory.id(),
        resolved,
        CodeContent.ofPlugin(factory.getClass()),
        (world, place) -> factory.wrap(options, world, place));
  }

  Environment around(Environment world, int occurrence, OptionalInt stepLimit) {
    try {
      return maker.around(world, new WrapperPlace(id, occurrence, stepLimit));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("wrappers: " + id + ": " + e.getMessage(), e);
    }
  }

  /** All that defines what it does. */
  String definition() {
    return id + code + " " + TreeText.line(options);
  }
}
