package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * The chance in what a modality shows of its payment, as a factor of its own: {@code luck} is drawn
 * at every step from one distribution, whatever the state, and the outcome follows from state, move
 * and luck without chance. Each interval of luck is one on which no column of the likelihood
 * changes its outcome (inverse transform sampling from one uniform number).
 */
final class Luck {

  /** Kinds of luck that are told apart at most. */
  static final int MOST_KINDS = 100;

  private static final double TOLERANCE = 1e-12;

  private final Model model;
  private final int modality;
  private final String name;
  private final double[] ends; // of the intervals, ascending to 1

  private Luck(Model model, int modality, String name, double[] ends) {
    this.model = model;
    this.modality = modality;
    this.name = name;
    this.ends = ends;
  }

  /**
   * The luck of a model's payments.
   *
   * @return empty where payments are not shown, are shown without chance, or by too many kinds
   */
  static Optional<Luck> of(Model model, String wanted) {
    Optional<Reward> shown = model.reward().filter(r -> !r.rewardOnly());
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    int modality = model.modality(shown.get().modality());
    Table table = model.likelihood(modality).table();
    double[] ends = PaidApart.certain(table) ? new double[0] : ends(table);
    return ends.length == 0
        ? Optional.empty()
        : Optional.of(new Luck(model, modality, FreshName.factor(model, wanted), ends));
  }

  /** The ends of the intervals; none if there are too many. */
  private static double[] ends(Table table) {
    List<Double> ends = new ArrayList<>(List.of(1.0));
    for (int c = 0; c < table.columns(); c++) {
      double sum = 0;
      for (int k = 0; k < table.support(c); k++) {
        sum += table.supportValue(c, k);
        insert(ends, sum);
      }
      if (ends.size() > MOST_KINDS) {
        return new double[0];
      }
    }
    return ends.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void insert(List<Double> ends, double end) {
    int at = 0;
    while (at < ends.size() && ends.get(at) < end - TOLERANCE) {
      at++;
    }
    if (at < ends.size() && end > TOLERANCE && end < ends.get(at) - TOLERANCE) {
      ends.add(at, end);
    }
  }

  private double begin(int kind) {
    return kind == 0 ? 0 : ends[kind - 1];
  }

  private int outcome(int column, int kind) {
    return table().sample(column, (begin(kind) + ends[kind]) / 2);
  }

  private Table table() {
    return model.likelihood(modality).table();
  }

  /** Whether this was made from a model. */
  boolean isOf(Model other) {
    return model == other;
  }

  /** The model that this was made from. */
  Model bare() {
    return model;
  }

  /** The position of the modality that pays. */
  int modality() {
    return modality;
  }

  /** The kind of luck that a uniform draw falls on. */
  int drawn(double uniform) {
    int kind = 0;
    while (kind < ends.length - 1 && uniform >= ends[kind]) {
      kind++;
    }
    return kind;
  }

  /** The kind of luck that a uniform draw falls on, among those that give an outcome. */
  int drawn(int column, int outcome, double uniform) {
    double rest = uniform * table().get(outcome, column);
    int latest = 0;
    for (int kind = 0; kind < ends.length; kind++) {
      if (outcome(column, kind) == outcome) {
        latest = kind;
        rest -= ends[kind] - begin(kind);
        if (rest < 0) {
          return kind;
        }
      }
    }
    return latest;
  }

  /** The model with luck as a factor. */
  Model model() {
    double[] chances = new double[ends.length];
    Arrays.setAll(chances, kind -> ends[kind] - begin(kind));
    Conditional old = model.likelihood(modality);
    List<Parent> parents = new ArrayList<>(old.parents());
    parents.add(Parent.after(name));
    return model.toBuilder()
        .factor(Variable.numbered(name, ends.length))
        .start(name, chances)
        .transition(
            name, List.of(), (v, column) -> System.arraycopy(chances, 0, column, 0, column.length))
        .deterministicLikelihood(
            model.modalities().get(modality).name(),
            parents,
            v -> outcome(column(old, v), v[v.length - 1]))
        .build();
  }

  private int column(Conditional old, int[] values) {
    int column = 0;
    for (int i = 0; i < old.parents().size(); i++) {
      column = column * model.variable(old.parents().get(i)).size() + values[i];
    }
    return column;
  }
}
