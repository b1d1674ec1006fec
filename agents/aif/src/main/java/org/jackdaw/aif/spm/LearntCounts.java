package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dirichlet counts as they stand after the trials so far, with those before the first. */
final class LearntCounts {

  final double[][] likelihood; // as in the model's tensors
  final double[][] transition;
  final double[][] preference;
  final double[][] start;
  final double[][] habit; // one array, or none
  private final Counts before;

  LearntCounts(Counts given, int steps) {
    before = eachStep(given, steps);
    likelihood = arrays(before.likelihood());
    transition = arrays(before.transition());
    preference = arrays(before.preference());
    start = arrays(before.start());
    habit = arrays(before.habit().map(List::of).orElse(List.of()));
  }

  /** Gives preferences that stay the same a column of their own for every step. */
  private static Counts eachStep(Counts given, int steps) {
    List<Tensor> preferences = given.preference().stream().map(c -> tiled(c, steps)).toList();
    return new Counts(
        given.likelihood(), given.transition(), preferences, given.start(), given.habit());
  }

  private static Tensor tiled(Tensor counts, int steps) {
    if (counts.length() == 0 || counts.size(1) != 1) {
      return counts;
    }
    double[] cells = new double[counts.size(0) * steps];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = counts.cell(i / steps);
    }
    return Tensor.wrap(cells, counts.size(0), steps);
  }

  /** The counts before the first trial. */
  Counts before() {
    return before;
  }

  /** The counts as they stand. */
  Counts now() {
    List<Tensor> habits = tensors(habit, before.habit().map(List::of).orElse(List.of()));
    return new Counts(
        tensors(likelihood, before.likelihood()),
        tensors(transition, before.transition()),
        tensors(preference, before.preference()),
        tensors(start, before.start()),
        habits.isEmpty() ? Optional.empty() : Optional.of(habits.get(0)));
  }

  /** Whether a table of a kind is learnt. */
  static boolean learnt(double[][] kind, int table) {
    return kind.length > 0 && kind[table].length > 0;
  }

  private static double[][] arrays(List<Tensor> tensors) {
    double[][] arrays = new double[tensors.size()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = tensors.get(i).toArray();
    }
    return arrays;
  }

  private static List<Tensor> tensors(double[][] arrays, List<Tensor> shapes) {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < arrays.length; i++) {
      tensors.add(Tensor.of(shapes.get(i).shape(), arrays[i]));
    }
    return tensors;
  }
}
