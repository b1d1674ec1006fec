package org.jackdaw.core.result;

import org.jackdaw.api.env.Phase;

/**
 * What independent training runs share: their scores are compared with each other and averaged.
 *
 * @param environment label of the world
 * @param agent label of the contender
 * @param knowledge what the contender was told
 * @param phase {@code train} or {@code evaluate}
 * @param checkpoint training episodes or steps done; where steps are counted the multiple that an
 *     evaluation was due at
 */
public record RunGroup(
    String environment, String agent, String knowledge, String phase, long checkpoint) {

  /**
   * Whether this was measured on a frozen agent.
   *
   * @return false for training episodes
   */
  public boolean evaluated() {
    return phase.equals(Phase.EVALUATE.word());
  }
}
