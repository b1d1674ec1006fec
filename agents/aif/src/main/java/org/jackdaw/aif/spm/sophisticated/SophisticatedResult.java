package org.jackdaw.aif.spm.sophisticated;

import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * What a trial gave.
 *
 * @param beliefs per factor [state | step]: filtered, or smoothed where transitions or starts are
 *     learnt
 * @param logEvidence nats per step
 * @param values [policy | step]: minus the expected free energy and the prior, in nats
 * @param policies [policy | step]: posterior over policies
 * @param precision negative entropy of that posterior per step, in nats
 * @param actions [policy | step], one step less: probabilities of choosing each policy
 * @param logPreferences as they were used, per modality [outcome | step], in nats
 * @param counts Dirichlet counts after the trial
 * @param responses simulated responses
 */
public record SophisticatedResult(
    List<ColumnMatrix> beliefs,
    ColumnMatrix logEvidence,
    ColumnMatrix values,
    ColumnMatrix policies,
    ColumnMatrix precision,
    ColumnMatrix actions,
    List<ColumnMatrix> logPreferences,
    TableCounts counts,
    SimulatedResponses responses) {

  /** Copies the lists. */
  public SophisticatedResult {
    beliefs = List.copyOf(beliefs);
    logPreferences = List.copyOf(logPreferences);
  }
}
