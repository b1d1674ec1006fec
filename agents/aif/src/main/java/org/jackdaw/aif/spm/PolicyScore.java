package org.jackdaw.aif.spm;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.planning.Term;

/**
 * The negative expected free energy of a policy: information gain about states, utility and
 * information gain about parameters, from now to the end.
 *
 * <p>Implementation note: the information gain about states is defined on joint outcomes of joint
 * states, so its cost is exponential in the modalities and factors that likelihoods couple; what is
 * not coupled is added up.
 */
final class PolicyScore {

  private static final int TERMS = Term.values().length;
  private static final int STATES = Term.STATE_INFORMATION_GAIN.ordinal();
  private static final int LIKELIHOODS = Term.LIKELIHOOD_INFORMATION_GAIN.ordinal();
  private static final int TRANSITIONS = Term.TRANSITION_INFORMATION_GAIN.ordinal();

  private final SpmModel model;
  private final TrialTables tables;
  private final PolicyState policies;
  private final Beliefs beliefs;
  private final List<Coupling> couplings;
  private final SpmSettings settings;
  private final double[][] logs; // [coupling][joint state]: sum over outcomes of p ln p
  private final double[] joint; // joint states
  private final double[] jointOutcomes;
  private final double[] product; // outcomes of one joint state
  private final double[][] outcomes; // [modality]
  private final double[] terms; // [policy * terms + term], of its latest score

  PolicyScore(
      SpmModel model,
      TrialTables tables,
      PolicyState policies,
      Beliefs beliefs,
      List<Coupling> couplings,
      SpmSettings settings) {
    this.model = model;
    this.tables = tables;
    this.policies = policies;
    this.beliefs = beliefs;
    this.couplings = couplings;
    this.settings = settings;
    joint = new double[couplings.stream().mapToInt(c -> c.size).max().orElse(1)];
    product = new double[couplings.stream().mapToInt(c -> c.outcomes).max().orElse(1)];
    jointOutcomes = new double[product.length];
    outcomes = new double[model.modalities()][];
    for (int g = 0; g < outcomes.length; g++) {
      outcomes[g] = new double[model.outcomes(g)];
    }
    terms = new double[policies.count * TERMS];
    logs = new double[couplings.size()][];
    for (int c = 0; c < logs.length; c++) {
      logs[c] = logs(couplings.get(c));
    }
  }

  private double[] logs(Coupling coupling) {
    double[] sums = new double[coupling.size];
    for (int i = 0; i < sums.length; i++) {
      expand(coupling, i);
      sums[i] = sumOfLogs(product, coupling.outcomes);
    }
    return sums;
  }

  private static double sumOfLogs(double[] p, int size) {
    double sum = 0;
    for (int o = 0; o < size; o++) {
      sum += Numbers.INFORMATION.timesLog(p[o]);
    }
    return sum;
  }

  /** Writes the distribution over the joint outcomes of a joint state. */
  private void expand(Coupling coupling, int state) {
    int cells = 1;
    product[0] = 1;
    for (int m = 0; m < coupling.modalities.length; m++) {
      int g = coupling.modalities[m];
      int size = model.outcomes(g);
      double[] likelihood = tables.likelihood[g];
      int column = coupling.columns[m][state] * size;
      for (int i = cells - 1; i >= 0; i--) {
        double p = product[i];
        for (int o = size - 1; o >= 0; o--) {
          product[i * size + o] = p * likelihood[column + o];
        }
      }
      cells *= size;
    }
  }

  /** Scores a policy at a step. */
  double score(int policy, int step) {
    int at = policy * TERMS;
    Arrays.fill(terms, at, at + TERMS, 0);
    terms[at + TRANSITIONS] = startNovelty(policy); // the first move, out of nowhere
    for (int j = step; j < policies.horizon(); j++) {
      for (int c = 0; c < couplings.size(); c++) {
        score(policy, j, c);
      }
      if (j + 1 < policies.horizon()) {
        terms[at + TRANSITIONS] += transitionNovelty(policy, j);
      }
    }
    return settings.weights().total(terms, at);
  }

  /** A term of a policy's latest score. */
  double term(int policy, Term term) {
    return terms[policy * TERMS + term.ordinal()];
  }

