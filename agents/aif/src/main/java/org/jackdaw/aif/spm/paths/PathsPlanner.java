package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scheme with paths step by step: belief propagation on factored marginals, inference of latent
 * paths, tree search, and learning while the trial goes on. Call {@link #observe}, {@link #plan},
 * {@link #learn} if anything is learnt, and {@link #move} in this order; nothing is allocated by
 * them, nor is the joint state space ever built. For one thread.
 */
public final class PathsPlanner {

  private final PathsModel model;
  private final List<PathFactor> factors = new ArrayList<>();
  private final List<PathModality> modalities = new ArrayList<>();
  private final PathSearch search;
  private final double[][] belief;
  private final double[][] before;
  private final double[][] paths;
  private final double[] values;
  private final double[] posterior;
  private final int[] observed;
  private int step;
  private double logEvidence;
  private double pathEvidence;

  /**
   * A planner at the start of a trial.
   *
   * @param model the model
   * @param settings how to search
   */
  public PathsPlanner(PathsModel model, PathsSettings settings) {
    this.model = model;
    IntStream.range(0, model.factors()).forEach(f -> factors.add(new PathFactor(model, f)));
    observed = new int[model.likelihood().size()];
    IntStream.range(0, observed.length).forEach(m -> modalities.add(new PathModality(model, m)));
    paths = new double[model.factors()][];
    Arrays.setAll(paths, f -> model.believedPaths(f).toArray());
    double[][] priors = Arrays.stream(paths).map(double[]::clone).toArray(double[][]::new);
    search = new PathSearch(model, factors, modalities, priors, settings);
    belief = search.newBelief();
    before = search.newBelief();
    Arrays.setAll(belief, f -> model.believedStart(f).toArray());
    values = new double[search.policies()];
    posterior = new double[values.length];
  }

  /**
   * Takes an observation in, modality by modality; from the second one on it also tells along which
   * paths the factors moved.
   *
   * @param outcomes one outcome per modality
   */
  public void observe(int... outcomes) {
    System.arraycopy(outcomes, 0, observed, 0, observed.length);
    logEvidence = 0;
    for (int m = 0; m < observed.length; m++) {
      logEvidence += modalities.get(m).update(outcomes[m], belief);
    }
    pathEvidence = 0;
    for (int f = 0; step > 0 && f < paths.length; f++) {
      pathEvidence += factors.get(f).inferPath(before[f], belief[f], paths[f]);
    }
  }

  /** Values the policies from here. */
  public void plan() {
    System.arraycopy(search.search(belief, step), 0, values, 0, values.length);
    PathNumbers.softmax(1, values, posterior);
  }

  /** Counts the last observation and the last move, and takes over what they teach. */
  public void learn() {
    for (int m = 0; m < observed.length; m++) {
      modalities.get(m).learn(observed[m], belief);
      modalities.get(m).refresh();
    }
    for (int f = 0; f < paths.length; f++) {
      if (step > 0) {
        factors.get(f).learn(before[f], belief[f], paths[f]);
        factors.get(f).refresh();
      }
    }
  }

  /**
   * Predicts the next states and goes on to the next step.
   *
   * @param chosen per factor the path taken; that of an uncontrollable factor is not read
   */
  public void move(int... chosen) {
    PathSearch.copy(belief, before);
    for (int f = 0; f < paths.length; f++) {
      if (model.controllable().get(f)) {
        Arrays.fill(paths[f], 0);
        paths[f][chosen[f]] = 1;
      }
      factors.get(f).move(before[f], paths[f], belief[f]);
    }
    step++;
  }

  /**
   * The logarithm of the probability of the last observation given all before it, modality after
   * modality.
   *
   * @return nats
   */
  public double logEvidence() {
    return logEvidence;
  }

  /**
   * The logarithm of the probability of the last move, summed over factors.
   *
   * @return nats; 0 at the first step
   */
  public double pathEvidence() {
    return pathEvidence;
  }

  /**
   * Number of policies.
   *
   * @return at least 1
   */
  public int policies() {
    return values.length;
  }

  /**
   * The value of a policy as last planned: minus its expected free energy.
   *
   * @param policy from 0
   * @return nats, larger is better
   */
  public double value(int policy) {
    return values[policy];
  }

  /**
   * The posterior over policies as last planned.
   *
   * @param policy from 0
   * @return its probability
   */
  public double posterior(int policy) {
    return posterior[policy];
  }

  /**
   * The belief about a state.
   *
   * @param factor from 0
   * @param state from 0
   * @return its probability
   */
  public double state(int factor, int state) {
    return belief[factor][state];
  }

  /**
   * The belief about a path: that of the last move, after {@link #observe}.
   *
   * @param factor from 0
   * @param path from 0
   * @return its probability
   */
  public double path(int factor, int path) {
    return paths[factor][path];
  }

  double[][] beliefs() {
    return belief;
  }

  double[] values() {
    return values;
  }

  PathSearch tree() {
    return search;
  }

  List<PathFactor> factors() {
    return factors;
  }

  List<PathModality> modalities() {
    return modalities;
  }
}
