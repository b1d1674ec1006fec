package org.jackdaw.aif.spm.sophisticated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;

/**
 * Sophisticated inference step by step (Friston et al. 2021, doi:10.1162/neco_a_01351): exact
 * filtering of the joint state, then a tree search over policies. Call {@link #observe}, {@link
 * #plan} and {@link #move} in this order; nothing is allocated by them. For one thread.
 */
public final class SophisticatedPlanner {

  private static final double ADDED_TO_PREFERENCES = 1.0 / 32;

  private final SophisticatedModel model;
  private final SophisticatedSettings settings;
  private final JointStates joint;
  private final List<JointLikelihood> likelihoods = new ArrayList<>();
  private final List<ColumnMatrix> transitions = new ArrayList<>();
  private final List<ColumnMatrix> starts = new ArrayList<>();
  private final List<ColumnMatrix> preferences = new ArrayList<>();
  private final TreeSearch search;
  private final double[] belief;
  private final double[] scratch;
  private final double[] next;
  private final double[] values;
  private final double[] posterior;
  private int step;
  private double logEvidence;

  /**
   * A planner at the start of a trial.
   *
   * @param model the model
   * @param settings how to search
   */
  public SophisticatedPlanner(SophisticatedModel model, SophisticatedSettings settings) {
    this.model = model;
    this.settings = settings;
    joint = new JointStates(model.states());
    for (int f = 0; f < joint.factors(); f++) {
      transitions.add(model.believedTransition(f));
      starts.add(model.believedStart(f));
    }
    for (int m = 0; m < model.likelihood().size(); m++) {
      preferences.add(logPreference(m));
      likelihoods.add(likelihood(m));
    }
    double[] habit = model.believedHabit().toArray();
    values = new double[habit.length];
    posterior = new double[habit.length];
    for (int k = 0; k < habit.length; k++) {
      habit[k] = ZeroGuard.log(habit[k]);
    }
    search = new TreeSearch(joint, likelihoods, transitions, model.policies(), habit, settings);
    belief = new double[joint.size()];
    scratch = new double[joint.size()];
    next = new double[joint.size()];
    restart();
  }

  private JointLikelihood likelihood(int modality) {
    Optional<ColumnMatrix> counts = model.counts().likelihood().stream().skip(modality).findFirst();
    return new JointLikelihood(
        model.believedLikelihood(modality), counts, preferences.get(modality).toArray(), joint);
  }

  /** Log-preferences as log-probabilities, one column per step. */
  private ColumnMatrix logPreference(int modality) {
    List<ColumnMatrix> counts = model.counts().preference();
    ColumnMatrix given =
        counts.isEmpty() ? model.preference().get(modality) : expected(counts.get(modality));
    int rows = given.rows();
    double[] all = new double[rows * settings.steps()];
    for (int t = 0; t < settings.steps(); t++) {
      int column = given.columns() == 1 ? 0 : t;
      double norm = logSumExp(given, column);
      for (int r = 0; r < rows; r++) {
        all[t * rows + r] = given.at(r, column) - norm;
      }
    }
    return ColumnMatrix.of(rows, all);
  }

  private static ColumnMatrix expected(ColumnMatrix counts) {
    double[] logs = new double[counts.length()];
    for (int i = 0; i < logs.length; i++) {
      double total = counts.total(i / counts.rows()) + counts.rows() * ADDED_TO_PREFERENCES;
      double log = Digamma.of(counts.cell(i) + ADDED_TO_PREFERENCES) - Digamma.of(total);
      logs[i] = Math.max(log, ZeroGuard.LOG_OF_ZERO);
    }
    return ColumnMatrix.of(counts.rows(), logs);
  }

  private static double logSumExp(ColumnMatrix values, int column) {
    double max = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < values.rows(); r++) {
      max = Math.max(max, values.at(r, column));
    }
    double sum = 0;
    for (int r = 0; r < values.rows(); r++) {
      sum += StrictMath.exp(values.at(r, column) - max);
    }
    return max + StrictMath.log(sum);
  }

  /** Goes back to the start of a trial. */
  public void restart() {
    step = 0;
    joint.outer(starts, belief);
  }

  /**
   * Takes an observation in.
   *
   * @param outcomes one outcome per modality
   */
  public void observe(int... outcomes) {
    for (int m = 0; m < likelihoods.size(); m++) {
      likelihoods.get(m).multiply(outcomes[m], belief);
    }
    logEvidence = ZeroGuard.log(ZeroGuard.normalise(belief));
  }

  /** Values the policies from here. */
  public void plan() {
    System.arraycopy(search.search(belief, step), 0, values, 0, values.length);
    ZeroGuard.softmax(1, values, posterior);
  }

  /**
   * Predicts the next state under an action and goes on to the next step.
   *
   * @param controls one control per factor
   */
  public void move(List<Integer> controls) {
    joint.move(transitions, controls, belief, next, scratch);
    System.arraycopy(next, 0, belief, 0, next.length);
    step++;
  }

  /**
   * The logarithm of the probability of the last observation given all before it.
   *
   * @return nats
   */
  public double logEvidence() {
    return logEvidence;
  }

  /**
   * The value of a policy as last planned: minus its expected free energy, with the prior over
   * policies.
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
   * Log-preferences as they are used.
   *
   * @return per modality [outcome | step], normalised over outcomes, in nats
   */
  public List<ColumnMatrix> logPreferences() {
    return List.copyOf(preferences);
  }

  JointStates joint() {
    return joint;
  }

  List<JointLikelihood> likelihoods() {
    return likelihoods;
  }

  List<ColumnMatrix> transitions() {
    return transitions;
  }

  /** The belief about joint states; live. */
  double[] jointBelief() {
    return belief;
  }

  /**
   * Writes the belief about one factor's states.
   *
   * @param factor from 0
   * @param target overwritten from at on
   * @param at where to begin
   */
  public void marginal(int factor, double[] target, int at) {
    joint.marginal(belief, factor, target, at);
  }

  /** What is expected next, averaged over policies by their posterior. */
  void expectedNext(double[] target) {
    Arrays.fill(target, 0);
    for (int k = 0; k < posterior.length; k++) {
      double[] predicted = search.predicted(k);
      for (int s = 0; s < target.length; s++) {
        target[s] += posterior[k] * predicted[s];
      }
    }
  }
}
