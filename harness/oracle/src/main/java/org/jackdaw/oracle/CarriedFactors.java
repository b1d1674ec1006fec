package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.EpisodeCarry;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * The factors that outlive an episode, as one joint variable (the last factor varying fastest), so
 * that what was learnt about how they hang together is carried along. Without such factors the
 * variable has a single value.
 */
final class CarriedFactors {

  private final JointModel joint;
  private final Model model;
  private final int[] factors;
  private final int[] sizes;
  private final int[] carried; // joint value of the carried factors per state
  private final double[] drawn; // probability of the other factors' start per state
  private int size = 1;

  CarriedFactors(JointModel joint) {
    this.joint = joint;
    this.model = joint.model();
    this.factors = model.between().keySet().stream().mapToInt(model::factor).sorted().toArray();
    this.sizes = new int[factors.length];
    for (int i = 0; i < factors.length; i++) {
      sizes[i] = model.factors().get(factors[i]).size();
      size = Math.multiplyExact(size, sizes[i]);
    }
    this.carried = new int[joint.states()];
    this.drawn = new double[joint.states()];
    place();
  }

  private void place() {
    List<StartBlock> anew = blocks(false);
    int[] values = new int[model.factors().size()];
    for (int s = 0; s < carried.length; s++) {
      joint.factors(s, values);
      for (int i = 0; i < factors.length; i++) {
        carried[s] = carried[s] * sizes[i] + values[factors[i]];
      }
      drawn[s] = probability(anew, values);
    }
  }

  private List<StartBlock> blocks(boolean ofCarried) {
    List<StartBlock> blocks = new ArrayList<>();
    for (StartBlock block : model.start()) {
      if (model.between().containsKey(block.factors().get(0)) == ofCarried) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private double probability(List<StartBlock> blocks, int[] values) {
    double p = 1;
    for (StartBlock block : blocks) {
      int row = 0;
      for (String name : block.factors()) {
        int f = model.factor(name);
        row = row * model.factors().get(f).size() + values[f];
      }
      p *= block.distribution().get(row, 0);
    }
    return p;
  }

  /** The belief over the carried factors, before anything was seen, and how it moves on. */
  EpisodeCarry<double[]> carry() {
    return new EpisodeCarry<>(start(), this::switched);
  }

  /** The belief over the carried factors before anything was seen. */
  double[] start() {
    List<StartBlock> blocks = blocks(true);
    double[] start = new double[size];
    int[] values = new int[model.factors().size()];
    for (int c = 0; c < size; c++) {
      int rest = c;
      for (int i = factors.length - 1; i >= 0; i--) {
        values[factors[i]] = rest % sizes[i];
        rest /= sizes[i];
      }
      start[c] = probability(blocks, values);
    }
    return start;
  }

  /** Whether these are the same factors as those of another model, and the same becomes of them. */
  boolean same(CarriedFactors other) {
    if (!names().equals(other.names()) || !Arrays.equals(start(), other.start())) {
      return false;
    }
    for (int i = 0; i < factors.length; i++) {
      BetweenEpisodes rule = model.between(factors[i]);
      if (!same(rule, other.model.between(other.factors[i]))) {
        return false;
      }
    }
    return true;
  }

  private List<Variable> names() {
    return Arrays.stream(factors).mapToObj(model.factors()::get).toList();
  }

  private static boolean same(BetweenEpisodes one, BetweenEpisodes two) {
    if (one instanceof BetweenEpisodes.Switching a && two instanceof BetweenEpisodes.Switching b) {
      for (int c = 0; c < a.matrix().columns(); c++) {
        for (int r = 0; r < a.matrix().rows(); r++) {
          if (a.matrix().get(r, c) != b.matrix().get(r, c)) {
            return false;
          }
        }
      }
      return true;
    }
    return one.equals(two);
  }

  private double[] switched(double[] belief) {
    double[] moved = belief;
    int stride = size;
    for (int i = 0; i < factors.length; i++) {
      stride /= sizes[i];
      if (model.between(factors[i]) instanceof BetweenEpisodes.Switching switching) {
        moved = switched(moved, switching.matrix(), stride, sizes[i]);
      }
    }
    return moved;
  }

  private static double[] switched(double[] belief, Table matrix, int stride, int values) {
    double[] moved = new double[belief.length];
    for (int c = 0; c < belief.length; c++) {
      int from = c / stride % values;
      for (int k = 0; k < matrix.support(from); k++) {
        int to = matrix.supportRow(from, k);
        moved[c + (to - from) * stride] += belief[c] * matrix.supportValue(from, k);
      }
    }
    return moved;
  }

  /** Spreads a belief about the carried factors over the states in which an episode may start. */
  void startInto(double[] ofCarried, double[] belief) {
    for (int s = 0; s < belief.length; s++) {
      belief[s] = ofCarried[carried[s]] * drawn[s];
    }
  }

  /** The belief about the carried factors alone. */
  double[] marginal(double[] belief) {
    double[] marginal = new double[size];
    for (int s = 0; s < belief.length; s++) {
      marginal[carried[s]] += belief[s];
    }
    return marginal;
  }
}
