package org.jackdaw.api.env;

import java.util.List;
import java.util.Map;

/**
 * Makes worlds of one kind; found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the options record; its components are annotated {@link
 *     org.jackdaw.api.option.Documented}
 */
public interface EnvironmentFactory<O extends Record> {

  /**
   * The id that configurations name.
   *
   * @return kebab-case, unique
   */
  String id();

  /**
   * The world in one sentence.
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
   * A new world.
   *
   * @param options valid options
   * @return the world, for one thread
   */
  Environment create(O options);

  /**
   * What a user should know about these options, although they are valid; such as what a lenient
   * reader let pass.
   *
   * @param options valid options
   * @return sentences; none if there is nothing to say
   */
  default List<String> warnings(O options) {
    return List.of();
  }

  /**
   * How many worlds with these options are worth running at once, although fewer cells compute: for
   * worlds that wait for another process, which answers many of them as fast as one.
   *
   * @param options valid options
   * @return worlds at once; 1, as many as there are jobs, for a world that computes by itself
   */
  default int concurrency(O options) {
    return 1;
  }

  /**
   * What worlds of this kind need of the machine besides Java, and whether it is there; nothing is
   * started or made to find out.
   *
   * @return findings by what they are about, such as {@code python}; none if nothing is needed
   */
  default Map<String, String> prerequisites() {
    return Map.of();
  }
}
