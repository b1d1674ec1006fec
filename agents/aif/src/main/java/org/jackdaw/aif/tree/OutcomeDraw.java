package org.jackdaw.aif.tree;

import java.util.Arrays;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/**
 * Draws what will be observed, modality by modality, each predicted from the belief that the ones
 * before it leave. Modalities that cannot tell anything about an uncertain state are passed over.
 */
final class OutcomeDraw {

  private final WorkingModel model;
  private final FixedPointInference inference;
  private final Evidence evidence;
  private final MarginalBelief informed;
  private final JointWeights columns = new JointWeights();
  private final double[][] predicted; // per modality
  private final int[] outcomes; // -1 for a modality passed over
  private double mass;
  private boolean stale; // whether the latest outcome has not been inferred from yet
  private boolean told; // whether there is any evidence

  OutcomeDraw(WorkingModel model) {
    this.model = model;
    inference = new FixedPointInference(model);
    evidence = new Evidence(model);
    informed = model.newBelief();
    outcomes = new int[model.modalities()];
    predicted = new double[outcomes.length][];
    for (int m = 0; m < outcomes.length; m++) {
      predicted[m] = new double[model.likelihood(m).rows()];
    }
  }

  void draw(MarginalBelief after, RandomStream random) {
    mass = 1;
    stale = false;
    told = false;
    Arrays.fill(outcomes, -1);
    for (int m = 0; m < outcomes.length; m++) {
      evidence.miss(m);
    }
    for (int m = 0; m < outcomes.length; m++) {
      WorkingTable table = model.likelihood(m);
      if (columns.expand(table, posterior(after), 0).size() > 1) {
        draw(m, table, random);
      }
    }
  }

  private void draw(int modality, WorkingTable table, RandomStream random) {
    double[] outcome = predicted[modality];
    Arrays.fill(outcome, 0);
    table.addPrediction(columns, outcome);
    int drawn = Categorical.sample(outcome, random.nextDouble());
    outcomes[modality] = drawn;
    mass *= outcome[drawn];
    evidence.observe(modality, drawn);
    stale = true;
    told = true;
  }

  /** The belief that the outcomes leave; not to be changed. */
  MarginalBelief posterior(MarginalBelief after) {
    if (stale) {
      inference.infer(after, evidence, informed);
      stale = false;
    }
    return told ? informed : after;
  }

  /** The latest outcomes, -1 where nothing was told; not to be changed. */
  int[] outcomes() {
    return outcomes;
  }

  /** The probability of the latest outcomes. */
  double mass() {
    return mass;
  }
}
