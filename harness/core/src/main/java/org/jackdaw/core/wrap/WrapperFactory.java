package org.jackdaw.core.wrap;

import org.jackdaw.api.env.Environment;

/**
 * Puts wrappers of one kind around worlds; found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the options record; its components are annotated {@link
 *     org.jackdaw.api.option.Documented}. Where a configuration gives no map but a single value,
 *     that is the first component's.
 */
public interface WrapperFactory<O extends Record> {

  /**
   * The id that configurations name.
   *
   * @return kebab-case, unique
   */
  String id();

  /**
   * The wrapper in one sentence.
   *
   * @return the sentence
   */
  String summary();

  /**
   * The options where a configuration is silent; the only place of default values.
   *
   * @return valid options
   */
  O defaults();

  /**
   * A world inside this wrapper. It shows its state where the world inside does, and publishes a
   * model where the one inside can be changed likewise; where that is impossible it {@link
   * Withholds} it.
   *
   * @param options valid options
   * @param world the world inside, closed with the result
   * @param place where the wrapper stands
   * @return a world for one thread
   * @throws IllegalArgumentException if the wrapper does not fit the world
   */
  Environment wrap(O options, Environment world, WrapperPlace place);
}
