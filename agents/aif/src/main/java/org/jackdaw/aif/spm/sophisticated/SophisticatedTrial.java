package org.jackdaw.aif.spm.sophisticated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * One trial with outcomes and actions that are given: filters, plans, smooths, learns and records
 * everything. An agent that acts uses {@link SophisticatedPlanner} instead.
 */
public final class SophisticatedTrial {

  private final SophisticatedModel model;
  private final SophisticatedSettings settings;
  private final SophisticatedPlanner planner;
  private final int steps;
  private final int policies;
  private final double[][] filtered; // [step][joint state]
  private final double[] logEvidence;
  private final double[] values; // [step * policies + policy]
  private final double[] precision;
  private final List<double[]> posteriors = new ArrayList<>();
  private final List<List<double[]>> represented = new ArrayList<>(); // [factor][step]

  private SophisticatedTrial(SophisticatedModel model, SophisticatedSettings settings) {
    this.model = model;
    this.settings = settings;
    planner = new SophisticatedPlanner(model, settings);
    steps = settings.steps();
    policies = model.policies().size();
    filtered = new double[steps][];
    logEvidence = new double[steps];
    values = new double[steps * policies];
    precision = new double[steps];
    model.states().forEach(size -> represented.add(new ArrayList<>()));
  }

  /**
   * Runs a trial.
   *
   * @param model the model
   * @param settings how to search and learn
   * @param outcomes [step][modality]
   * @param controls [step][factor] for every step but the last
   * @return everything that was inferred
   */
  public static SophisticatedResult run(
      SophisticatedModel model,
      SophisticatedSettings settings,
      int[][] outcomes,
      List<List<Integer>> controls) {
    return new SophisticatedTrial(model, settings).run(outcomes, controls);
  }

  private SophisticatedResult run(int[][] outcomes, List<List<Integer>> controls) {
    for (int t = 0; t < steps; t++) {
      planner.observe(outcomes[t]);
      planner.plan();
      record(t);
      if (t < steps - 1) {
        planner.move(controls.get(t));
      }
    }
    double[][] joint = Arrays.stream(filtered).map(double[]::clone).toArray(double[][]::new);
    TableCounts counts = model.counts();
    if (!counts.transition().isEmpty() || !counts.start().isEmpty()) {
      new Smoother(planner).smooth(joint, outcomes, controls);
    }
    List<ColumnMatrix> beliefs = marginals(joint);
    TableCounts learnt =
        new JointLearning(model, settings.eta())
            .learn(
                planner.joint(),
                filtered,
                beliefs,
                outcomes,
                controls,
                posteriors.subList(0, steps - 1));
    return result(beliefs, learnt);
  }

  private void record(int step) {
    filtered[step] = planner.jointBelief().clone();
    logEvidence[step] = planner.logEvidence();
    double[] posterior = new double[policies];
    for (int k = 0; k < policies; k++) {
      values[step * policies + k] = planner.value(k);
      posterior[k] = planner.posterior(k);
      precision[step] += posterior[k] * ZeroGuard.log(posterior[k]);
    }
    posteriors.add(posterior);
    for (int f = 0; f < represented.size(); f++) {
      represented.get(f).add(represent(f, step));
    }
  }

  /**
   * Past and present as filtered, the next step as a search expects it, and the start for all after
   * it.
   */
  private double[] represent(int factor, int step) {
    JointStates joint = planner.joint();
    int size = joint.states(factor);
    double[] result = new double[steps * size];
    for (int t = 0; t <= step; t++) {
      joint.marginal(filtered[t], factor, result, t * size);
    }
    int known = step + 1;
    if (known < steps && settings.depth() > 0) {
      double[] next = new double[joint.size()];
      planner.expectedNext(next);
      joint.marginal(next, factor, result, known++ * size);
    }
    double[] start = model.believedStart(factor).toArray();
    for (int t = known; t < steps; t++) {
      System.arraycopy(start, 0, result, t * size, size);
    }
    return result;
  }

  private List<ColumnMatrix> marginals(double[][] joint) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < model.states().size(); f++) {
      int size = model.states().get(f);
      double[] cells = new double[steps * size];
      for (int t = 0; t < steps; t++) {
        planner.joint().marginal(joint[t], f, cells, t * size);
      }
      result.add(ColumnMatrix.of(size, cells));
    }
    return result;
  }

  private SophisticatedResult result(List<ColumnMatrix> beliefs, TableCounts learnt) {
    double[] posterior = new double[values.length];
    double[] actions = new double[values.length - policies];
    double[] row = new double[policies];
    for (int t = 0; t < steps; t++) {
      System.arraycopy(posteriors.get(t), 0, posterior, t * policies, policies);
      if (t < steps - 1) {
        System.arraycopy(values, t * policies, row, 0, policies);
        ZeroGuard.softmax(settings.alpha(), row, row);
        System.arraycopy(row, 0, actions, t * policies, policies);
      }
    }
    return new SophisticatedResult(
        beliefs,
        ColumnMatrix.of(steps, logEvidence),
        ColumnMatrix.of(policies, values),
        ColumnMatrix.of(policies, posterior),
        ColumnMatrix.of(steps, precision),
        ColumnMatrix.of(policies, actions),
        planner.logPreferences(),
        learnt,
        responses());
  }

  private SimulatedResponses responses() {
    List<ColumnMatrix> states = new ArrayList<>();
    for (int f = 0; f < represented.size(); f++) {
      states.add(SimulatedResponses.states(model.states().get(f), represented.get(f)));
    }
    return SimulatedResponses.of(
        states, model.believedHabit().toArray(), posteriors.subList(0, steps - 1), precision);
  }
}
