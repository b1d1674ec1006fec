package org.jackdaw.api.env;

import java.util.Locale;

/** What an episode is for. */
public enum Phase {
  /** The agent learns. */
  TRAIN,
  /** The agent is measured; its parameters are frozen. */
  EVALUATE;

  /**
   * The word used in rows.
   *
   * @return {@code train} or {@code evaluate}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
