package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;

/**
 * A published model, in plain form ({@link Model#stateOnly}), as parts of an {@link SpmModel},
 * whose factors and modalities have the numbers that they have there. The scheme knows one control
 * per factor, so the controls that a factor depends on become one.
 *
 * <p>Differs from the published model in that every modality is observed at the first step, that no
 * state ends a trial early, and in that a factor must not depend on other factors.
 */
public final class PublishedModel {

  private final Model plain;
  private final int steps;

  /**
   * A published model for trials of some length.
   *
   * @param published the model
   * @param steps observations in a trial, the first included, at least 1
   * @throws IllegalArgumentException if a factor's transition depends on another factor
   */
  public PublishedModel(Model published, int steps) {
    plain = published.stateOnly();
    this.steps = steps;
    for (int f = 0; f < plain.factors().size(); f++) {
      String name = plain.factors().get(f).name();
      for (Parent parent : plain.transition(f).parents()) {
        if (parent.kind() != Parent.Kind.CONTROL && !parent.equals(Parent.before(name))) {
          throw new IllegalArgumentException(
              "spm: the transition of " + name + " must not depend on " + parent.name());
        }
      }
    }
  }

  /**
   * The plain form, which numbers factors and modalities.
   *
   * @return the model
   */
  public Model plain() {
    return plain;
  }

  /**
   * Everything but policies and counts; without policies all moves are considered at every step.
   *
   * @return a new builder
   */
  public SpmModelBuilder builder() {
    return builder(1);
  }

  /**
   * Everything but policies and counts, with preferences of another strength.
   *
   * @param preferenceScale nats per unit of the published log-preferences
   * @return a new builder
   */
  public SpmModelBuilder builder(double preferenceScale) {
    SpmModelBuilder builder = SpmModel.builder().steps(steps).moves(moves());
    for (int f = 0; f < plain.factors().size(); f++) {
      builder.factor(transition(f)).start(plain.startMarginal(f));
    }
    for (int m = 0; m < plain.modalities().size(); m++) {
      Conditional likelihood = plain.likelihood(m);
      int[] parents = likelihood.parents().stream().mapToInt(plain::position).toArray();
      boolean alone = parents.length == 0;
      builder.modality(likelihood(likelihood), alone ? new int[] {0} : parents);
      builder.preference(preference(plain.logPreference(m), preferenceScale));
    }
    return builder;
  }

  private Tensor transition(int factor) {
    Table table = plain.transition(factor).table();
    int states = table.rows();
    int controls = controls(factor);
    double[] cells = new double[states * states * controls];
    int[] before = new int[plain.factors().size()];
    for (int u = 0; u < controls; u++) {
      int[] values = values(factor, u);
      for (int s = 0; s < states; s++) {
        before[factor] = s;
        int column = plain.transitionColumn(factor, before, values);
        for (int next = 0; next < states; next++) {
          cells[(next * states + s) * controls + u] = table.get(next, column);
        }
      }
    }
    return Tensor.wrap(cells, states, states, controls);
  }

  private List<Integer> controlParents(int factor) {
    List<Integer> positions = new ArrayList<>();
    for (Parent parent : plain.transition(factor).parents()) {
      if (parent.kind() == Parent.Kind.CONTROL) {
        positions.add(plain.position(parent));
      }
    }
    return positions;
  }

  /** Number of joint values of the controls that a factor depends on. */
  private int controls(int factor) {
    int product = 1;
    for (int control : controlParents(factor)) {
      product *= plain.controls().get(control).size();
    }
    return product;
  }

  /** The published controls' values for one of a factor's. */
  private int[] values(int factor, int control) {
    int[] values = new int[plain.controls().size()];
    List<Integer> parents = controlParents(factor);
    int rest = control;
    for (int p = parents.size() - 1; p >= 0; p--) {
      int size = plain.controls().get(parents.get(p)).size();
      values[parents.get(p)] = rest % size;
      rest /= size;
    }
    return values;
  }

  private Tensor likelihood(Conditional likelihood) {
    Table table = likelihood.table();
    boolean alone = likelihood.parents().isEmpty();
    int columns = alone ? plain.factors().get(0).size() : table.columns();
    int[] shape = new int[alone ? 2 : likelihood.parents().size() + 1];
    shape[0] = table.rows();
    shape[1] = columns;
    for (int p = 0; p < likelihood.parents().size(); p++) {
      shape[p + 1] = plain.variable(likelihood.parents().get(p)).size();
    }
    double[] cells = new double[table.rows() * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = table.get(i / columns, alone ? 0 : i % columns);
    }
    return Tensor.wrap(cells, shape);
  }

  private Tensor preference(OutcomeValues values, double scale) {
    double[] cells = new double[values.outcomes() * steps];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scale * values.value(i % steps, i / steps);
    }
    return Tensor.wrap(cells, values.outcomes(), steps);
  }

  /**
   * What a published action is to each factor.
   *
   * @param action the joint action
   * @return one control per factor
   */
  public int[] controlsOf(int action) {
    int[] controls = new int[plain.factors().size()];
    for (int f = 0; f < controls.length; f++) {
      for (int parent : controlParents(f)) {
        int size = plain.controls().get(parent).size();
        controls[f] = controls[f] * size + plain.actions().control(action, parent);
      }
    }
    return controls;
  }

  /**
   * All published actions as moves.
   *
   * @return control of [action][factor]
   */
  public int[][] moves() {
    int[][] moves = new int[plain.actions().size()][];
    for (int a = 0; a < moves.length; a++) {
      moves[a] = controlsOf(a);
    }
    return moves;
  }

  /**
   * All sequences of published actions that last a trial; there are actions to the power of steps
   * less one of them.
   *
   * @return control of [step][policy][factor], the last step's action changing fastest
   */
  public int[][][] allSequences() {
    int count = 1;
    for (int t = 0; t + 1 < steps; t++) {
      count = StrictMath.multiplyExact(count, plain.actions().size());
    }
    int[][] actions = new int[count][steps - 1];
    for (int k = 0; k < count; k++) {
      int rest = k;
      for (int t = steps - 2; t >= 0; t--) {
        actions[k][t] = rest % plain.actions().size();
        rest /= plain.actions().size();
      }
    }
    return sequences(actions);
  }

  /**
   * Sequences of published actions as policies.
   *
   * @param actions joint action of [policy][step]
   * @return control of [step][policy][factor]
   */
  public int[][][] sequences(int[][] actions) {
    int[][][] sequences = new int[steps - 1][actions.length][];
    for (int k = 0; k < actions.length; k++) {
      for (int t = 0; t + 1 < steps; t++) {
        sequences[t][k] = controlsOf(actions[k][t]);
      }
    }
    return sequences;
  }
}
