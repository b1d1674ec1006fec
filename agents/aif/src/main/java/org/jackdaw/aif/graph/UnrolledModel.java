package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * A model unrolled over time under known actions, as a factor graph. The state of factor f after t
 * moves is the variable {@link #state}, what modality m shows then is {@link #outcome}; observing
 * outcomes infers states, leaving them out predicts them. Parents are kept apart: nothing is
 * expanded to joint states.
 */
public final class UnrolledModel {

  private final Model model;
  private final FactorGraphBuilder builder = FactorGraph.builder();

  private UnrolledModel(Model model) {
    this.model = model;
  }

  /**
   * Unrolls a model.
   *
   * @param model the model; its terminal states are left as any other
   * @param actions joint actions, one per move
   * @return the graph, with states and outcomes from 0 to the number of moves; at 0 the modalities
   *     that show themselves at the reset
   */
  public static FactorGraph of(Model model, int... actions) {
    UnrolledModel unrolled = new UnrolledModel(model);
    for (int t = 0; t <= actions.length; t++) {
      unrolled.declare(t);
    }
    model.start().forEach(unrolled::start);
    unrolled.outcomes(0, -1);
    for (int t = 1; t <= actions.length; t++) {
      unrolled.moves(t, actions[t - 1]);
      unrolled.outcomes(t, actions[t - 1]);
    }
    return unrolled.builder.build();
  }

  /**
   * The name of a state.
   *
   * @param factor the factor
   * @param t moves made before
   * @return {@code FACTOR@T}
   */
  public static String state(String factor, int t) {
    return factor + "@" + t;
  }

  /**
   * The name of an outcome.
   *
   * @param modality the modality
   * @param t moves made before
   * @return {@code o:MODALITY@T}
   */
  public static String outcome(String modality, int t) {
    return "o:" + modality + "@" + t;
  }

  private void declare(int t) {
    for (Variable factor : model.factors()) {
      builder.variable(new Variable(state(factor.name(), t), factor.labels()));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      if (shown(m, t)) {
        Variable modality = model.modalities().get(m);
        builder.variable(new Variable(outcome(modality.name(), t), modality.labels()));
      }
    }
  }

  private boolean shown(int modality, int t) {
    return t > 0 || model.observedAtReset(modality);
  }

  private void start(StartBlock block) {
    double[] cells = new double[block.distribution().rows()];
    block.distribution().addColumn(0, 1, cells);
    builder.factor("start", block.factors().stream().map(f -> state(f, 0)).toList(), cells);
  }

  private void moves(int t, int action) {
    for (int f = 0; f < model.factors().size(); f++) {
      String name = state(model.factors().get(f).name(), t);
      given(name, model.transition(f), t, action);
    }
  }

  private void outcomes(int t, int action) {
    for (int m = 0; m < model.modalities().size(); m++) {
      if (shown(m, t)) {
        given(outcome(model.modalities().get(m).name(), t), model.likelihood(m), t, action);
      }
    }
  }

  /** A table as a factor, its controls fixed to the action. */
  private void given(String variable, Conditional conditional, int t, int action) {
    List<String> inputs = new ArrayList<>();
    int[] sizes = new int[conditional.parents().size()];
    int[] fixed = new int[sizes.length]; // the value of a control, -1 for a factor
    for (int i = 0; i < sizes.length; i++) {
      Parent parent = conditional.parents().get(i);
      sizes[i] = model.variable(parent).size();
      fixed[i] = -1;
      switch (parent.kind()) {
        case CONTROL -> fixed[i] = model.actions().control(action, model.position(parent));
        case BEFORE -> inputs.add(state(parent.name(), t - 1));
        case AFTER -> inputs.add(state(parent.name(), t));
      }
    }
    builder.transition(variable, inputs, tensor(conditional.table(), sizes, fixed));
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
