package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Action where the process that generates outcomes has a structure of its own, other than the
 * agent's model: the agent predicts outcomes, and the controls of the process are those that best
 * fulfil the prediction. A combination of controls is worth the expected logarithm of the
 * probability of its outcomes under those predicted, summed over modalities; logarithms are at
 * least -32. This is explicit action in SPM's scheme with paths.
 */
public final class ExplicitAction {

  private final PathsProcess process;
  private final double precision;
  private final List<List<Integer>> controls;

  /**
   * Action on a process.
   *
   * @param process the process
   * @param precision inverse temperature of the choice of controls, above 0; SPM's chi, 512
   * @throws IllegalArgumentException if the precision is not above 0
   */
  public ExplicitAction(PathsProcess process, double precision) {
    if (!(precision > 0)) {
      throw new IllegalArgumentException("paths: precision must be above 0, got " + precision);
    }
    this.process = process;
    this.precision = precision;
    controls = controls(process);
  }

  /** All combinations, the first controllable factor fastest. */
  private static List<List<Integer>> controls(PathsProcess process) {
    List<List<Integer>> all =
        List.of(Collections.nCopies(process.factors(), PathsModel.UNCONTROLLED));
    for (int f = 0; f < process.factors(); f++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (int path = 0; process.controllable().get(f) && path < process.paths(f); path++) {
        for (List<Integer> shorter : all) {
          List<Integer> row = new ArrayList<>(shorter);
          row.set(f, path);
          longer.add(List.copyOf(row));
        }
      }
      all = process.controllable().get(f) ? longer : all;
    }
    return List.copyOf(all);
  }

  /**
   * The combinations of controls.
   *
   * @return per combination one path per factor of the process, {@link PathsModel#UNCONTROLLED} for
   *     those that are not controlled
   */
  public List<List<Integer>> controls() {
    return controls;
  }

  /**
   * How well each combination of controls fulfils a prediction.
   *
   * @param predicted per modality the probabilities of the next outcomes, as the agent predicts
   *     them; see {@link PathsPlanner#predicted}
   * @param states the present state of every factor of the process
   * @param paths the path of every factor of the process; those of controlled ones are not read
   * @return one column: nats per combination, at most 0, larger is better
   */
  public ColumnMatrix values(List<ColumnMatrix> predicted, int[] states, int[] paths) {
    double[] values = new double[controls.size()];
    for (int k = 0; k < values.length; k++) {
      int[] taken = paths.clone();
      for (int f = 0; f < taken.length; f++) {
        int control = controls.get(k).get(f);
        taken[f] = control == PathsModel.UNCONTROLLED ? taken[f] : control;
      }
      values[k] = value(predicted, process.outcomes(states, taken));
    }
    return ColumnMatrix.of(values.length, values);
  }

  private static double value(List<ColumnMatrix> predicted, List<ColumnMatrix> expected) {
    double value = 0;
    for (int m = 0; m < predicted.size(); m++) {
      for (int o = 0; o < predicted.get(m).rows(); o++) {
        value += predicted.get(m).at(o, 0) * PathNumbers.log(expected.get(m).at(o, 0));
      }
    }
    return value;
  }

  /**
   * The probability of each combination of controls.
   *
   * @param predicted per modality the probabilities of the next outcomes
   * @param states the present state of every factor of the process
   * @param paths the path of every factor of the process; those of controlled ones are not read
   * @return one column; sums to 1
   */
  public ColumnMatrix probabilities(List<ColumnMatrix> predicted, int[] states, int[] paths) {
    double[] values = values(predicted, states, paths).toArray();
    PathNumbers.softmax(precision, values, values);
    return ColumnMatrix.of(values.length, values);
  }
}
