package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * One likelihood: belief updates about its parents, the value of the outcomes of its modalities,
 * and learning. It generates the modality of its own index, or its children, from its parents as
 * they are settled.
 */
final class PathModality {

  private final int rows;
  private int[] parents; // as settled
  private int[] children; // modalities, as settled
  private final int[][] parentsByDomain; // none where they do not depend on states
  private final int[][] childrenByDomain; // likewise
  private final int[] sizes; // of the parents
  private final boolean learnt;
  private final double[] prior;
  private final double[] counts;
  private final double[] cells; // [column * rows + outcome]
  private final double[] negativeEntropies; // per column
  private final double[] weights; // as cells
  private final double[] logPreference;
  private final double[] joint; // of the parents, per column; scratch
  private final double[] outcomes; // scratch
  private final PathAlternatives alternatives;
  private boolean weighed; // whether ambiguity and novelty count

  PathModality(PathsModel model, int modality) {
    ColumnMatrix table = model.believedLikelihood(modality);
    rows = table.rows();
    parents = model.parents().get(modality).stream().mapToInt(i -> i).toArray();
    sizes = Arrays.stream(parents).map(model::states).toArray();
    learnt = !model.counts().likelihood().isEmpty();
    prior = table.toArray();
    counts = table.toArray();
    cells = new double[prior.length];
    weights = new double[prior.length];
    negativeEntropies = new double[table.columns()];
    joint = new double[table.columns()];
    outcomes = new double[rows];
    children = new int[] {modality};
    parentsByDomain = byDomain(model.refinements().domains().parents(), modality);
    childrenByDomain = byDomain(model.refinements().domains().children(), modality);
    logPreference = PathNumbers.logs(model.believedPreference(modality).toArray());
    weighed = movable(model);
    alternatives =
        new PathAlternatives(
            model.refinements().alternatives().isEmpty()
                ? List.of()
                : model.refinements().alternatives().get(modality),
            counts,
            learnt);
    refresh();
  }

