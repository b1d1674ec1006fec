package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * One trial with outcomes and paths that are given: infers, plans, learns and records everything.
 * An agent that acts uses {@link PathsPlanner} instead. For example, three steps of a model, with
 * replay at the end, and what is believed about its first step then:
 *
 * <pre>{@code
 * PathsSettings settings = PathsSettings.of(3).with(PathsSettings.Replay.AFTER_TRIAL);
 * PathsResult result =
 *     PathsTrial.run(model, settings, new int[][] {{0}, {1}, {1}}, new int[][] {{1}, {0}});
 * double wasInState1 = result.beliefs().get(0).at(1, 0);
 * double tookPath1 = result.paths().get(0).at(1, 0);
 * }</pre>
 */
public final class PathsTrial {

  private final PathsModel model;
  private final PathsSettings settings;
  private final PathsPlanner planner;
  private final int steps;
  private final int policies;
  private final double[][][] beliefs; // [step][factor][state]
  private final double[][][] paths; // [step][factor][path]
  private final double[][][] observed; // [step][modality][outcome]
  private final boolean[][] seen; // [step][modality]
  private final List<Integer> attended = new ArrayList<>(); // per step, or empty
  private final double[] logEvidence;
  private final double[] pathEvidence;
  private final double[] values; // [step * policies + policy]
  private final double[] posterior; // likewise
  private final double[] precision;
  private final double[] expectedValue;

  private PathsTrial(PathsModel model, PathsSettings settings) {
    if (settings.replay() != PathsSettings.Replay.NONE && !model.refinements().domains().none()) {
      throw new IllegalArgumentException(
          "paths: replay must be none where structure depends on states, got after-trial");
    }
    this.model = model;
    this.settings = settings;
    planner = new PathsPlanner(model, settings);
    steps = settings.steps();
    policies = planner.policies();
    beliefs = new double[steps][][];
    paths = new double[steps][model.factors()][];
    observed = new double[steps][][];
    seen = new boolean[steps][];
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
    if (settings.replay() == PathsSettings.Replay.AFTER_TRIAL) {
      replay();
    }
    List<ColumnMatrix> states = matrices(beliefs);
    List<ColumnMatrix> moves = matrices(paths);
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
    beliefs[step] = copied(planner.beliefs());
    observed[step] = copied(planner.observed());
    for (int f = 0; step > 0 && f < model.factors(); f++) {
      paths[step - 1][f] = planner.paths(f).clone();
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
      boolean chosen = model.controllable().get(f);
      double[] last = chosen ? new double[model.paths(f)] : planner.paths(f).clone();
      for (int k = 0; chosen && k < policies; k++) {
        last[planner.tree().path(k, f)] += action[k];
      }
      paths[steps - 1][f] = last;
    }
  }

  private void replay() {
    Arrays.fill(seen, planner.attended());
    PathsReplay replay = new PathsReplay(model, planner, observed, seen, beliefs, paths);
    System.arraycopy(replay.run(), 0, logEvidence, 0, steps);
  }

  private static double[][] copied(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** Per factor one column per step. */
  private static List<ColumnMatrix> matrices(double[][][] perStep) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < perStep[0].length; f++) {
      int factor = f;
      double[] cells =
          Arrays.stream(perStep).flatMapToDouble(step -> Arrays.stream(step[factor])).toArray();
      result.add(ColumnMatrix.of(perStep[0][f].length, cells));
    }
    return result;
  }

  private List<List<ColumnMatrix>> predictions() {
    return Arrays.stream(beliefs).map(planner::outcomes).toList();
  }
}
