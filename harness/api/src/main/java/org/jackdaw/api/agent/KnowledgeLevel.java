package org.jackdaw.api.agent;

import java.util.Locale;

/** How much of the published model a contender is handed. */
public enum KnowledgeLevel {
  /** Spaces, and rewards as they come. */
  NONE,
  /** The structure and all tables but the unknown ones. */
  STRUCTURE,
  /** The published model. */
  MODEL,
  /** A model from a file, which may be wrong. */
  FILE;

  /**
   * The word used in configurations.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
