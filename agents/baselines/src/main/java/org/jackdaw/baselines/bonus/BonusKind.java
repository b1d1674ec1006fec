package org.jackdaw.baselines.bonus;

/** What an intrinsic reward is paid for. */
public enum BonusKind {
  /** Nothing. */
  NONE,
  /** Coming to states seldom visited: 1 / root of visits. */
  STATE_COUNT,
  /** Doing in a state what was seldom done there: 1 / root of times. */
  PAIR_COUNT,
  /** Coming to states whose random features are not learnt yet (random network distillation). */
  RANDOM_FEATURES,
  /** What the step told about the transitions of its pair, in nats. */
  INFORMATION_GAIN,
  /** What the step was expected to tell about them, in nats. */
  EXPECTED_INFORMATION_GAIN,
  /** Coming to states from which actions make a difference, by what was seen, in nats. */
  EMPOWERMENT
}
