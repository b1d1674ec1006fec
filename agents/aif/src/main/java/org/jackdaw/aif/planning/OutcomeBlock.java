package org.jackdaw.aif.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Several modalities with the same parents whose tables are known and without zeros, written as one
 * matrix: their outcomes are predicted, and their entropies taken, in one pass.
 */
final class OutcomeBlock {

  private final WorkingModel model;
  private final LogGuard guard;
  private final int[] modalities;
  private final int[] offsets; // where a modality's outcomes begin
  private final int rows;
  private final double[] cells; // column by column
  private final double[] entropies; // per column, of all modalities
  private final double[] predicted;

  private OutcomeBlock(WorkingModel model, int[] order, int from, int to) {
    this.model = model;
    guard = model.conventions().informationGain().outcomes();
    modalities = Arrays.copyOfRange(order, from, to);
    offsets = new int[modalities.length + 1];
    for (int i = 0; i < modalities.length; i++) {
      offsets[i + 1] = offsets[i] + model.likelihood(modalities[i]).rows();
    }
    rows = offsets[modalities.length];
    int columns = model.likelihood(order[from]).columns();
    cells = new double[rows * columns];
    entropies = new double[columns];
    predicted = new double[rows];
    for (int c = 0; c < columns; c++) {
      fill(c);
    }
  }

  private void fill(int column) {
    for (int i = 0; i < modalities.length; i++) {
      WorkingTable table = model.likelihood(modalities[i]);
      entropies[column] += table.entropy(column);
      for (int r = 0; r < table.rows(); r++) {
        cells[column * rows + offsets[i] + r] = table.probability(r, column);
      }
    }
  }

  /** The blocks of two modalities and more, each at the position where it begins. */
  static OutcomeBlock[] blocks(WorkingModel model, int[] order, boolean[] sharing) {
    OutcomeBlock[] blocks = new OutcomeBlock[order.length];
    InformationGain rule = model.conventions().informationGain();
    if (rule.scope() == InformationGain.Scope.JOINT || rule.smallestMass() > 0) {
      return blocks;
    }
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && sharing[to] && plain(model, order[to])) {
        to++;
      }
      if (to - from > 1 && plain(model, order[from])) {
        blocks[from] = new OutcomeBlock(model, order, from, to);
      }
      from = to;
    }
    return blocks;
  }

  /** All modalities of a model, blocks of one included, where every one is plain. */
  static List<OutcomeBlock> all(WorkingModel model) {
    int[] order = PlannedStep.grouped(model);
    List<OutcomeBlock> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length
          || !model.likelihood(order[i]).sameParents(model.likelihood(order[i - 1]))) {
        blocks.add(new OutcomeBlock(model, order, from, i));
        from = i;
      }
    }
    return blocks;
  }

  /** Whether a modality's table is known, without zeros, and of present states alone. */
  static boolean plain(WorkingModel model, int modality) {
    WorkingTable table = model.likelihood(modality);
    boolean plain = table.counts().isEmpty() && !table.excluding();
    for (int p = 0; p < table.parents(); p++) {
      plain &= !model.remembers(table.parent(p));
    }
    return plain;
  }

  int modalities() {
    return modalities.length;
  }

  int modality(int position) {
    return modalities[position];
  }

  /** Where the outcomes of a modality begin among the rows. */
  int offset(int position) {
    return offsets[position];
  }

  int rows() {
    return rows;
  }

  /** The matrix, cell (row, column) at column * rows + row; not to be changed. */
  double[] cells() {
    return cells;
  }

  /** The entropy of all modalities' outcomes, per column; not to be changed. */
  double[] entropies() {
    return entropies;
  }

  /** Predicts the outcomes; the utility that they are expected to bring, in nats. */
  double predict(JointWeights weights, int step) {
    Arrays.fill(predicted, 0);
    weights.addColumns(cells, rows, predicted);
    double utility = 0;
    for (int i = 0; i < modalities.length; i++) {
      if (!model.preferences().indifferent(modalities[i])) {
        utility += model.preferences().utility(modalities[i], step, predicted, offsets[i]);
      }
    }
    return utility;
  }

  /** The information gain about states from what was predicted, summed over modalities; nats. */
  double gain(JointWeights weights) {
    return 0 - guard.timesLog(predicted, rows) - weights.dot(entropies);
  }
}
