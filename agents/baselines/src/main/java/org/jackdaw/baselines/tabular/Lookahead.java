package org.jackdaw.baselines.tabular;

/** How a return of several steps counts actions: the rule in which n-step learners differ. */
enum Lookahead {
  /** By those that were taken. */
  SARSA,
  /** In expectation; the one that was taken by what came of it. */
  TREE
}
