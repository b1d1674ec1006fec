package org.jackdaw.aif.inference;

import java.util.Arrays;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The states that an observation leaves possible, factor by factor: those that the prior allows and
 * that some possible joint state of the other parents allows in every modality observed. Repeated
 * until nothing more is excluded. An observation that excludes every state of a factor contradicts
 * the model; then every state of every factor is possible again, whatever the prior says.
 */
final class Exclusion {

  private final WorkingModel model;
  private final double logZero;
  private final JointWeights weights = new JointWeights();
  private final MarginalBelief possible; // 1 for a possible state, 0 for another
  private final double[] scratch;
  private boolean contradicted;

  Exclusion(WorkingModel model) {
    this.model = model;
    logZero = model.conventions().logGuard().ofZero();
    possible = model.newBelief();
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    scratch = new double[most];
  }

  /** Finds the possible states; {@link #possible} then tells. */
  void apply(MarginalBelief prior, Evidence evidence) {
    for (int f = 0; f < model.factors(); f++) {
      begin(f, prior);
    }
    contradicted = false;
    boolean changed = true;
    while (changed && !contradicted) {
      changed = false;
      for (int m = 0; m < model.modalities() && !contradicted; m++) {
        if (evidence.present(m) && model.likelihood(m).excluding()) {
          changed |= exclude(model.likelihood(m), evidence.logs(m));
        }
      }
    }
  }

  boolean possible(int factor, int state) {
    return contradicted || possible.probability(factor, state) > 0;
  }

  private void begin(int factor, MarginalBelief prior) {
    for (int s = 0; s < model.size(factor); s++) {
      scratch[s] = prior.probability(factor, s) > 0 ? 1 : 0;
    }
    possible.set(factor, scratch, 0);
  }

  private boolean exclude(WorkingTable table, double[] logs) {
    boolean changed = false;
    for (int p = 0; p < table.parents(); p++) {
      changed |= exclude(table, p, logs);
    }
    return changed;
  }

  private boolean exclude(WorkingTable table, int parent, double[] logs) {
    int factor = table.parent(parent);
    weights.expandWithout(table, possible, parent);
    int kept = 0;
    Arrays.fill(scratch, 0, model.size(factor), 0);
    for (int k = 0; k < possible.support(factor); k++) {
      int state = possible.supportState(factor, k);
      if (weights.anyAbove(table, parent, state, logs, logZero)) {
        scratch[state] = 1;
        kept++;
      }
    }
    contradicted |= kept == 0;
    boolean fewer = kept > 0 && kept < possible.support(factor);
    if (fewer) {
      possible.set(factor, scratch, 0);
    }
    return fewer;
  }
}
