package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.aif.reduction.CountInformation;

/**
 * Counts at the end of a trial: prior and updated counts are mixed by how informative each is, and
 * scaled towards a ceiling, which makes old counts fade.
 */
final class PathsLearning {

  private final TableCounts before;
  private final PathsSettings settings;

  PathsLearning(TableCounts before, PathsSettings settings) {
    this.before = before;
    this.settings = settings;
  }

  /** Takes beliefs and paths [factor][step]. */
  TableCounts learn(PathsPlanner planner, List<ColumnMatrix> beliefs, List<ColumnMatrix> paths) {
    List<ColumnMatrix> likelihood = new ArrayList<>();
    for (int m = 0; m < before.likelihood().size(); m++) {
      PathModality modality = planner.modalities().get(m);
      ColumnMatrix updated = ColumnMatrix.of(modality.rows(), modality.counts());
      likelihood.add(mixed(before.likelihood().get(m), updated, modality.logPreference()));
    }
    List<ColumnMatrix> transition = new ArrayList<>();
    for (int f = 0; f < before.transition().size(); f++) {
      PathFactor factor = planner.factors().get(f);
      ColumnMatrix updated = ColumnMatrix.of(factor.states(), factor.counts());
      transition.add(mixed(before.transition().get(f), updated, factor.logGoal()));
    }
    return new TableCounts(
        likelihood,
        transition,
        preferences(planner),
        added(before.start(), beliefs),
        added(before.habit(), paths));
  }

  /** Counts the last outcomes. */
  private List<ColumnMatrix> preferences(PathsPlanner planner) {
    List<ColumnMatrix> last =
        Arrays.stream(planner.observed()).map(o -> ColumnMatrix.of(o.length, o)).toList();
    return added(before.preference(), last);
  }

  private ColumnMatrix mixed(ColumnMatrix prior, ColumnMatrix updated, double[] logPreference) {
    double accepted = 1;
    if (settings.beta() > 0) {
      double gain =
          new CountInformation(updated).mutual(logPreference)
              - new CountInformation(prior).mutual(logPreference);
      accepted = 1 / (1 + StrictMath.exp(-settings.beta() * gain));
    }
    double[] cells = new double[prior.length()];
    double share = accepted;
    double scale = settings.eta() / (settings.eta() + share);
    Arrays.setAll(cells, i -> ((1 - share) * prior.cell(i) + share * updated.cell(i)) * scale);
    return ColumnMatrix.of(prior.rows(), cells);
  }

  /** Counts of preferred states; counts the last beliefs [factor] where they are learnt. */
  SortedMap<Integer, ColumnMatrix> goals(SortedMap<Integer, ColumnMatrix> counts, double[][] last) {
    SortedMap<Integer, ColumnMatrix> result = new TreeMap<>(counts);
    if (settings.goalLearning() == PathsSettings.GoalLearning.LAST_STATE) {
      result.replaceAll((f, goal) -> added(goal, ColumnMatrix.of(last[f].length, last[f])));
    }
    return result;
  }

  /** Adds the first column of each matrix where the count is above zero. */
  private List<ColumnMatrix> added(List<ColumnMatrix> counts, List<ColumnMatrix> beliefs) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < counts.size(); f++) {
      result.add(added(counts.get(f), beliefs.get(f)));
    }
    return result;
  }

  private ColumnMatrix added(ColumnMatrix counts, ColumnMatrix belief) {
    double[] cells = counts.toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] += cells[i] > 0 ? belief.at(i, 0) : 0;
      cells[i] *= settings.eta() / (settings.eta() + 1);
    }
    return ColumnMatrix.of(cells.length, cells);
  }
}
