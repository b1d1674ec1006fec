package org.jackdaw.aif.spm.paths;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param goalCounts Dirichlet counts of preferred states after the trial, by factor
 * @param attended per step the group of modalities that is attended next; empty where all are
 *     observed
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
    TableCounts counts,
    SortedMap<Integer, ColumnMatrix> goalCounts,
    List<Integer> attended) {

  /** Copies the lists. */
  public PathsResult {
    beliefs = List.copyOf(beliefs);
    paths = List.copyOf(paths);
    goalCounts = Collections.unmodifiableSortedMap(new TreeMap<>(goalCounts));
    attended = List.copyOf(attended);
    outcomes = outcomes.stream().map(List::copyOf).toList();
  }
}
