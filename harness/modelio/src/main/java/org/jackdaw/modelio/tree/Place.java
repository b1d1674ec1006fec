package org.jackdaw.modelio.tree;

/**
 * Where something stands in a text.
 *
 * @param source the file, or what else the text came from
 * @param line from 1; 0 for the source as a whole
 * @param column from 1; 0 for the source as a whole
 */
public record Place(String source, int line, int column) {

  /**
   * A source as a whole.
   *
   * @param source the file, or what else the text came from
   * @return a place without line and column
   */
  public static Place whole(String source) {
    return new Place(source, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
