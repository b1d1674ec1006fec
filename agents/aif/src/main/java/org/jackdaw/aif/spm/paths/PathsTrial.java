package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * One trial with outcomes and paths that are given: infers, plans, learns and records everything.
 * An agent that acts uses {@link PathsPlanner} instead.
 */
public final class PathsTrial {

  private final PathsModel model;
  private final PathsSettings settings;
  private final PathsPlanner planner;
  private final int steps;
  private final int policies;
  private final List<double[]> beliefs = new ArrayList<>(); // per factor, [step * states + state]
  private final List<double[]> paths = new ArrayList<>(); // per factor, [step * paths + path]
  private final List<double[][]> marginals = new ArrayList<>(); // per step [factor][state]
  private final List<Integer> attended = new ArrayList<>(); // per step, or empty
  private final double[] logEvidence;
  private final double[] pathEvidence;
  private final double[] values; // [step * policies + policy]
  private final double[] posterior; // likewise
  private final double[] precision;
  private final double[] expectedValue;

  private PathsTrial(PathsModel model, PathsSettings settings) {
    this.model = model;
    this.settings = settings;
    planner = new PathsPlanner(model, settings);
    steps = settings.steps();
    policies = planner.policies();
    for (int f = 0; f < model.factors(); f++) {
      beliefs.add(new double[steps * model.states(f)]);
      paths.add(new double[steps * model.paths(f)]);
    }
    logEvidence = new double[steps];
    pathEvidence = new double[steps];
    values = new double[steps * policies];
    posterior = new double[values.length];
    precision = new double[steps];
    expectedValue = new double[steps];
  }

  /**
   * Runs a trial with outcomes that are not certain.
   *
   * @param model the model
   * @param settings how to search and learn
   * @param outcomes [step][modality][outcome]: the likelihood of each outcome
   * @param chosen [step][factor]: the path taken from every step but the last; that of an
   *     uncontrollable factor is not read
   * @return everything that was inferred
   */
  public static PathsResult run(
      PathsModel model, PathsSettings settings, double[][][] outcomes, int[][] chosen) {
    PathsTrial trial = new PathsTrial(model, settings);
    return trial.run(step -> trial.planner.observe(outcomes[step]), chosen);
  }

  /**
   * Runs a trial.
   *
   * @param model the model
   * @param settings how to search and learn
   * @param outcomes [step][modality]
   * @param chosen [step][factor]: the path taken from every step but the last; that of an
   *     uncontrollable factor is not read
   * @return everything that was inferred
   */
  public static PathsResult run(
      PathsModel model, PathsSettings settings, int[][] outcomes, int[][] chosen) {
    PathsTrial trial = new PathsTrial(model, settings);
    return trial.run(step -> trial.planner.observe(outcomes[step]), chosen);
  }

  private PathsResult run(IntConsumer observe, int[][] chosen) {
    for (int t = 0; t < steps; t++) {
      observe.accept(t);
      planner.plan();
      record(t);
      planner.learn();
      if (t < steps - 1) {
        planner.move(chosen[t]);
      }
    }
    continuePaths();
    List<ColumnMatrix> states = matrices(beliefs, true);
    List<ColumnMatrix> moves = matrices(paths, false);
    PathsLearning learning = new PathsLearning(model.counts(), settings);
    return new PathsResult(
        states,
        moves,
        ColumnMatrix.of(steps, logEvidence),
        ColumnMatrix.of(steps, pathEvidence),
        ColumnMatrix.of(policies, values),
        ColumnMatrix.of(policies, posterior),
        ColumnMatrix.of(steps, precision),
        ColumnMatrix.of(steps, expectedValue),
        predictions(),
        learning.learn(planner, states, moves),
        learning.goals(model.refinements().goalCounts(), planner.beliefs()),
        attended);
  }

  private void record(int step) {
    logEvidence[step] = planner.logEvidence();
    pathEvidence[step] = planner.pathEvidence();
    planner.attendedNext().ifPresent(attended::add);
    double[][] now = planner.tree().newBelief();
    PathSearch.copy(planner.beliefs(), now);
    marginals.add(now);
    for (int f = 0; f < now.length; f++) {
      System.arraycopy(now[f], 0, beliefs.get(f), step * now[f].length, now[f].length);
      for (int u = 0; step > 0 && u < model.paths(f); u++) {
        paths.get(f)[(step - 1) * model.paths(f) + u] = planner.path(f, u);
      }
    }
    for (int k = 0; k < policies; k++) {
      double probability = planner.posterior(k);
      values[step * policies + k] = planner.value(k);
      posterior[step * policies + k] = probability;
      precision[step] += probability * PathNumbers.log(probability);
      expectedValue[step] += probability * planner.value(k);
    }
  }

  /** How factors would go on after the last step: as chosen next, or along their latent path. */
  private void continuePaths() {
    double[] action = new double[policies];
    PathNumbers.softmax(settings.alpha(), planner.values(), action);
    for (int f = 0; f < model.factors(); f++) {
      int last = (steps - 1) * model.paths(f);
      for (int u = 0; !model.controllable().get(f) && u < model.paths(f); u++) {
        paths.get(f)[last + u] = planner.path(f, u);
      }
      for (int k = 0; model.controllable().get(f) && k < policies; k++) {
        paths.get(f)[last + planner.tree().path(k, f)] += action[k];
      }
    }
  }

  private List<ColumnMatrix> matrices(List<double[]> cells, boolean ofStates) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < cells.size(); f++) {
      int rows = ofStates ? model.states(f) : model.paths(f);
      result.add(ColumnMatrix.of(rows, cells.get(f)));
    }
    return result;
  }

  private List<List<ColumnMatrix>> predictions() {
    List<List<ColumnMatrix>> result = new ArrayList<>();
    for (double[][] belief : marginals) {
      List<ColumnMatrix> outcomes = new ArrayList<>();
      for (PathModality modality : planner.modalities()) {
        double[] predicted = new double[modality.rows()];
        modality.predict(belief, predicted, 0);
        outcomes.add(ColumnMatrix.of(predicted.length, predicted));
      }
      result.add(outcomes);
    }
    return result;
  }
}
