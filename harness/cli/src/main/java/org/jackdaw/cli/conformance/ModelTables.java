package org.jackdaw.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.aif.conformance.Deviations;
import org.jackdaw.aif.conformance.GoldenKeys;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Parent.Kind;
import org.jackdaw.api.model.Table;

/**
 * The tables of a model beside those of a file. A reward-only modality is none of the file's, since
 * the worlds of pymdp pay nothing.
 */
final class ModelTables {

  /** Absolute and relative at once, which for probabilities is less than 1e-6 together. */
  private static final double SINGLE_PRECISION = 4e-7;

  private final Model model;
  private final GoldenKeys file;
  private final Deviations deviations;

  ModelTables(Model model, GoldenKeys file, Deviations deviations) {
    this.model = model;
    this.file = file;
    this.deviations = deviations;
  }

  void compare() {
    likelihoods();
    transitions();
    starts();
  }

  private void likelihoods() {
    int[] observed =
        IntStream.range(0, model.modalities().size())
            .filter(m -> !model.rewardOnly(model.modalities().get(m).name()))
            .toArray();
    count("A", observed.length);
    for (int m = 0; m < Math.min(observed.length, file.get("A").size()); m++) {
      Conditional likelihood = model.likelihood(observed[m]);
      dependencies("A_dependencies", m, factors(likelihood, Kind.AFTER));
      tensor("A", m, likelihood, shape(likelihood));
    }
  }

  private void transitions() {
    count("B", model.factors().size());
    for (int f = 0; f < Math.min(model.factors().size(), file.get("B").size()); f++) {
      Conditional transition = model.transition(f);
      dependencies("B_dependencies", f, factors(transition, Kind.BEFORE));
      List<Integer> shape = shape(transition);
      if (transition.parents().stream().noneMatch(p -> p.kind() == Kind.CONTROL)) {
        shape.add(1); // an uncontrolled factor has a single action
      }
      tensor("B", f, transition, shape);
    }
  }

  private void starts() {
    count("D", model.factors().size());
    for (int f = 0; f < Math.min(model.factors().size(), file.get("D").size()); f++) {
      deviations.compare(
          "D[" + f + "]", file.get("D").get(f), model.startMarginal(f), SINGLE_PRECISION);
    }
  }

  private void count(String key, int tables) {
    deviations.compare("number of " + key, file.get(key).size(), tables, 0);
  }

  private void dependencies(String key, int which, int... actual) {
    if (file.has(key)) {
      String field = key + "[" + which + "]";
      deviations.compare(field, file.get(key).path(which), actual);
    }
  }

  private int[] factors(Conditional conditional, Kind kind) {
    return conditional.parents().stream()
        .filter(parent -> parent.kind() == kind)
        .mapToInt(model::position)
        .toArray();
  }

  private List<Integer> shape(Conditional conditional) {
    List<Integer> shape = new ArrayList<>(List.of(conditional.table().rows()));
    for (Parent parent : conditional.parents()) {
      shape.add(model.variable(parent).size());
    }
    return shape;
  }

  private void tensor(String key, int which, Conditional conditional, List<Integer> shape) {
    JsonNode expected = file.get(key).get(which);
    String field = key + "[" + which + "]";
    int[] sizes = shape.stream().mapToInt(size -> size).toArray();
    if (expected.isObject()) {
      deviations.compare("shape of " + field, expected.path("shape"), sizes);
    }
    deviations.compare(field, expected, rowMajor(conditional.table()), SINGLE_PRECISION);
  }

  private static double[] rowMajor(Table table) {
    double[] tensor = new double[table.rows() * table.columns()];
    for (int i = 0; i < tensor.length; i++) {
      tensor[i] = table.get(i / table.columns(), i % table.columns());
    }
    return tensor;
  }
}
