package org.jackdaw.core.result;

/** What the cells of a column hold. */
public enum ColumnType {
  /** Any text. */
  TEXT,
  /** A whole number that fits in 64 bits. */
  INTEGER,
  /** A finite decimal number with a point. */
  DECIMAL,
  /** {@code true} or {@code false}. */
  BOOLEAN;

  /**
   * Whether a cell is of this type.
   *
   * @param cell the text of the cell; empty is allowed in every column
   * @return false if it does not read as this type
   */
  public boolean accepts(String cell) {
    return switch (this) {
      case TEXT -> true;
      case BOOLEAN -> cell.isEmpty() || cell.equals("true") || cell.equals("false");
      case INTEGER -> cell.isEmpty() || cell.matches("-?\\d{1,19}");
      case DECIMAL -> cell.isEmpty() || cell.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?");
    };
  }

  String words() {
    return switch (this) {
      case TEXT -> "a text";
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number";
      case BOOLEAN -> "true or false";
    };
  }
}
