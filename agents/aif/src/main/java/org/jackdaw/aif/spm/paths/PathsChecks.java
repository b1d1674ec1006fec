package org.jackdaw.aif.spm.paths;

import java.util.List;
import java.util.Map;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/** Refuses models whose parts do not fit together, naming the part and its index. */
final class PathsChecks {

  private PathsChecks() {}

  static void tables(
      List<List<Integer>> parents,
      List<ColumnMatrix> likelihood,
      List<ColumnMatrix> transition,
      List<ColumnMatrix> preference,
      List<ColumnMatrix> start,
      List<ColumnMatrix> pathPrior) {
    same("parents", likelihood.size(), parents.size());
    same("preference", likelihood.size(), preference.size());
    same("start", transition.size(), start.size());
    same("pathPrior", transition.size(), pathPrior.size());
    for (int m = 0; m < likelihood.size(); m++) {
      same(at("likelihood", m) + " columns", columns(parents, m, transition), likelihood, m);
      same(at("preference", m) + " columns", 1, preference, m);
      same(at("preference", m) + " rows", likelihood.get(m).rows(), preference.get(m).rows());
    }
    for (int f = 0; f < transition.size(); f++) {
      int states = transition.get(f).rows();
      same(at("transition", f) + " columns", states * pathPrior.get(f).rows(), transition, f);
      same(at("start", f) + " rows", states, start.get(f).rows());
      same(at("start", f) + " columns", 1, start, f);
      same(at("pathPrior", f) + " columns", 1, pathPrior, f);
    }
  }

  private static int columns(List<List<Integer>> parents, int modality, List<ColumnMatrix> moves) {
    int columns = 1;
    for (int parent : parents.get(modality)) {
      within(at("parents", modality), parent, 0, moves.size());
      columns *= moves.get(parent).rows();
    }
    return columns;
  }

  static void goals(String what, List<ColumnMatrix> transition, Map<Integer, ColumnMatrix> goals) {
    goals.forEach(
        (factor, goal) -> {
          within(what + " factor", factor, 0, transition.size());
          same(at(what, factor) + " rows", transition.get(factor).rows(), goal.rows());
          same(at(what, factor) + " columns", 1, goal.columns());
        });
  }

  static void counts(
      TableCounts counts,
      List<ColumnMatrix> likelihood,
      List<ColumnMatrix> transition,
      List<ColumnMatrix> pathPrior) {
    alike("counts of likelihood", counts.likelihood(), likelihood);
    alike("counts of transition", counts.transition(), transition);
    alike("counts of habit", counts.habit(), pathPrior);
    rows("counts of preference", counts.preference(), likelihood);
    rows("counts of start", counts.start(), transition);
  }

  private static void alike(String what, List<ColumnMatrix> counts, List<ColumnMatrix> tables) {
    rows(what, counts, tables);
    for (int i = 0; i < counts.size(); i++) {
      same(at(what, i) + " columns", tables.get(i).columns(), counts.get(i).columns());
    }
  }

  private static void rows(String what, List<ColumnMatrix> counts, List<ColumnMatrix> tables) {
    if (!counts.isEmpty()) {
      same(what, tables.size(), counts.size());
    }
    for (int i = 0; i < counts.size(); i++) {
      same(at(what, i) + " rows", tables.get(i).rows(), counts.get(i).rows());
    }
  }

  static void refinements(
      PathsRefinements refinements,
      List<ColumnMatrix> likelihood,
      List<ColumnMatrix> transition,
      List<ColumnMatrix> pathPrior) {
    goals("goalCounts", transition, refinements.goalCounts());
    combinations("intended", refinements.intended(), transition);
    combinations("avoided", refinements.avoided(), transition);
    combinations("policies", refinements.policies(), pathPrior);
    groups(refinements, likelihood.size());
    for (int m = 0; m < refinements.alternatives().size(); m++) {
      for (ColumnMatrix alternative : refinements.alternatives().get(m)) {
        same(at("alternatives", m) + " rows", likelihood.get(m).rows(), alternative.rows());
        same(at("alternatives", m) + " cells", likelihood.get(m).length(), alternative.length());
      }
    }
  }

  /** Every entry is below the number of rows of its factor's table, or -1. */
  private static void combinations(
      String what, List<List<Integer>> combinations, List<ColumnMatrix> tables) {
    for (int c = 0; c < combinations.size(); c++) {
      same(at(what, c), tables.size(), combinations.get(c).size());
      for (int f = 0; f < tables.size(); f++) {
        within(at(what, c) + " factor " + f, combinations.get(c).get(f), -1, tables.get(f).rows());
      }
    }
  }

  private static void groups(PathsRefinements refinements, int modalities) {
    List<Integer> all = refinements.groups().stream().flatMap(List::stream).sorted().toList();
    all.forEach(modality -> within("groups", modality, 0, modalities));
    if (!all.isEmpty()) {
      same("groups: distinct modalities", modalities, (int) all.stream().distinct().count());
      same("groups: modalities", modalities, all.size());
    }
    refinements
        .attended()
        .ifPresent(group -> within("attended", group, 0, refinements.groups().size()));
  }

  static String at(String what, int index) {
    return what + "[" + index + "]";
  }

  private static void same(String what, int expected, List<ColumnMatrix> tables, int index) {
    same(what, expected, tables.get(index).columns());
  }

  static void same(String what, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "paths: " + what + " must be " + expected + ", got " + actual);
    }
  }

  static void within(String what, int actual, int from, int end) {
    if (actual < from || actual >= end) {
      throw new IllegalArgumentException(
          "paths: " + what + " must be in [" + from + ", " + (end - 1) + "], got " + actual);
    }
  }
}
