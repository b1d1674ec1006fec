package org.jackdaw.aif.sequence;

import java.util.Arrays;
import java.util.Collections;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.WorkingModel;

/**
 * The latest observations and the actions between them, oldest first. When it is full the oldest
 * step gives way. Mutable and reused; nothing is allocated after construction unless room is made.
 */
public final class Window {

  private final WorkingModel model;
  private Evidence[] evidence; // a ring
  private int[] actions; // action that led to a step, in the same ring
  private int first;
  private int length;

  /**
   * An empty window.
   *
   * @param model the model
   * @param capacity most steps that are held, at least 1
   */
  public Window(WorkingModel model, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("window: capacity must be at least 1, got " + capacity);
    }
    this.model = model;
    evidence = new Evidence[capacity];
    Arrays.setAll(evidence, t -> new Evidence(model));
    actions = new int[capacity];
  }

  /**
   * Forgets everything.
   *
   * @return this
   */
  public Window clear() {
    first = 0;
    length = 0;
    return this;
  }

  /**
   * Appends a step.
   *
   * @param action the joint action that led to it; negative if none is known, as at a start, where
   *     the prior counts and not the step before
   * @return what was observed, to be filled in; all modalities count as absent before
   */
  public Evidence append(int action) {
    if (length == evidence.length) {
      first = (first + 1) % evidence.length;
      length--;
    }
    int at = at(length++);
    actions[at] = action;
    for (int m = 0; m < model.modalities(); m++) {
      evidence[at].miss(m);
    }
    return evidence[at];
  }

  /**
   * Makes room, keeping what is held.
   *
   * @param capacity most steps that are held from now on; nothing happens if there is room already
   */
  public void reserve(int capacity) {
    int old = evidence.length;
    if (capacity > old) {
      Collections.rotate(Arrays.asList(evidence), -first);
      int[] rotated = new int[capacity];
      for (int t = 0; t < length; t++) {
        rotated[t] = actions[at(t)];
      }
      actions = rotated;
      first = 0;
      evidence = Arrays.copyOf(evidence, capacity);
      for (int t = old; t < capacity; t++) {
        evidence[t] = new Evidence(model);
      }
    }
  }

  private int at(int time) {
    return (first + time) % evidence.length;
  }

  /**
   * Most steps that are held.
   *
   * @return at least 1
   */
  public int capacity() {
    return evidence.length;
  }

  /**
   * Steps that are held.
   *
   * @return at most the capacity
   */
  public int length() {
    return length;
  }

  /**
   * What was observed at a step.
   *
   * @param time the step, 0 for the oldest
   * @return live
   */
  public Evidence evidence(int time) {
    return evidence[at(time)];
  }

  /**
   * Whether a step follows from the one before it.
   *
   * @param time the step
   * @return false for the oldest step, and where the action is unknown
   */
  public boolean linked(int time) {
    return time > 0 && time < length && actions[at(time)] >= 0;
  }

  /**
   * The joint action that led to a step.
   *
   * @param time a step that is linked
   * @return its number
   */
  public int action(int time) {
    return actions[at(time)];
  }

  /**
   * The model whose states are inferred.
   *
   * @return as given
   */
  public WorkingModel model() {
    return model;
  }
}
