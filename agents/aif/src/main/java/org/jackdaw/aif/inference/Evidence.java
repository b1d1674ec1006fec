package org.jackdaw.aif.inference;

import java.util.Arrays;
import org.jackdaw.aif.convention.Conventions.SoftOutcomes;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * What was observed, as a log-likelihood over the joint states of each modality's parents.
 * Modalities that were not observed say nothing. Mutable and reused.
 */
public final class Evidence {

  private final WorkingModel model;
  private final double[][] outcomes; // probability of each outcome, per modality
  private final double[][] logs; // log-likelihood of each column, per modality
  private final int[] certain; // the outcome, or -1 for a distribution, per modality
  private final boolean[] present;

  /**
   * No evidence yet.
   *
   * @param model the model
   */
  public Evidence(WorkingModel model) {
    this.model = model;
    outcomes = new double[model.modalities()][];
    logs = new double[model.modalities()][];
    certain = new int[model.modalities()];
    present = new boolean[model.modalities()];
    for (int m = 0; m < present.length; m++) {
      outcomes[m] = new double[model.likelihood(m).rows()];
      logs[m] = new double[model.likelihood(m).columns()];
    }
  }

  /**
   * Observes all modalities at once.
   *
   * @param observed one outcome per modality, -1 where absent
   * @return this
   * @throws IllegalArgumentException if there is not one outcome per modality
   */
  public Evidence observeAll(int... observed) {
    if (observed.length != present.length) {
      throw new IllegalArgumentException(
          "observed: needs one outcome per modality, "
              + present.length
              + ", got "
              + observed.length);
    }
    for (int m = 0; m < present.length; m++) {
      if (observed[m] < 0) {
        miss(m);
      } else {
        observe(m, observed[m]);
      }
    }
    return this;
  }

  /**
   * Observes one modality.
   *
   * @param modality the modality
   * @param outcome the outcome
   */
  public void observe(int modality, int outcome) {
    Arrays.fill(outcomes[modality], 0);
    outcomes[modality][outcome] = 1;
    certain[modality] = outcome;
    model.likelihood(modality).logLikelihood(outcome, logs[modality]);
    present[modality] = true;
  }

  /**
   * Observes one modality as a distribution over outcomes.
   *
   * @param modality the modality
   * @param distribution one probability per outcome
   */
  public void observe(int modality, double[] distribution) {
    System.arraycopy(distribution, 0, outcomes[modality], 0, outcomes[modality].length);
    certain[modality] = -1;
    weigh(modality);
    present[modality] = true;
  }

  private void weigh(int modality) {
    if (model.conventions().softOutcomes() == SoftOutcomes.EXPECTED_LOG) {
      expectedLog(modality);
    } else {
      logOfExpected(modality);
    }
  }

  /** Reads the log-likelihoods of what was observed anew, after likelihoods have been learnt. */
  public void refresh() {
    for (int m = 0; m < present.length; m++) {
      if (present[m] && model.likelihood(m).counts().isPresent()) {
        if (certain[m] >= 0) {
          model.likelihood(m).logLikelihood(certain[m], logs[m]);
        } else {
          weigh(m);
        }
      }
    }
  }

  private void expectedLog(int modality) {
    WorkingTable table = model.likelihood(modality);
    for (int c = 0; c < table.columns(); c++) {
      double sum = 0;
      for (int o = 0; o < table.rows(); o++) {
        double p = outcomes[modality][o];
        sum += p == 0 ? 0 : p * model.conventions().logGuard().log(table.probability(o, c));
      }
      logs[modality][c] = sum;
    }
  }

  private void logOfExpected(int modality) {
    WorkingTable table = model.likelihood(modality);
    for (int c = 0; c < table.columns(); c++) {
      double sum = 0;
      for (int o = 0; o < table.rows(); o++) {
        sum += outcomes[modality][o] * table.probability(o, c);
      }
      logs[modality][c] = model.conventions().logGuard().log(sum);
    }
  }

  /**
   * A modality that was not observed.
   *
   * @param modality the modality
   */
  public void miss(int modality) {
    present[modality] = false;
  }

  /**
   * Whether a modality was observed.
   *
   * @param modality the modality
   * @return false if it is absent
   */
  public boolean present(int modality) {
    return present[modality];
  }

  /**
   * Adds what a modality says about each state of one of its parents, expected over the others.
   *
   * @param modality a modality that was observed
   * @param weights weights of its likelihood's columns without that parent
   * @param parent the parent left out, by its position
   * @param target one number per state of the parent, modified; nats
   * @param from where the parent's states begin in target
   */
  public void addExpected(
      int modality, JointWeights weights, int parent, double[] target, int from) {
    weights.addConditional(model.likelihood(modality), parent, logs[modality], target, from);
  }

  /**
   * The expected log-likelihood of a modality.
   *
   * @param modality a modality that was observed
   * @param weights weights of its likelihood's columns
   * @return nats
   */
  public double expected(int modality, JointWeights weights) {
    return weights.dot(logs[modality]);
  }

  /**
   * Writes the likelihood of what was observed of a modality.
   *
   * @param modality a modality that was observed
   * @param target one probability per column of its likelihood, overwritten
   */
  public void likelihood(int modality, double[] target) {
    model.likelihood(modality).likelihood(outcomes[modality], target);
  }

  /** The log-likelihoods of a modality's columns; not to be changed. */
  double[] logs(int modality) {
    return logs[modality];
  }

  /**
   * Learns from what was observed; see {@link WorkingTable#learn}.
   *
   * @param modality a modality that was observed and whose likelihood is learnt
   * @param weights weights of its likelihood's columns
   * @param rate counts per observation
   */
  public void learn(int modality, JointWeights weights, double rate) {
    model
        .likelihood(modality)
        .learn(weights, outcomes[modality], rate, model.conventions().zeroCells());
  }
}
