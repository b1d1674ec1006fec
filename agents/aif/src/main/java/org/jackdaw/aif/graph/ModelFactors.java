package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;

/** Puts a model's tables into a graph, step by step. Parents are kept apart: nothing is joined. */
final class ModelFactors {

  private static final int OPEN = -1;

  private final Model model;
  private final FactorGraphBuilder builder;
  private final Set<String> learnt; // names of tables that the builder has declared

  ModelFactors(Model model, FactorGraphBuilder builder) {
    this(model, builder, Set.of());
  }

  ModelFactors(Model model, FactorGraphBuilder builder, Set<String> learnt) {
    this.model = model;
    this.builder = builder;
    this.learnt = learnt;
  }

  void declareStates(StepNames names) {
    for (Variable factor : model.factors()) {
      builder.variable(new Variable(names.after().apply(factor.name()), factor.labels()));
    }
  }

  void declareOutcome(int modality, StepNames names) {
    Variable outcome = model.modalities().get(modality);
    builder.variable(new Variable(names.outcome().apply(outcome.name()), outcome.labels()));
  }

  void declareControls(StepNames names) {
    for (Variable control : model.controls()) {
      builder.variable(new Variable(names.control().apply(control.name()), control.labels()));
    }
  }

  void start(StepNames names) {
    for (StartBlock block : model.start()) {
      double[] cells = new double[block.distribution().rows()];
      block.distribution().addColumn(0, 1, cells);
      builder.factor("start", block.factors().stream().map(names.after()).toList(), cells);
    }
  }

  /** The moves of all factors under a joint action, or with controls as variables. */
  void moves(StepNames names, int action) {
    for (int f = 0; f < model.factors().size(); f++) {
      String factor = model.factors().get(f).name();
      String table = TableName.transition(factor);
      given(table, names.after().apply(factor), model.transition(f), names, action);
    }
  }

  void moves(StepNames names) {
    moves(names, OPEN);
  }

  /** What a modality shows after a joint action. */
  void outcome(int modality, StepNames names, int action) {
    String name = model.modalities().get(modality).name();
    String table = TableName.likelihood(name);
    given(table, names.outcome().apply(name), model.likelihood(modality), names, action);
  }

  void outcome(int modality, StepNames names) {
    outcome(modality, names, OPEN);
  }

  private void given(
      String table, String variable, Conditional conditional, StepNames names, int action) {
    if (learnt.contains(table)) {
      builder.learntTransition(variable, inputs(conditional, names), table);
    } else {
      known(variable, conditional, names, action);
    }
  }

  private void known(String variable, Conditional conditional, StepNames names, int action) {
    List<String> inputs = new ArrayList<>();
    int[] sizes = new int[conditional.parents().size()];
    int[] fixed = new int[sizes.length]; // the value of a control, OPEN for what is a variable
    for (int i = 0; i < sizes.length; i++) {
      Parent parent = conditional.parents().get(i);
      sizes[i] = model.variable(parent).size();
      fixed[i] = OPEN;
      if (parent.kind() == Parent.Kind.CONTROL && action != OPEN) {
        fixed[i] = model.actions().control(action, model.position(parent));
      } else {
        inputs.add(name(parent, names));
      }
    }
    builder.transition(variable, inputs, tensor(conditional.table(), sizes, fixed));
  }

  /** The variables that a table depends on, with controls as variables. */
  List<String> inputs(Conditional conditional, StepNames names) {
    return conditional.parents().stream().map(parent -> name(parent, names)).toList();
  }

  private static String name(Parent parent, StepNames names) {
    return switch (parent.kind()) {
      case CONTROL -> names.control().apply(parent.name());
      case BEFORE -> names.before().apply(parent.name());
      case AFTER -> names.after().apply(parent.name());
    };
  }

  private static double[] tensor(Table table, int[] sizes, int[] fixed) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      if (agrees(column, sizes, fixed)) {
        columns.add(column);
      }
    }
    double[] tensor = new double[table.rows() * columns.size()];
    for (int i = 0; i < tensor.length; i++) {
      tensor[i] = table.get(i / columns.size(), columns.get(i % columns.size()));
    }
    return tensor;
  }

  private static boolean agrees(int column, int[] sizes, int[] fixed) {
    int rest = column;
    for (int i = sizes.length - 1; i >= 0; i--) {
      if (fixed[i] >= 0 && rest % sizes[i] != fixed[i]) {
        return false;
      }
      rest /= sizes[i];
    }
    return true;
  }
}
