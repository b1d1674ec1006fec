package org.jackdaw.aif.spm.sophisticated;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * Learning at the end of a trial. Only counts above zero grow; the start learns with rate one
 * whatever the rate of the others.
 */
final class JointLearning {

  private final TableCounts before;
  private final SophisticatedModel model;
  private final double rate;

  JointLearning(SophisticatedModel model, double rate) {
    this.model = model;
    this.rate = rate;
    before = model.counts();
  }

  TableCounts learn(
      JointStates joint,
      double[][] filtered,
      List<ColumnMatrix> beliefs,
      int[][] outcomes,
      List<List<Integer>> controls,
      List<double[]> posteriors) {
    return new TableCounts(
        likelihood(joint, filtered, outcomes),
        transition(beliefs, controls),
        preference(outcomes),
        start(beliefs),
        habit(posteriors));
  }

  private List<ColumnMatrix> likelihood(JointStates joint, double[][] filtered, int[][] outcomes) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int m = 0; m < before.likelihood().size(); m++) {
      double[] cells = before.likelihood().get(m).toArray();
      int rows = before.likelihood().get(m).rows();
      for (int t = 0; t < filtered.length; t++) {
        for (int s = 0; s < joint.size(); s++) {
          grow(cells, joint.column(s) * rows + outcomes[t][m], rate * filtered[t][s]);
        }
      }
      result.add(ColumnMatrix.of(rows, cells));
    }
    return result;
  }

  private List<ColumnMatrix> transition(List<ColumnMatrix> beliefs, List<List<Integer>> controls) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < before.transition().size(); f++) {
      double[] cells = before.transition().get(f).toArray();
      for (int t = 0; t < controls.size(); t++) {
        moved(cells, f, beliefs.get(f), t, controls.get(t).get(f));
      }
      result.add(ColumnMatrix.of(beliefs.get(f).rows(), cells));
    }
    return result;
  }

  private void moved(double[] cells, int factor, ColumnMatrix belief, int step, int control) {
    int states = belief.rows();
    for (int s = 0; s < states; s++) {
      for (int next = 0; next < states; next++) {
        int column = s * model.controls().get(factor) + control;
        grow(cells, column * states + next, rate * belief.at(next, step + 1) * belief.at(s, step));
      }
    }
  }

  /** Preferences of a step follow the outcome of the next; one column follows them all. */
  private List<ColumnMatrix> preference(int[][] outcomes) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int m = 0; m < before.preference().size(); m++) {
      ColumnMatrix old = before.preference().get(m);
      double[] cells = old.toArray();
      for (int t = 1; t < outcomes.length; t++) {
        int column = old.columns() == 1 ? 0 : t - 1;
        grow(cells, column * old.rows() + outcomes[t][m], rate);
      }
      result.add(ColumnMatrix.of(old.rows(), cells));
    }
    return result;
  }

  private List<ColumnMatrix> start(List<ColumnMatrix> beliefs) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < before.start().size(); f++) {
      double[] cells = before.start().get(f).toArray();
      for (int s = 0; s < cells.length; s++) {
        grow(cells, s, beliefs.get(f).at(s, 0));
      }
      result.add(ColumnMatrix.of(cells.length, cells));
    }
    return result;
  }

  private List<ColumnMatrix> habit(List<double[]> posteriors) {
    List<ColumnMatrix> result = new ArrayList<>();
    for (ColumnMatrix old : before.habit()) {
      double[] cells = old.toArray();
      for (double[] posterior : posteriors) {
        for (int k = 0; k < cells.length; k++) {
          grow(cells, k, rate * posterior[k]);
        }
      }
      result.add(ColumnMatrix.of(cells.length, cells));
    }
    return result;
  }

  private static void grow(double[] cells, int cell, double amount) {
    if (cells[cell] > 0) {
      cells[cell] += amount;
    }
  }
}
