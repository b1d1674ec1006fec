package org.jackdaw.api.text;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/** Lists of names for the points of a finite set. */
public final class Labels {

  private Labels() {}

  /**
   * The names "0", "1", ..., made when asked for.
   *
   * @param size how many, at least 1
   * @return an immutable list
   */
  public static List<String> numbered(int size) {
    return new Numbered(size);
  }

  /**
   * An immutable copy of a list of names.
   *
   * @param what whose names they are, for the message
   * @param labels the names
   * @return the names, copied unless they are {@link #numbered}
   * @throws IllegalArgumentException if there is none, or one is blank or stands twice
   */
  public static List<String> checked(String what, List<String> labels) {
    if (labels instanceof Numbered) {
      return labels;
    }
    List<String> copy = List.copyOf(labels);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(what + ": needs at least one label");
    }
    Set<String> seen = new HashSet<>();
    for (String label : copy) {
      if (label.isBlank() || !seen.add(label)) {
        throw new IllegalArgumentException(
            what + ": labels must be distinct and not blank, got '" + label + "'");
      }
    }
    return copy;
  }

  private static final class Numbered extends AbstractList<String> implements RandomAccess {

    private final int size;

    Numbered(int size) {
      if (size < 1) {
        throw new IllegalArgumentException("a finite set needs at least one point, got " + size);
      }
      this.size = size;
    }

    @Override
    public String get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return Integer.toString(index);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
