package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * A process that generates outcomes, which need not be built as the agent's model is: it has
 * factors and paths of its own, and shares the modalities.
 *
 * @param parents factors that each modality depends on
 * @param likelihood per modality [outcome | states of its parents, the last parent fastest]
 * @param transition per factor [next state | state, path fastest]
 * @param controllable per factor, whether its path can be chosen
 */
public record PathsProcess(
    List<List<Integer>> parents,
    List<ColumnMatrix> likelihood,
    List<ColumnMatrix> transition,
    List<Boolean> controllable) {

  /** Refuses tables whose shapes do not fit together. */
  public PathsProcess {
    parents = parents.stream().map(List::copyOf).toList();
    likelihood = List.copyOf(likelihood);
    transition = List.copyOf(transition);
    controllable = List.copyOf(controllable);
    PathsChecks.same("process: controllable", transition.size(), controllable.size());
    PathsChecks.tables(
        parents,
        likelihood,
        transition,
        likelihood.stream().map(table -> ColumnMatrix.filled(table.rows(), 1, 1)).toList(),
        transition.stream().map(table -> ColumnMatrix.filled(table.rows(), 1, 1)).toList(),
        transition.stream()
            .map(table -> ColumnMatrix.filled(table.columns() / table.rows(), 1, 1))
            .toList());
  }

  /**
   * Number of factors.
   *
   * @return at least 1
   */
  public int factors() {
    return transition.size();
  }

  /**
   * Number of paths of a factor.
   *
   * @param factor from 0
   * @return at least 1
   */
  public int paths(int factor) {
    return transition.get(factor).columns() / transition.get(factor).rows();
  }

  /**
   * The next outcomes.
   *
   * @param states the present state of every factor
   * @param paths the path that every factor takes
   * @return per modality one column of probabilities
   */
  public List<ColumnMatrix> outcomes(int[] states, int... paths) {
    List<double[]> next = new ArrayList<>();
    for (int f = 0; f < factors(); f++) {
      ColumnMatrix table = transition.get(f).normalised();
      double[] belief = new double[table.rows()];
      for (int s = 0; s < belief.length; s++) {
        belief[s] = table.at(s, states[f] * paths(f) + paths[f]);
      }
      next.add(belief);
    }
    List<ColumnMatrix> outcomes = new ArrayList<>();
    for (int m = 0; m < likelihood.size(); m++) {
      outcomes.add(outcomes(m, next));
    }
    return Collections.unmodifiableList(outcomes);
  }

  private ColumnMatrix outcomes(int modality, List<double[]> next) {
    ColumnMatrix table = likelihood.get(modality).normalised();
    double[] outcomes = new double[table.rows()];
    for (int c = 0; c < table.columns(); c++) {
      double joint = joint(modality, c, next);
      for (int o = 0; o < outcomes.length; o++) {
        outcomes[o] += joint * table.at(o, c);
      }
    }
    return ColumnMatrix.of(outcomes.length, outcomes);
  }

  private double joint(int modality, int column, List<double[]> next) {
    double joint = 1;
    int rest = column;
    for (int p = parents.get(modality).size() - 1; p >= 0; p--) {
      double[] belief = next.get(parents.get(modality).get(p));
      joint *= belief[rest % belief.length];
      rest /= belief.length;
    }
    return joint;
  }
}
