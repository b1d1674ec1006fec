package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * The scheme with paths step by step: belief propagation on factored marginals, inference of latent
 * paths, tree search, and learning while the trial goes on. Call {@link #observe}, {@link #plan},
 * {@link #learn} if anything is learnt, and {@link #move} in this order; nothing is allocated by
 * them, nor is the joint state space ever built. For one thread.
 */
public final class PathsPlanner {

  private static final int ALL = -1;

  private final PathsModel model;
  private final List<PathFactor> factors = new ArrayList<>();
  private final List<PathModality> modalities = new ArrayList<>();
  private final DomainBeliefs domains;
  private final PathSearch search;
  private final double[][] belief;
  private final double[][] before;
  private final double[][] paths;
  private final double[] values;
  private final double[] posterior;
  private final double[][] observed; // [modality][outcome]
  private final int[] groups; // of the modalities
  private int attended; // ALL, or a group
  private int next; // the group that is attended next
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
    int count = model.likelihood().size();
    IntStream.range(0, count).forEach(m -> modalities.add(new PathModality(model, m)));
    observed = modalities.stream().map(m -> new double[m.rows()]).toArray(double[][]::new);
    groups = groups(model.refinements(), count);
    attended = model.refinements().attended().orElse(ALL);
    next = attended;
    paths = new double[model.factors()][];
    Arrays.setAll(paths, f -> model.believedPaths(f).toArray());
    double[][] priors = Arrays.stream(paths).map(double[]::clone).toArray(double[][]::new);
    domains = new DomainBeliefs(model, modalities);
    search = new PathSearch(model, factors, modalities, domains, priors, settings);
    belief = search.newBelief();
    before = search.newBelief();
    Arrays.setAll(belief, f -> model.believedStart(f).toArray());
    values = new double[search.policies()];
    posterior = new double[values.length];
  }

  private static int[] groups(PathsRefinements refinements, int modalities) {
    int[] groups = new int[modalities];
    for (int g = 0; g < refinements.groups().size(); g++) {
      for (int modality : refinements.groups().get(g)) {
        groups[modality] = g;
      }
    }
    return groups;
  }

  /**
   * Takes an observation in, modality by modality; from the second one on it also tells along which
   * paths the factors moved.
   *
   * @param outcomes one outcome per modality; of modalities that are not attended it is not used
   */
  public void observe(int... outcomes) {
    for (int m = 0; m < observed.length; m++) {
      Arrays.fill(observed[m], 0);
      observed[m][outcomes[m]] = 1;
    }
    update();
  }

  /**
   * Takes an observation in that is not certain.
   *
   * @param outcomes per modality the likelihood of each outcome
   */
  public void observe(double[]... outcomes) {
    for (int m = 0; m < observed.length; m++) {
      System.arraycopy(outcomes[m], 0, observed[m], 0, observed[m].length);
    }
    update();
  }

  private void update() {
    logEvidence = domains.none() ? updateAttended() : domains.update(observed, belief);
    pathEvidence = 0;
    for (int f = 0; step > 0 && f < paths.length; f++) {
      double evidence = factors.get(f).inferPath(before[f], belief[f], paths[f]);
      pathEvidence += paths[f].length > 1 ? evidence : 0;
    }
  }

  private double updateAttended() {
    double sum = 0;
    for (int m = 0; m < observed.length; m++) {
      sum += attends(m, attended) ? modalities.get(m).update(observed[m], belief) : 0;
    }
    return sum;
  }

  private boolean attends(int modality, int group) {
    return group == ALL || groups[modality] == group;
  }

  /** Values the policies from here, and chooses what to attend to next. */
  public void plan() {
    System.arraycopy(search.search(belief, step), 0, values, 0, values.length);
    next = attended == ALL ? ALL : search.attended();
    PathNumbers.softmax(1, values, posterior);
  }

  /**
   * Counts the last observation and the last move, and takes over what they teach. Where one group
   * of modalities is attended, outcomes of the group just chosen are counted, as SPM has it.
   */
  public void learn() {
    domains.settle(belief);
    for (int m = 0; m < observed.length; m++) {
      if (attends(m, next)) {
        modalities.get(m).learn(observed, belief);
      }
    }
    if (step > 0 && !model.counts().transition().isEmpty()) {
      for (int f = 0; f < paths.length; f++) {
        factors.get(f).learn(before[f], belief[f], paths[f]);
      }
      search.refresh();
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
    attended = next;
    step++;
  }

  /**
   * The next outcomes if a path is taken from here.
   *
   * @param chosen per factor the path; that of an uncontrollable factor is not read, it goes on
   *     along its latent path
   * @return per modality one column of probabilities
   */
  public List<ColumnMatrix> predicted(int... chosen) {
    double[][] later = search.newBelief();
    for (int f = 0; f < later.length; f++) {
      if (model.controllable().get(f)) {
        factors.get(f).move(belief[f], chosen[f], later[f]);
      } else {
        factors.get(f).move(belief[f], paths[f], later[f]);
      }
    }
    return outcomes(later);
  }

  /** The outcomes that a belief predicts. */
  List<ColumnMatrix> outcomes(double[][] believed) {
    double[][] outcomes = Arrays.stream(observed).map(double[]::clone).toArray(double[][]::new);
    domains.settle(believed);
    for (PathModality modality : modalities) {
      for (int child : modality.children()) {
        modality.predict(believed, outcomes[child], 0);
      }
    }
    return Arrays.stream(outcomes).map(o -> ColumnMatrix.of(o.length, o)).toList();
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
   * The logarithm of the probability of the last move, summed over factors with several paths.
   *
   * @return nats; 0 at the first step
   */
  public double pathEvidence() {
    return pathEvidence;
  }

  /**
   * The group of modalities that is attended next, as last planned.
   *
   * @return from 0; empty where all are observed
   */
  public OptionalInt attendedNext() {
    return next == ALL ? OptionalInt.empty() : OptionalInt.of(next);
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

  double[] paths(int factor) {
    return paths[factor];
  }

  /** Which modalities count at this step, after planning. */
  boolean[] attended() {
    boolean[] result = new boolean[observed.length];
    for (int m = 0; m < result.length; m++) {
      result[m] = attends(m, next);
    }
    return result;
  }

  double[][] observed() {
    return observed;
  }

  double[][] beliefs() {
    return belief;
  }

  double[] values() {
    return values;
  }

  DomainBeliefs domains() {
    return domains;
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
