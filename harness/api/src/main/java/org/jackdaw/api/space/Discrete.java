package org.jackdaw.api.space;

import java.util.List;
import org.jackdaw.api.text.Labels;

/**
 * A finite set 0..n-1 whose points have names.
 *
 * @param labels one distinct, non-blank name per point, in order
 */
public record Discrete(List<String> labels) implements Space {

  /** Copies the labels; refuses an empty set and repeated or blank names. */
  public Discrete {
    labels = Labels.checked("discrete space", labels);
  }

  /**
   * A set whose points are named by their numbers.
   *
   * @param size number of points, at least 1
   * @return the space
   */
  public static Discrete of(int size) {
    return new Discrete(Labels.numbered(size));
  }

  /**
   * A set with named points.
   *
   * @param labels the names, in order
   * @return the space
   */
  public static Discrete of(String... labels) {
    return new Discrete(List.of(labels));
  }

  /**
   * Number of points.
   *
   * @return the size, at least 1
   */
  public int size() {
    return labels.size();
  }

  @Override
  public boolean contains(Value value) {
    return value instanceof Index index && index.value() < size();
  }
}