  private static int[][] byDomain(List<List<List<Integer>>> lists, int modality) {
    return lists.isEmpty()
        ? new int[0][]
        : lists.get(modality).stream()
            .map(row -> row.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
  }

  /** Settles parents and children by a combination of domain states. */
  void settle(int combination) {
    parents = parentsByDomain.length == 0 ? parents : parentsByDomain[combination];
    children = childrenByDomain.length == 0 ? children : childrenByDomain[combination];
  }

  /** Whether a settled parent is one of some factors. */
  boolean informs(int... factors) {
    boolean informs = false;
    for (int factor : factors) {
      for (int parent : parents) {
        informs |= parent == factor;
      }
    }
    return informs;
  }

  /** Whether some policy moves a parent. */
  private boolean movable(PathsModel model) {
    return model.policies().stream()
        .anyMatch(
            policy ->
                Arrays.stream(parents).anyMatch(f -> policy.get(f) != PathsModel.UNCONTROLLED));
  }

  /** Takes over what was learnt. */
  void refresh() {
    System.arraycopy(counts, 0, cells, 0, cells.length);
    Arrays.fill(negativeEntropies, 0);
    for (int i = 0; i < cells.length; i++) {
      if (i % rows == 0) {
        PathNumbers.normalise(cells, i, rows);
      }
      negativeEntropies[i / rows] += cells[i] == 0 ? 0 : cells[i] * PathNumbers.log(cells[i]);
    }
    alternatives.refresh();
    if (learnt) {
      PathNumbers.novelty(counts, rows, weights);
    }
  }

  int rows() {
    return rows;
  }

  int[] parents() {
    return parents;
  }

  double[] counts() {
    return counts;
  }

  double[] prior() {
    return prior;
  }

  double[] logPreference() {
    return logPreference;
  }

  /** The column of given states of all factors. */
  int column(int... states) {
    int column = 0;
    for (int p = 0; p < parents.length; p++) {
      column = column * sizes[p] + states[parents[p]];
    }
    return column;
  }

  /** The product of the parents' marginals, states no more probable than the least left out. */
  private void expand(double[][] beliefs, double least) {
    joint[0] = 1;
    int length = 1;
    for (int p = 0; p < parents.length; p++) {
      double[] belief = beliefs[parents[p]];
      for (int c = length - 1; c >= 0; c--) {
        double weight = joint[c];
        for (int s = sizes[p] - 1; s >= 0; s--) {
          joint[c * sizes[p] + s] = belief[s] > least ? weight * belief[s] : 0;
        }
      }
      length *= sizes[p];
    }
  }

  /**
   * Updates the parents' beliefs by outcomes [modality][outcome]; returns their log-probability.
   */
  double updateAll(double[][] observed, double[][] beliefs) {
    double sum = 0;
    for (int child : children) {
      sum += update(observed[child], beliefs);
    }
    return sum;
  }

  /** The log-probability of outcomes [modality][outcome], of each by itself. */
  double evidence(double[][] observed, double[][] beliefs) {
    double sum = 0;
    for (int child : children) {
      weigh(observed[child], 0, beliefs);
      sum += PathNumbers.log(total(joint));
    }
    return sum;
  }

  /** Updates the parents' beliefs by outcomes so weighted; returns their log-probability. */
  double update(double[] outcome, double[][] beliefs) {
    return update(outcome, 0, beliefs);
  }

  /** Updates the parents' beliefs by the outcomes that a column of the likelihood expects. */
  void updateImagined(int imagined, double[][] beliefs) {
    update(cells, imagined * rows, beliefs);
  }

  /** Writes the outcomes that a column of the likelihood expects, for each child. */
  void imagine(int column, double[][] target) {
    for (int child : children) {
      System.arraycopy(cells, column * rows, target[child], 0, rows);
    }
  }

  private double update(double[] outcome, int at, double[][] beliefs) {
    weigh(outcome, at, beliefs);
    return condition(beliefs);
  }

  private void weigh(double[] outcome, int at, double[][] beliefs) {
    expand(beliefs, PathNumbers.SMALLEST_UPDATED);
    for (int c = 0; c < joint.length; c++) {
      double expected = 0;
      for (int o = 0; joint[c] > 0 && o < rows; o++) {
        expected += outcome[at + o] * cells[c * rows + o];
      }
      joint[c] *= expected;
    }
  }

  private double condition(double[][] beliefs) {
    double evidence = total(joint);
    if (evidence > 0) {
      int stride = joint.length;
      for (int p = 0; p < parents.length; p++) {
        stride /= sizes[p];
        marginalise(p, stride, evidence, beliefs[parents[p]]);
      }
    }
    return PathNumbers.log(evidence);
  }

  private static double total(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private void marginalise(int parent, int stride, double evidence, double[] belief) {
    Arrays.fill(belief, 0);
    for (int c = 0; c < joint.length; c++) {
      belief[c / stride % sizes[parent]] += joint[c] / evidence;
    }
  }

  /** Writes predicted outcomes. */
  void predict(double[][] beliefs, double[] target, int at) {
    expand(beliefs, 0);
    Arrays.fill(target, at, at + rows, 0);
    for (int c = 0; c < joint.length; c++) {
      for (int o = 0; joint[c] != 0 && o < rows; o++) {
        target[at + o] += joint[c] * cells[c * rows + o];
      }
    }
  }

  /** The modalities that are generated, as settled. */
  int[] children() {
    return children;
  }

  /** The value of predicted beliefs if this likelihood had the parents of another. */
  double value(PathModality source, double[][] beliefs) {
    int[] own = parents;
    parents = source.parents;
    double value = value(beliefs);
    parents = own;
    return value;
  }

  /**
   * Minus the expected free energy of predicted beliefs, in nats, plus the logarithm of the number
   * of outcomes.
   */
  private double value(double[][] beliefs) {
    predict(beliefs, outcomes, 0);
    double value = StrictMath.log(rows);
    for (int o = 0; o < rows; o++) {
      value += outcomes[o] * (logPreference[o] - PathNumbers.log(outcomes[o]));
    }
    for (int c = 0; weighed && c < joint.length; c++) {
      if (joint[c] != 0) {
        value += joint[c] * (negativeEntropies[c] + columnNovelty(c));
      }
    }
    return value;
  }

  /** What the outcomes last valued are expected to tell about alternative likelihoods; nats. */
  double surprise() {
    return alternatives.surprise(outcomes, joint);
  }

  private double columnNovelty(int column) {
    double novelty = 0;
    for (int o = 0; learnt && o < rows; o++) {
      novelty += outcomes[o] * weights[column * rows + o];
    }
    return novelty;
  }

  /** Counts outcomes [modality][outcome] under a belief, and takes over what they teach. */
  void learn(double[][] observed, double[][] beliefs) {
    if (learnt) {
      weighed = true;
      expand(beliefs, 0);
      for (int child : children) {
        for (int i = 0; i < counts.length; i++) {
          counts[i] += prior[i] > 0 ? observed[child][i % rows] * joint[i / rows] : 0;
        }
      }
      refresh();
    }
  }

  /** Takes over counts from elsewhere. */
  void adopt(double[] other) {
    System.arraycopy(other, 0, counts, 0, counts.length);
  }
}
