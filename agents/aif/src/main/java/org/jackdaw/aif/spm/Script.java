package org.jackdaw.aif.spm;

import java.util.List;
import java.util.Optional;

/**
 * What is decided beforehand about a trial; the rest is drawn. A value of -1, and whatever the
 * arrays do not reach, is not decided.
 *
 * @param outcomes [modality][step]
 * @param states true states, [factor][step]
 * @param controls [factor][step], one step fewer
 * @param starts where the world's factors start in this trial, instead of the model's D; where
 *     starts are not learnt the agent knows it
 * @param below the trials of the level below, one per step; may be shorter
 */
public record Script(
    int[][] outcomes,
    int[][] states,
    int[][] controls,
    Optional<List<Tensor>> starts,
    List<Script> below) {

  /** Copies everything. */
  public Script {
    outcomes = copy(outcomes);
    states = copy(states);
    controls = copy(controls);
    starts = starts.map(List::copyOf);
    below = List.copyOf(below);
  }

  private static int[][] copy(int[][] rows) {
    int[][] copy = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  /**
   * A script that leaves everything to chance and the agent.
   *
   * @return the empty script
   */
  public static Script empty() {
    int[][] none = {};
    return of(none, none, none);
  }

  /**
   * A script of one level.
   *
   * @param outcomes [modality][step]
   * @param states [factor][step]
   * @param controls [factor][step]
   * @return a script
   */
  public static Script of(int[][] outcomes, int[][] states, int[][] controls) {
    return new Script(outcomes, states, controls, Optional.empty(), List.of());
  }

  /**
   * This script with other starts of the world.
   *
   * @param values one per factor, axis [state]
   * @return a new script
   */
  public Script withStarts(List<Tensor> values) {
    return new Script(outcomes, states, controls, Optional.of(values), below);
  }

  /**
   * This script with scripts for the level below.
   *
   * @param scripts one per step
   * @return a new script
   */
  public Script withBelow(List<Script> scripts) {
    return new Script(outcomes, states, controls, starts, scripts);
  }

  /**
   * The outcomes.
   *
   * @return a copy
   */
  @Override
  public int[][] outcomes() {
    return copy(outcomes);
  }

  /**
   * The states.
   *
   * @return a copy
   */
  @Override
  public int[][] states() {
    return copy(states);
  }

  /**
   * The controls.
   *
   * @return a copy
   */
  @Override
  public int[][] controls() {
    return copy(controls);
  }

  /** A decided value of one of the arrays, or -1. */
  static int decided(int[][] rows, int row, int step) {
    return row < rows.length && step < rows[row].length ? rows[row][step] : -1;
  }
}
