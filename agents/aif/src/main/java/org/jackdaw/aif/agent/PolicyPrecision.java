package org.jackdaw.aif.agent;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.api.space.ActionMask;

/**
 * The precision of the policy posterior over an episode. What speaks for a policy is the negative
 * free energy of the observation that followed the latest plan, had the policy's first action been
 * taken.
 */
final class PolicyPrecision {

  private final WorkingModel model;
  private final PolicySet policies;
  private final PrecisionInference inference;
  private final int iterations;
  private final FixedPointInference states;
  private final MarginalBelief predicted;
  private final MarginalBelief posterior;
  private final double[] byAction; // negative free energy had the action been taken
  private final double[] evidence; // per policy
  private final double[] values; // per policy; 0 for those that were not allowed
  private double[] trace = new double[0];
  private int length;

  PolicyPrecision(WorkingModel model, PolicySet policies, PrecisionInference.Rule rule) {
    this.model = model;
    this.policies = policies;
    inference = new PrecisionInference(policies.size(), rule);
    iterations = rule.iterations();
    states = new FixedPointInference(model);
    predicted = model.newBelief();
    posterior = model.newBelief();
    byAction = new double[model.actions().size()];
    evidence = new double[policies.size()];
    values = new double[policies.size()];
  }

  /** An episode begins: the precision is at its prior mean. */
  void begin() {
    inference.begin();
    length = 0;
  }

  /**
   * Learns from what came after a plan.
   *
   * @param before belief before the move, knowing that it was made
   * @param observed what was observed after it
   * @param planned negative expected free energy of every policy by the plan before the move
   * @param logHabits logarithm of each policy's habit
   * @param mask the actions that were allowed
   */
  void observed(
      MarginalBelief before,
      Evidence observed,
      double[] planned,
      double[] logHabits,
      Optional<ActionMask> mask) {
    for (int a = 0; a < byAction.length; a++) {
      model.predict(before, a, predicted);
      states.infer(predicted, observed, posterior);
      byAction[a] = 0 - states.freeEnergy();
    }
    for (int p = 0; p < evidence.length; p++) {
      int action = policies.action(p, 0);
      boolean allowed = mask.isEmpty() || mask.get().allows(action);
      inference.alive()[p] = allowed && logHabits[p] > Double.NEGATIVE_INFINITY;
      evidence[p] = byAction[action];
      values[p] = inference.alive()[p] ? planned[p] : 0;
    }
    for (int i = 0; i < iterations; i++) {
      inference.iterate(logHabits, evidence, values);
      note(inference.precision());
    }
  }

  private void note(double precision) {
    if (length == trace.length) {
      trace = Arrays.copyOf(trace, Math.max(64, 2 * length));
    }
    trace[length++] = precision;
  }

  double precision() {
    return inference.precision();
  }

  /** The precision after each update of the episode. */
  double[] trace() {
    return Arrays.copyOf(trace, length);
  }
}
