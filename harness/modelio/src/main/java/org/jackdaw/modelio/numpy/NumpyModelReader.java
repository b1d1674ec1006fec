package org.jackdaw.modelio.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.tree.DocumentException;

/** Builds a model from named arrays. */
final class NumpyModelReader {

  private final String source;
  private final NamedArrays arrays;
  private final List<String> problems = new ArrayList<>();
  private final ModelBuilder builder = Model.builder();
  private final SortedMap<String, double[]> counts = new TreeMap<>();
  private List<Variable> factors = List.of();
  private List<Variable> modalities = List.of();
  private List<Variable> controls = List.of(); // one per factor, of size 1 where it is none

  NumpyModelReader(String source, SortedMap<String, NumpyArray> arrays) {
    this.source = source;
    this.arrays = new NamedArrays(arrays);
  }

  NumpyModel read() {
    attempt(this::variables);
    finish();
    for (int f = 0; f < factors.size(); f++) {
      int factor = f;
      attempt(() -> transition(factor));
      attempt(() -> start(factor));
    }
    for (int m = 0; m < modalities.size(); m++) {
      int modality = m;
      attempt(() -> likelihood(modality));
      attempt(() -> values(modality));
    }
    attempt(this::discount);
    double[] habits = arrays.has("E") ? arrays.vector("E") : new double[0];
    problems.addAll(arrays.unread());
    finish();
    return new NumpyModel(built(), counts, habits);
  }

  private Model built() {
    List<Model> built = new ArrayList<>();
    attempt(() -> built.add(builder.build()));
    finish();
    return built.get(0);
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      String.valueOf(e.getMessage()).lines().forEach(problems::add);
    }
  }

  private void finish() {
    if (!problems.isEmpty()) {
      throw new DocumentException(problems.stream().map(p -> source + ": " + p).toList());
    }
  }

  private void variables() {
    factors = variables("factor", "f", arrays.firstAxes("B", "pB"));
    modalities = variables("modality", "m", arrays.firstAxes("A", "pA"));
    controls = variables("control", "u", arrays.lastAxes("B", "pB"));
    factors.forEach(builder::factor);
    modalities.forEach(builder::modality);
    controls.stream().filter(control -> control.size() > 1).forEach(builder::control);
  }

  private List<Variable> variables(String kind, String letter, List<Integer> sizes) {
    List<String> names = arrays.texts(kind + "_names", sizes.size(), letter);
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      List<String> labels = arrays.texts(kind + "_labels_" + i, sizes.get(i), "");
      variables.add(new Variable(names.get(i), labels));
    }
    return variables;
  }

  private void transition(int f) {
    List<Parent> parents = new ArrayList<>();
    List<Integer> shape = new ArrayList<>(List.of(factors.get(f).size()));
    for (int parent : arrays.dependencies("B_dependencies_" + f, factors.size(), f)) {
      parents.add(Parent.before(factors.get(parent).name()));
      shape.add(factors.get(parent).size());
    }
    shape.add(controls.get(f).size());
    if (controls.get(f).size() > 1) {
      parents.add(Parent.control(controls.get(f).name()));
    }
    String name = factors.get(f).name();
    double[] tensor = table("B", f, TableName.transition(name), shape);
    builder.transition(name, conditional(parents, factors.get(f), tensor));
  }

  private void likelihood(int m) {
    int[] all = java.util.stream.IntStream.range(0, factors.size()).toArray();
    List<Parent> parents = new ArrayList<>();
    List<Integer> shape = new ArrayList<>(List.of(modalities.get(m).size()));
    for (int parent : arrays.dependencies("A_dependencies_" + m, factors.size(), all)) {
      parents.add(Parent.after(factors.get(parent).name()));
      shape.add(factors.get(parent).size());
    }
    String name = modalities.get(m).name();
    double[] tensor = table("A", m, TableName.likelihood(name), shape);
    builder.likelihood(name, conditional(parents, modalities.get(m), tensor));
  }

  private void start(int f) {
    String name = factors.get(f).name();
    if (arrays.has("D_" + f) || arrays.has("pD_" + f)) {
      List<Integer> shape = List.of(factors.get(f).size());
      builder.start(name, table("D", f, TableName.start(name), shape));
    }
  }

  /** The probabilities of a table, or else the mean of its counts. */
  private double[] table(String letter, int which, String table, List<Integer> shape) {
    int[] sizes = shape.stream().mapToInt(size -> size).toArray();
    String counted = "p" + letter + "_" + which;
    if (arrays.has(counted)) {
      double[] given = arrays.tensor(counted, sizes);
      NumpyTables.checkCounts(counted, given, sizes[0]);
      counts.put(table, NumpyTables.byColumn(given, sizes[0]));
      if (!arrays.has(letter + "_" + which)) {
        return NumpyTables.normalised(given, sizes[0]);
      }
    }
    return arrays.probabilities(letter + "_" + which, sizes);
  }

  private static Conditional conditional(List<Parent> parents, Variable outcome, double[] tensor) {
    int columns = tensor.length / outcome.size();
    return new Conditional(parents, Table.ofTensor(outcome.size(), columns, tensor));
  }

  private void values(int m) {
    String name = modalities.get(m).name();
    int outcomes = modalities.get(m).size();
    if (arrays.has("C_" + m)) {
      builder.preference(name, outcomeValues("C_" + m, outcomes));
    }
    if (arrays.has("reward_" + m)) {
      builder.reward(new Reward(name, outcomeValues("reward_" + m, outcomes), false));
    }
  }

  private OutcomeValues outcomeValues(String array, int outcomes) {
    double[][] rows = arrays.rows(array, outcomes);
    return rows.length == 1 ? OutcomeValues.of(rows[0]) : OutcomeValues.perStep(rows);
  }

  private void discount() {
    if (arrays.has("discount")) {
      builder.discount(arrays.tensor("discount")[0]);
    }
  }
}
