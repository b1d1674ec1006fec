package org.jackdaw.aif.spm.paths;

import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * What a trial gave.
 *
 * @param beliefs per factor [state | step]
 * @param paths per factor [path | step]: along which path the factor moved from each step; at the
 *     last step how it would move on
 * @param logEvidence of observations, nats per step
 * @param pathEvidence of moves, nats per step
 * @param values [policy | step]: minus the expected free energy in nats
 * @param policies [policy | step]: posterior over policies
 * @param precision negative entropy of that posterior per step, in nats
 * @param expectedValue value expected under that posterior per step, in nats
 * @param outcomes [step][modality]: outcomes that the beliefs of a step predict for that step, by
 *     the likelihood at the end of the trial
 * @param counts Dirichlet counts after the trial
 */
public record PathsResult(
    List<ColumnMatrix> beliefs,
    List<ColumnMatrix> paths,
    ColumnMatrix logEvidence,
    ColumnMatrix pathEvidence,
    ColumnMatrix values,
    ColumnMatrix policies,
    ColumnMatrix precision,
    ColumnMatrix expectedValue,
    List<List<ColumnMatrix>> outcomes,
    TableCounts counts) {

  /** Copies the lists. */
  public PathsResult {
    beliefs = List.copyOf(beliefs);
    paths = List.copyOf(paths);
    outcomes = outcomes.stream().map(List::copyOf).toList();
  }
}
