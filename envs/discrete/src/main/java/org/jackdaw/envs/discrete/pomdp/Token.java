package org.jackdaw.envs.discrete.pomdp;

import java.util.List;

/**
 * A token of a file.
 *
 * @param kind what it is
 * @param text as it stands in the file; empty at the end
 * @param line line, from 1
 * @param column column, from 1
 */
record Token(Kind kind, String text, int line, int column) {

  private static final List<String> KEYWORDS =
      List.of(
          "discount",
          "values",
          "states",
          "actions",
          "observations",
          "T",
          "O",
          "R",
          "uniform",
          "identity",
          "reset",
          "reward",
          "cost",
          "start",
          "include",
          "exclude");

  /** What a token is. */
  enum Kind {
    INTEGER,
    DECIMAL,
    NAME,
    COLON,
    STAR,
    PLUS,
    MINUS,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  /** Whether it is a name that the format has not taken for itself. */
  boolean free() {
    return kind == Kind.NAME && !KEYWORDS.contains(text);
  }

  boolean startsNumber() {
    return kind == Kind.INTEGER || kind == Kind.DECIMAL || kind == Kind.PLUS || kind == Kind.MINUS;
  }

  /** The token for a message. */
  String shown() {
    return kind == Kind.END ? "the end of the file" : "'" + text + "'";
  }
}
