package org.jackdaw.aif.model;

/**
 * The product of the marginals of a table's parents, as a list of the columns that have any weight.
 * Mutable and reused; it grows to the largest product it has held and allocates nothing after that.
 */
public final class JointWeights {

  private int[] columns = new int[1];
  private double[] weights = new double[1];
  private int[] nextColumns = new int[1];
  private double[] nextWeights = new double[1];
  private int size;

  /**
   * The weights of a table's columns under a belief about its parents.
   *
   * @param table the table
   * @param belief a belief about all factors
   * @param action the joint action; only read if controls are among the parents
   * @return this
   */
  public JointWeights expand(WorkingTable table, MarginalBelief belief, int action) {
    begin(table.wires().offset(action));
    for (int parent = 0; parent < table.parents(); parent++) {
      multiply(table.wires(), parent, belief);
    }
    return this;
  }

  /**
   * The same with one parent left out, standing in its first state.
   *
   * @param table the table, without controls
   * @param belief a belief about all factors
   * @param skipped the parent left out, by its position among the table's parents
   * @return this
   */
  public JointWeights expandWithout(WorkingTable table, MarginalBelief belief, int skipped) {
    return expandWithout(table, belief, skipped, 0);
  }

  /**
   * The same for a table that may have controls.
   *
   * @param table the table
   * @param belief a belief about all factors
   * @param skipped the parent left out, by its position among the table's parents
   * @param action the joint action; only read if controls are among the parents
   * @return this
   */
  public JointWeights expandWithout(
      WorkingTable table, MarginalBelief belief, int skipped, int action) {
    begin(table.wires().offset(action));
    for (int parent = 0; parent < table.parents(); parent++) {
      if (parent != skipped) {
        multiply(table.wires(), parent, belief);
      }
    }
    return this;
  }

  /**
   * Weights over some parents; the others stand where the given column has them.
   *
   * @param table the table, without controls
   * @param belief a belief about all factors
   * @param column a column in which the chosen parents stand in their first state
   * @param chosen factors of the model to expand over
   * @return this
   */
  public JointWeights expandOver(
      WorkingTable table, MarginalBelief belief, int column, boolean[] chosen) {
    begin(column);
    for (int parent = 0; parent < table.parents(); parent++) {
      if (chosen[table.parent(parent)]) {
        multiply(table.wires(), parent, belief);
      }
    }
    return this;
  }

  JointWeights expand(Wires wires, MarginalBelief belief) {
    begin(0);
    for (int parent = 0; parent < wires.parents(); parent++) {
      multiply(wires, parent, belief);
    }
    return this;
  }

  private void begin(int column) {
    size = 1;
    columns[0] = column;
    weights[0] = 1;
  }

  private void multiply(Wires wires, int parent, MarginalBelief belief) {
    int factor = wires.factor(parent);
    int stride = wires.stride(parent);
    int support = belief.support(factor);
    if (support == 1) {
      scale(stride * belief.supportState(factor, 0), belief, factor);
      return;
    }
    reserve(size * support);
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < support; k++) {
        int state = belief.supportState(factor, k);
        nextColumns[next] = columns[i] + stride * state;
        nextWeights[next++] = weights[i] * belief.probability(factor, state);
      }
    }
    swap(next);
  }

  private void scale(int shift, MarginalBelief belief, int factor) {
    double p = belief.probability(factor, belief.supportState(factor, 0));
    for (int i = 0; i < size; i++) {
      columns[i] += shift;
      weights[i] *= p;
    }
  }

  private void reserve(int needed) {
    if (nextColumns.length < needed) {
      nextColumns = new int[needed];
      nextWeights = new double[needed];
    }
  }

  private void swap(int next) {
    int[] c = columns;
    columns = nextColumns;
    nextColumns = c;
    double[] w = weights;
    weights = nextWeights;
    nextWeights = w;
    size = next;
  }

  /**
   * Leaves out the columns with no more than some weight; the others keep theirs.
   *
   * @param smallest weights at or below this are dropped
   */
  public void prune(double smallest) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] > smallest) {
        columns[kept] = columns[i];
        weights[kept++] = weights[i];
      }
    }
    size = kept;
  }

  /**
   * Number of columns with weight.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * A column with weight.
   *
   * @param i which, from 0
   * @return the column
   */
  public int column(int i) {
    return columns[i];
  }

  /**
   * The weight of a column.
   *
   * @param i which, from 0
   * @return in (0, 1]
   */
  public double weight(int i) {
    return weights[i];
  }

  /**
   * The expectation of a number per column.
   *
   * @param values one per column
   * @return sum of weight times value
   */
  public double dot(double[] values) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[i] * values[columns[i]];
    }
    return sum;
  }

  /**
   * Adds the weighted sum of columns of a matrix that stores all its cells, column by column; in
   * order of the weights, as if one column was added after the other.
   *
   * @param cells the matrix, cell (row, column) at column * rows + row
   * @param rows its number of rows
   * @param target one number per row, modified
   */
  public void addColumns(double[] cells, int rows, double[] target) {
    int i = 0;
    for (; i + 3 < size; i += 4) {
      addFour(i, cells, rows, target);
    }
    for (; i < size; i++) {
      int from = columns[i] * rows;
      double weight = weights[i];
      for (int r = 0; r < rows; r++) {
        target[r] += weight * cells[from + r];
      }
    }
  }

  private void addFour(int i, double[] cells, int rows, double[] target) {
    int a = columns[i] * rows;
    int b = columns[i + 1] * rows;
    int c = columns[i + 2] * rows;
    int d = columns[i + 3] * rows;
    double u = weights[i];
    double v = weights[i + 1];
    double w = weights[i + 2];
    double x = weights[i + 3];
    for (int r = 0; r < rows; r++) {
      target[r] =
          target[r] + u * cells[a + r] + v * cells[b + r] + w * cells[c + r] + x * cells[d + r];
    }
  }

  /**
   * Adds to each state of a parent that was left out the expectation given that state.
   *
   * @param table the table that was expanded
   * @param skipped the parent left out
   * @param values one number per column of the table
   * @param target one number per state of the parent, modified
   * @param from where the parent's states begin in target
   */
  public void addConditional(
      WorkingTable table, int skipped, double[] values, double[] target, int from) {
    int stride = table.wires().stride(skipped);
    int states = table.wires().size(skipped);
    for (int i = 0; i < size; i++) {
      int column = columns[i];
      double weight = weights[i];
      for (int s = 0; s < states; s++) {
        target[from + s] += weight * values[column + s * stride];
      }
    }
  }

  /**
   * Whether a state of a parent that was left out has a column above a threshold.
   *
   * @param table the table that was expanded
   * @param skipped the parent left out
   * @param state its state
   * @param values one number per column of the table
   * @param threshold the number to exceed
   * @return true if any column with weight does
   */
  public boolean anyAbove(
      WorkingTable table, int skipped, int state, double[] values, double threshold) {
    int shift = state * table.wires().stride(skipped);
    for (int i = 0; i < size; i++) {
      if (values[columns[i] + shift] > threshold) {
        return true;
      }
    }
    return false;
  }
}
