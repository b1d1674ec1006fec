package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.List;

/** What is said about a file: errors, and in the lenient dialect warnings. */
final class Notes {

  private final String file;
  private final Dialect dialect;
  private final List<String> warnings = new ArrayList<>();

  Notes(String file, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
  }

  IllegalArgumentException error(int line, int column, String message) {
    return new IllegalArgumentException(file + ":" + line + ":" + column + ": " + message);
  }

  IllegalArgumentException error(Token at, String message) {
    return error(at.line(), at.column(), message);
  }

  IllegalArgumentException expected(String what, Token got) {
    return error(got, "expected " + what + ", got " + got.shown());
  }

  /** Refuses a departure from the grammar, or in the lenient dialect warns of it. */
  void dialect(Token at, String message) {
    if (dialect == Dialect.STRICT) {
      throw error(at, message + " (the lenient dialect accepts it)");
    }
    warnings.add(error(at, message).getMessage());
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}