  private double startNovelty(int policy) {
    double gain = 0;
    for (int f = 0; f < beliefs.factors && tables.startNovelty.isPresent(); f++) {
      double[] cells = tables.startNovelty.get()[f];
      gain -= Numbers.dot(cells, 0, beliefs.of(f), beliefs.offset(f, policy, 0), cells.length);
    }
    return gain;
  }

  private void score(int policy, int j, int c) {
    Coupling coupling = couplings.get(c);
    if (coupling.modalities.length == 0) {
      return;
    }
    int at = policy * TERMS;
    expandStates(coupling, policy, j);
    terms[at + STATES] += informationGain(coupling, logs[c]);
    for (int m = 0; m < coupling.modalities.length; m++) {
      predict(coupling, m);
      int g = coupling.modalities[m];
      int size = outcomes[g].length;
      terms[at] += Numbers.dot(outcomes[g], 0, tables.logPreference[g], j * size, size);
      terms[at + LIKELIHOODS] += likelihoodNovelty(coupling, m);
    }
  }

  private void expandStates(Coupling coupling, int policy, int j) {
    int cells = 1;
    joint[0] = 1;
    for (int f : coupling.factors) {
      int size = beliefs.size(f);
      double[] x = beliefs.of(f);
      int at = beliefs.offset(f, policy, j);
      for (int i = cells - 1; i >= 0; i--) {
        double p = joint[i];
        for (int s = size - 1; s >= 0; s--) {
          joint[i * size + s] = p * x[at + s];
        }
      }
      cells *= size;
    }
  }

  private double informationGain(Coupling coupling, double[] logsOfStates) {
    Arrays.fill(jointOutcomes, 0, coupling.outcomes, 0);
    double gain = 0;
    for (int i = 0; i < coupling.size; i++) {
      if (joint[i] > Numbers.SMALLEST_MASS) {
        expand(coupling, i);
        for (int o = 0; o < coupling.outcomes; o++) {
          jointOutcomes[o] += joint[i] * product[o];
        }
        gain += joint[i] * logsOfStates[i];
      }
    }
    return gain - sumOfLogs(jointOutcomes, coupling.outcomes);
  }

  private void predict(Coupling coupling, int m) {
    double[] target = outcomes[coupling.modalities[m]];
    double[] likelihood = tables.likelihood[coupling.modalities[m]];
    Arrays.fill(target, 0);
    for (int i = 0; i < coupling.size; i++) {
      int column = coupling.columns[m][i] * target.length;
      for (int o = 0; o < target.length; o++) {
        target[o] += joint[i] * likelihood[column + o];
      }
    }
  }

  private double likelihoodNovelty(Coupling coupling, int m) {
    if (tables.likelihoodNovelty.isEmpty()) {
      return 0;
    }
    int g = coupling.modalities[m];
    double[] cells = tables.likelihoodNovelty.get()[g];
    if (cells.length == 0) {
      return 0;
    }
    int size = outcomes[g].length;
    double gain = 0;
    for (int i = 0; i < coupling.size; i++) {
      int column = coupling.columns[m][i] * size;
      gain -= joint[i] * Numbers.dot(cells, column, outcomes[g], 0, size);
    }
    return gain;
  }

  private double transitionNovelty(int policy, int j) {
    double gain = 0;
    for (int f = 0; f < beliefs.factors && tables.transitionNovelty.isPresent(); f++) {
      double[][] cells = tables.transitionNovelty.get()[f];
      int now = beliefs.offset(f, policy, j);
      int next = beliefs.offset(f, policy, j + 1);
      if (cells.length == 0) {
        continue; // a transition that is known
      }
      if (settings.novelty() == SpmSettings.TransitionNovelty.BY_CONTROL) {
        gain -= bilinear(cells[policies.control(j, policy, f)], f, next, now);
      } else if (policy < cells.length) {
        gain -= bilinear(cells[policy], f, now, next);
      }
    }
    return gain;
  }

  private double bilinear(double[] cells, int factor, int left, int right) {
    double[] x = beliefs.of(factor);
    int size = beliefs.size(factor);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += x[left + i] * Numbers.dot(cells, i * size, x, right, size);
    }
    return sum;
  }
}
