package org.jackdaw.oracle.bounds;

/** The beliefs that may follow, one per observation, weighted by its probability. */
record Successors(int[] observations, Support[] beliefs) {

  int size() {
    return observations.length;
  }
}
