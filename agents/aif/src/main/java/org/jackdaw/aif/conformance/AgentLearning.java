package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.Window;

/** The learning part of a recorded agent. */
final class AgentLearning {

  private final GoldenKeys options;
  private final WorkingModel working;
  private final boolean legacy;
  private final Deviations deviations;
  private final DirichletLearning learning;

  AgentLearning(GoldenKeys options, WorkingModel working, boolean legacy, Deviations deviations) {
    this.options = options;
    this.working = working;
    this.legacy = legacy;
    this.deviations = deviations;
    Set<String> taught = new TreeSet<>();
    for (int m = 0; m < working.modalities(); m++) {
      add(taught, "A", "modalities_to_learn", "likelihood.m", m);
    }
    for (int f = 0; f < working.factors(); f++) {
      add(taught, "B", "factors_to_learn", "transition.f", f);
      add(taught, "D", "factors_to_learn", "start.f", f);
    }
    DirichletLearning.Rates rates =
        new DirichletLearning.Rates(
            options.number("lr_pA", 1), options.number("lr_pB", 1), options.number("lr_pD", 1));
    learning = new DirichletLearning(working, rates, taught);
  }

  private void add(Set<String> names, String table, String switches, String prefix, int i) {
    JsonNode which = options.get(switches);
    boolean chosen = !which.isArray();
    for (JsonNode index : which) {
      chosen |= index.asInt() == i;
    }
    if (learns(table) && chosen && working.learnt().containsKey(prefix + i)) {
      names.add(prefix + i);
    }
  }

  private boolean learns(String table) {
    if (!legacy) {
      return options.flag("learn_" + table, false);
    }
    boolean listed = false;
    for (JsonNode one : options.get("learn")) {
      listed |= one.asText().equals(table);
    }
    return listed;
  }

  /** Learns from a step and compares counts and their means. */
  void learn(
      GoldenKeys step,
      int action,
      MarginalBelief before,
      MarginalBelief belief,
      Evidence evidence) {
    if (action >= 0) {
      learning.moved(before, action, belief);
    }
    learning.observed(evidence, belief);
    compare(step);
  }

  /** Learns from all of a window and compares counts and their means. */
  void learn(GoldenKeys step, Window window, BeliefSequence beliefs) {
    for (int t = 0; t < window.length(); t++) {
      if (window.linked(t)) {
        learning.moved(beliefs.at(t - 1), window.action(t), beliefs.at(t));
      }
      learning.observed(window.evidence(t), beliefs.at(t));
    }
    compare(step);
  }

  private void compare(GoldenKeys step) {
    for (int m = 0; m < working.modalities(); m++) {
      compare(step, "qA", "A_after", m, working.likelihood(m));
    }
    for (int f = 0; f < working.factors(); f++) {
      compare(step, "qB", "B_after", f, working.transition(f));
    }
  }

  /** Learns where episodes start, from the belief after the first observation. */
  void started(GoldenKeys last, MarginalBelief first) {
    for (int f = 0; f < last.get("qD").size(); f++) {
      String field = last.name() + " qs_t0[" + f + "]";
      deviations.compare(field, last.get("qs_t0").get(f), first.marginal(f), AgentReplay.BELIEF);
      learning.started(f, first);
      working.start(f).adoptMeans();
      compare(last, "qD", "D_after", f, working.start(f));
    }
  }

  private void compare(
      GoldenKeys keys, String counts, String means, int which, WorkingTable table) {
    compare(keys, counts, which, table, false, deviations);
    compare(keys, means, which, table, true, deviations);
  }

  /** Compares one recorded tensor of counts, or of their means, with a table. */
  static void compare(
      GoldenKeys keys,
      String key,
      int which,
      WorkingTable table,
      boolean mean,
      Deviations deviations) {
    JsonNode node = keys.get(key).path(which);
    if (node.isObject()) {
      double[] expected = GoldenTensor.columnMajor(node);
      double[] actual = new double[expected.length];
      for (int i = 0; i < actual.length; i++) {
        actual[i] = mean ? mean(table, i) : count(table, i);
      }
      String field = keys.name() + " " + key + "[" + which + "]";
      deviations.compare(field, expected, actual, AgentReplay.BELIEF);
    }
  }

  private static double mean(WorkingTable table, int cell) {
    return table.probability(cell % table.rows(), cell / table.rows());
  }

  private static double count(WorkingTable table, int cell) {
    DirichletCounts counts = table.counts().orElseThrow();
    return counts.count(cell % table.rows(), cell / table.rows());
  }
}
