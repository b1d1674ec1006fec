package org.jackdaw.aif.planning;

import java.util.Arrays;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.model.Preferences;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.prob.LogarithmLanes;

/**
 * What many predicted beliefs, side by side, bring by the modalities of one block. The same sums in
 * the same order as for one belief after the other; the innermost loops run over beliefs.
 */
final class OutcomeLanes {

  private static final int TILE = 4; // columns that are added in one pass

  private final WorkingModel model;
  private final InformationGain rule;
  private final OutcomeBlock block;
  private final WorkingTable table; // for the parents, which all modalities share
  private final double[][] products; // per parent but the last: weight of the parents up to it
  private final double[][] buffers = new double[TILE][];
  private final double[][] tile = new double[TILE][]; // weights of the columns to be added
  private final int[] columns = new int[TILE]; // which these are
  private final double[][] predicted; // [outcome][belief]
  private final double[] ambiguity;
  private final double[] ones;
  private final double[] sum;
  private final double[] total;
  private final double[] guarded;
  private final double[] logs;
  private final LogarithmLanes logarithm;
  private int pending; // columns in the tile
  private int added; // columns in all
  private int size; // beliefs

  OutcomeLanes(WorkingModel model, OutcomeBlock block, int most) {
    this.model = model;
    this.block = block;
    rule = model.conventions().informationGain();
    table = model.likelihood(block.modality(0));
    products = new double[table.parents()][most];
    for (int i = 0; i < TILE; i++) {
      buffers[i] = new double[most];
    }
    predicted = new double[block.rows()][most];
    ambiguity = new double[most];
    ones = new double[most];
    sum = new double[most];
    total = new double[most];
    Arrays.fill(ones, 1);
    guarded = new double[most];
    logs = new double[most];
    logarithm = new LogarithmLanes(most);
  }

  /**
   * Adds what the outcomes bring.
   *
   * @param beliefs the predicted beliefs
   * @param step actions taken when they hold
   * @param utility one number per belief, modified; nats
   * @param gain information gain about states, one number per belief, modified; nats
   */
  void add(BeliefLanes beliefs, int step, double[] utility, double[] gain) {
    size = beliefs.size();
    predict(beliefs);
    value(step, utility);
    if (!(rule.exact() && added == 1)) {
      inform(gain);
    }
  }

  private void predict(BeliefLanes beliefs) {
    pending = 0;
    added = 0;
    Arrays.fill(ambiguity, 0, size, 0);
    for (double[] row : predicted) {
      Arrays.fill(row, 0, size, 0);
    }
    visit(0, 0, ones, beliefs);
    for (int i = 0; i < pending; i++) {
      addColumn(columns[i], tile[i]);
    }
  }

  /** Goes through all columns, depth first over the parents. */
  private void visit(int parent, int column, double[] weight, BeliefLanes beliefs) {
    if (parent == products.length) {
      append(column, weight);
      return;
    }
    int factor = table.parent(parent);
    boolean last = parent == products.length - 1;
    for (int s = 0; s < model.size(factor); s++) {
      if (beliefs.possible(factor, s)) {
        double[] lane = beliefs.lane(factor, s);
        if (parent > 0) {
          double[] product = last ? buffers[pending] : products[parent];
          multiply(weight, lane, product);
          lane = product;
        }
        visit(parent + 1, column + s * table.stride(parent), lane, beliefs);
      }
    }
  }

  private void multiply(double[] a, double[] b, double[] product) {
    for (int i = 0; i < size; i++) {
      product[i] = a[i] * b[i];
    }
  }

  private void append(int column, double[] weight) {
    added++;
    tile[pending] = weight;
    columns[pending++] = column;
    if (pending == TILE) {
      for (int r = 0; r < predicted.length; r++) {
        addTile(block.cells(), predicted.length, r, predicted[r]);
      }
      addTile(block.entropies(), 1, 0, ambiguity);
      pending = 0;
    }
  }

  private void addTile(double[] cells, int rows, int row, double[] target) {
    double u = cells[columns[0] * rows + row];
    double v = cells[columns[1] * rows + row];
    double w = cells[columns[2] * rows + row];
    double x = cells[columns[3] * rows + row];
    addFour(u, tile[0], v, tile[1], w, tile[2], x, tile[3], target, size);
  }

  private static void addFour(
      double u,
      double[] a,
      double v,
      double[] b,
      double w,
      double[] c,
      double x,
      double[] d,
      double[] target,
      int size) {
    for (int i = 0; i < size; i++) {
      target[i] = target[i] + u * a[i] + v * b[i] + w * c[i] + x * d[i];
    }
  }

  private void addColumn(int column, double[] weight) {
    for (int r = 0; r < predicted.length; r++) {
      addScaled(block.cells()[column * predicted.length + r], weight, predicted[r], size);
    }
    addScaled(block.entropies()[column], weight, ambiguity, size);
  }

  private static void addScaled(double u, double[] a, double[] target, int size) {
    for (int i = 0; i < size; i++) {
      target[i] = target[i] + u * a[i];
    }
  }

  private static void addProduct(double[] a, double[] b, double[] target, int size) {
    for (int i = 0; i < size; i++) {
      target[i] = target[i] + a[i] * b[i];
    }
  }

  private void add(double[] a, double[] target) {
    for (int i = 0; i < size; i++) {
      target[i] += a[i];
    }
  }

  private void value(int step, double[] utility) {
    Arrays.fill(total, 0, size, 0);
    for (int i = 0; i < block.modalities(); i++) {
      if (!model.preferences().indifferent(block.modality(i))) {
        value(i, step);
        add(sum, total);
      }
    }
    add(total, utility);
  }

  /** The utility that a modality's outcomes are expected to bring, in sum. */
  private void value(int position, int step) {
    Preferences preferences = model.preferences();
    int modality = block.modality(position);
    int from = block.offset(position);
    Arrays.fill(sum, 0, size, 0);
    for (int o = 0; o < model.likelihood(modality).rows(); o++) {
      addScaled(preferences.log(modality, step, o), predicted[from + o], sum, size);
    }
  }

  private void inform(double[] gain) {
    LogGuard guard = rule.outcomes();
    Arrays.fill(sum, 0, size, 0);
    for (double[] row : predicted) {
      guard.guard(row, size, guarded);
      logarithm.of(guarded, size, logs);
      addProduct(row, logs, sum, size);
    }
    for (int i = 0; i < size; i++) {
      gain[i] += 0 - sum[i] - ambiguity[i];
    }
  }
}
