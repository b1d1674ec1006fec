package org.jackdaw.api.env;

import java.util.List;

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
}
