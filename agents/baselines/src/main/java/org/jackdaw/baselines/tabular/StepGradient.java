package org.jackdaw.baselines.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a policy from every step, by accumulating traces; the rule of {@link ActorCritic}.
 *
 * <p>Implementation note: traces that have fallen below 1e-9 are dropped.
 */
final class StepGradient implements Learner {

  private static final double LEAST = 1e-9;

  private final GradientOptions options;
  private final double decay;
  private final SoftmaxPolicy policy;
  private final StateValues values = new StateValues();
  private final List<Trace> traces = new ArrayList<>(); // oldest first

  /** The traces of one state: of its value, and of its preferences. */
  private static final class Trace {
    private final int state;
    private final double[] preferences;
    private double value;

    Trace(int state, int actions) {
      this.state = state;
      this.preferences = new double[actions];
    }

    void visit(int action, double[] probabilities) {
      value += 1;
      for (int a = 0; a < preferences.length; a++) {
        preferences[a] += (a == action ? 1 : 0) - probabilities[a];
      }
    }

    /** Lets the traces fall; whether they are still worth keeping. */
    boolean falls(double decay) {
      value *= decay;
      for (int a = 0; a < preferences.length; a++) {
        preferences[a] *= decay;
      }
      return value >= LEAST;
    }
  }

  StepGradient(ActorCriticOptions options, Setting setting) {
    this.options = options.gradient();
    this.decay = options.gradient().discount() * options.lambda();
    this.policy = new SoftmaxPolicy(options.gradient(), setting);
  }

  @Override
  public void begin() {
    traces.clear();
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return policy.explore(state, allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return policy.exploit(state, allowed);
  }

  @Override
  public void learn(Experience step) {
    double[] probabilities = policy.probabilities(step.before, step.allowedBefore);
    trace(step.before, probabilities.length).visit(step.action, probabilities);
    double later = step.terminated ? 0 : options.discount() * values.of(step.after);
    double error = step.reward + later - values.of(step.before);
    for (Trace trace : traces) {
      move(trace, error);
    }
    traces.removeIf(trace -> !trace.falls(decay));
  }

  private Trace trace(int state, int actions) {
    for (Trace trace : traces) {
      if (trace.state == state) {
        return trace;
      }
    }
    Trace fresh = new Trace(state, actions);
    traces.add(fresh);
    return fresh;
  }

  private void move(Trace trace, double error) {
    values.add(trace.state, options.valueStepSize() * error * trace.value);
    double[] row = policy.row(trace.state);
    double size = options.policyStepSize() * error;
    for (int a = 0; a < row.length; a++) {
      row[a] += size * trace.preferences[a];
    }
  }

  @Override
  public double[] row(int state) {
    return policy.row(state);
  }
}
