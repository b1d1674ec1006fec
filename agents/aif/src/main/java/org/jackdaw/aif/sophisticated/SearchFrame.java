package org.jackdaw.aif.sophisticated;

import java.util.Arrays;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Term;

/** The working memory of one depth of a search. */
final class SearchFrame {

  static final int TERMS = Term.values().length;

  final MarginalBelief after; // predicted by the action under way
  final MarginalBelief child; // belief of the outcome under way, if the episode goes on
  final MarginalBelief[] informed; // by the modalities up to each
  final double[][] outcomes; // predicted, per modality
  final Evidence evidence;
  final double[] terms; // per action
  final double[] totals; // weighted, per action
  final double[] weights; // choice probabilities, per action
  final double[] future; // terms, expected after the action under way
  final double[] value; // terms, expected under the choice of actions
  double mass; // of the outcomes followed

  SearchFrame(WorkingModel model) {
    int actions = model.actions().size();
    after = model.newBelief();
    child = model.newBelief();
    informed = new MarginalBelief[model.modalities()];
    outcomes = new double[model.modalities()][];
    for (int m = 0; m < informed.length; m++) {
      informed[m] = model.newBelief();
      outcomes[m] = new double[model.likelihood(m).rows()];
    }
    evidence = new Evidence(model);
    terms = new double[actions * TERMS];
    totals = new double[actions];
    weights = new double[actions];
    future = new double[TERMS];
    value = new double[TERMS];
  }

  void clearFuture() {
    Arrays.fill(future, 0);
    mass = 0;
  }

  /** Adds what is expected after an action to what the action itself brings. */
  void addFuture(int action) {
    for (int k = 0; k < TERMS; k++) {
      terms[action * TERMS + k] += future[k] / mass;
    }
  }

  /** Sets the value to the expectation of the terms under the choice probabilities. */
  void mix() {
    Arrays.fill(value, 0);
    for (int a = 0; a < weights.length; a++) {
      for (int k = 0; weights[a] > 0 && k < TERMS; k++) {
        value[k] += weights[a] * terms[a * TERMS + k];
      }
    }
  }
}
