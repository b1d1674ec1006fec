package org.jackdaw.aif.planning;

import java.util.Locale;

/** A part of what a policy is expected to bring; larger is better. */
public enum Term {
  /** Expected log-preference of the outcomes. */
  UTILITY,
  /** Expected information gain about hidden states. */
  STATE_INFORMATION_GAIN,
  /** Expected information gain about learnt likelihoods. */
  LIKELIHOOD_INFORMATION_GAIN,
  /** Expected information gain about learnt transitions. */
  TRANSITION_INFORMATION_GAIN,
  /** Being on the way to intended states; 0 where none are given. */
  INDUCTIVE_VALUE,
  /** Expected log-preference of the hidden states; 0 where none are preferred. */
  STATE_UTILITY;

  /**
   * The term's name in reports.
   *
   * @return in kebab-case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
