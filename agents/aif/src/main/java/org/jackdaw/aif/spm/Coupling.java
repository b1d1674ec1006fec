package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Factors that some modalities couple, directly or through others, with these modalities. What is
 * defined on joint states or joint outcomes needs the joint of one coupling only; couplings are
 * independent of each other.
 */
final class Coupling {

  private static final int MOST = 1 << 22; // joint states or outcomes of one coupling

  final int[] factors;
  final int[] modalities;
  final int size; // joint states
  final int outcomes; // joint outcomes
  final int[][] columns; // [position of modality][joint state], the last factor fastest

  private Coupling(SpmModel model, int[] factors, int[] modalities) {
    this.factors = factors;
    this.modalities = modalities;
    size = product("states", factors, model::states);
    outcomes = product("outcomes", modalities, model::outcomes);
    columns = new int[modalities.length][];
    for (int m = 0; m < modalities.length; m++) {
      columns[m] = columns(model, model.parentsOf(modalities[m]));
    }
  }

  /** The couplings of a model; every factor and every modality is in one. */
  static List<Coupling> of(SpmModel model) {
    int[] group = groups(model);
    List<Coupling> couplings = new ArrayList<>();
    for (int id = 0; id < group.length; id++) {
      int[] factors = where(id, group);
      if (factors.length > 0) {
        couplings.add(new Coupling(model, factors, modalitiesOf(model, id, group)));
      }
    }
    return couplings;
  }

  private static int[] groups(SpmModel model) {
    int[] group = new int[model.factors()];
    Arrays.setAll(group, f -> f);
    for (int g = 0; g < model.modalities(); g++) {
      int[] parents = model.parentsOf(g);
      for (int parent : parents) {
        merge(group, group[parents[0]], group[parent]);
      }
    }
    return group;
  }

  private static void merge(int[] group, int into, int from) {
    for (int f = 0; f < group.length; f++) {
      group[f] = group[f] == from ? into : group[f];
    }
  }

  private static int[] where(int id, int[] group) {
    int[] found = new int[group.length];
    int count = 0;
    for (int f = 0; f < group.length; f++) {
      if (group[f] == id) {
        found[count++] = f;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] modalitiesOf(SpmModel model, int id, int[] group) {
    int[] found = new int[model.modalities()];
    int count = 0;
    for (int g = 0; g < found.length; g++) {
      if (group[model.parentsOf(g)[0]] == id) {
        found[count++] = g;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int product(String what, int[] which, java.util.function.IntUnaryOperator size) {
    long product = 1;
    for (int i : which) {
      product *= size.applyAsInt(i);
      if (product > MOST) {
        throw new IllegalArgumentException(
            "spm: likelihoods couple more than " + MOST + " joint " + what);
      }
    }
    return (int) product;
  }

  /** Number of columns of a modality's likelihood. */
  int columnCount(int position) {
    return 1 + Arrays.stream(columns[position]).max().orElse(0);
  }

  private int[] columns(SpmModel model, int[] parents) {
    int[] columns = new int[size];
    for (int joint = 0; joint < size; joint++) {
      int[] states = states(model, joint);
      int column = 0;
      for (int parent : parents) {
        column = column * model.states(parent) + states[parent];
      }
      columns[joint] = column;
    }
    return columns;
  }

  private int[] states(SpmModel model, int joint) {
    int[] states = new int[model.factors()];
    int rest = joint;
    for (int i = factors.length - 1; i >= 0; i--) {
      states[factors[i]] = rest % model.states(factors[i]);
      rest /= model.states(factors[i]);
    }
    return states;
  }
}
