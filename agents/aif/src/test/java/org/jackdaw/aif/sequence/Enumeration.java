package org.jackdaw.aif.sequence;

import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Every sequence of joint states of a small model, one by one: an independent answer to what the
 * smoothers compute. Works on joint states and probabilities alone.
 */
public final class Enumeration {

  private final WorkingModel model;
  private final int[] actions; // that led to a step, -1 where it follows from none
  private final int[][] outcomes;
  private final int[][] states; // [time][factor]
  private final double[][][] marginals; // [time][factor][state]
  private final double[][][] pairs; // [time][factor][before * states + state]
  private double evidence;

  public Enumeration(WorkingModel model, int[] actions, int[][] outcomes) {
    this.model = model;
    this.actions = actions;
    this.outcomes = outcomes;
    states = new int[outcomes.length][model.factors()];
    marginals = new double[outcomes.length][model.factors()][];
    pairs = new double[outcomes.length][model.factors()][];
    for (int t = 0; t < outcomes.length; t++) {
      for (int f = 0; f < model.factors(); f++) {
        marginals[t][f] = new double[model.size(f)];
        pairs[t][f] = new double[model.size(f) * model.size(f)];
      }
    }
    visit(0, 0, 1);
  }

  private void visit(int time, int factor, double p) {
    if (p == 0) {
      return;
    }
    if (time == outcomes.length) {
      count(p);
    } else if (factor == model.factors()) {
      visit(time + 1, 0, p * likelihood(time));
    } else {
      for (int s = 0; s < model.size(factor); s++) {
        states[time][factor] = s;
        visit(time, factor + 1, p * moved(time, factor));
      }
    }
  }

  private double moved(int time, int factor) {
    if (actions[time] < 0) {
      return model.start(factor).probability(states[time][factor], 0);
    }
    MarginalBelief certain = model.newBelief();
    for (int f = 0; f < model.factors(); f++) {
      double[] one = new double[model.size(f)];
      one[states[time - 1][f]] = 1;
      certain.set(f, one, 0);
    }
    MarginalBelief next = model.newBelief();
    model.predict(certain, actions[time], next);
    return next.probability(factor, states[time][factor]);
  }

  private double likelihood(int time) {
    double p = 1;
    for (int m = 0; m < model.modalities(); m++) {
      WorkingTable table = model.likelihood(m);
      int outcome = outcomes[time][m];
      p *= outcome < 0 ? 1 : table.probability(outcome, table.column(states[time]));
    }
    return p;
  }

  private void count(double p) {
    evidence += p;
    for (int t = 0; t < outcomes.length; t++) {
      for (int f = 0; f < model.factors(); f++) {
        marginals[t][f][states[t][f]] += p;
        if (t > 0) {
          pairs[t][f][states[t - 1][f] * model.size(f) + states[t][f]] += p;
        }
      }
    }
  }

  public double logEvidence() {
    return StrictMath.log(evidence);
  }

  public boolean possible() {
    return evidence > 0;
  }

  public double[] marginal(int time, int factor) {
    return scaled(marginals[time][factor]);
  }

  public double[] pair(int time, int factor) {
    return scaled(pairs[time][factor]);
  }

  private double[] scaled(double[] weights) {
    double[] p = weights.clone();
    for (int i = 0; i < p.length; i++) {
      p[i] /= evidence;
    }
    return p;
  }
}
