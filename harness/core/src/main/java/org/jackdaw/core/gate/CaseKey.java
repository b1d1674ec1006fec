package org.jackdaw.core.gate;

/**
 * What is judged on its own: one contender in one world.
 *
 * @param environment label of the world
 * @param agent label of the contender
 * @param knowledge what the contender was told
 */
public record CaseKey(String environment, String agent, String knowledge) {

  /**
   * The case in words.
   *
   * @return {@code ENVIRONMENT/AGENT}
   */
  public String name() {
    return environment + "/" + agent;
  }
}
