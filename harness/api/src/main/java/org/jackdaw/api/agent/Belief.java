package org.jackdaw.api.agent;

import java.util.List;

/**
 * An agent's belief about the hidden state, as independent blocks of one or more factors. A
 * factored belief has one block per factor; an exact one has a single block over all.
 */
public interface Belief {

  /**
   * Which factors each block is over.
   *
   * @return names of the factors, block by block; within a block the last factor varies fastest
   */
  List<List<String>> blocks();

  /**
   * Number of joint states of a block.
   *
   * @param block the block, from 0
   * @return its size
   */
  int size(int block);

  /**
   * The probability of a joint state of a block.
   *
   * @param block the block, from 0
   * @param state the joint state, last factor fastest
   * @return in [0, 1]
   */
  double probability(int block, int state);

  /**
   * The entropy of the whole belief.
   *
   * @return the sum of the blocks' entropies, in nats
   */
  default double entropy() {
    double entropy = 0;
    for (int b = 0; b < blocks().size(); b++) {
      for (int s = 0; s < size(b); s++) {
        double p = probability(b, s);
        if (p > 0) {
          entropy -= p * StrictMath.log(p);
        }
      }
    }
    return entropy;
  }
}
