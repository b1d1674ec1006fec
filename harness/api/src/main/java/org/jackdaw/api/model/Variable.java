package org.jackdaw.api.model;

import java.util.List;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.text.Labels;
import org.jackdaw.api.text.NearestName;

/**
 * A named finite variable: a hidden factor, an outcome modality or a control.
 *
 * @param name its name, unique among variables of its kind
 * @param labels one distinct name per value, in order
 */
public record Variable(String name, List<String> labels) {

  /** Copies the labels; refuses a blank name and repeated or blank labels. */
  public Variable {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a variable needs a name");
    }
    labels = Labels.checked(name, labels);
  }

  /**
   * A variable whose values are named by their numbers.
   *
   * @param name its name
   * @param size number of values, at least 1
   * @return the variable
   */
  public static Variable numbered(String name, int size) {
    return new Variable(name, Labels.numbered(size));
  }

  /**
   * Number of values.
   *
   * @return the size, at least 1
   */
  public int size() {
    return labels.size();
  }

  /**
   * The name of a value.
   *
   * @param value its index
   * @return the label
   */
  public String label(int value) {
    return labels.get(value);
  }

  /**
   * The index of a label.
   *
   * @param label one of the labels
   * @return its position
   * @throws IllegalArgumentException if there is no such label
   */
  public int position(String label) {
    int position = labels.indexOf(label);
    if (position < 0) {
      throw NearestName.unknown("value of " + name, label, labels);
    }
    return position;
  }

  /**
   * The values as a space.
   *
   * @return a finite space with the same labels
   */
  public Discrete space() {
    return new Discrete(labels);
  }
}
