package org.jackdaw.aif.learning;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.model.TableName;

/**
 * Online learning of a model's unknown tables: counts of what was observed and moved, weighted by
 * the beliefs about the states (Friston, FitzGerald, Rigoli, Schwartenbeck and Pezzulo 2016, eq. 7,
 * doi:10.1016/j.neubiorev.2016.06.022). Tables that are known are left alone.
 */
public final class DirichletLearning {

  /**
   * Counts that one observation adds.
   *
   * @param likelihood for likelihoods, at least 0
   * @param transition for transitions, at least 0
   * @param start for starts, at least 0
   */
  public record Rates(double likelihood, double transition, double start) {

    /** One count per observation. */
    public static final Rates ONE = new Rates(1, 1, 1);

    /** Refuses negative rates. */
    public Rates {
      if (!(likelihood >= 0 && transition >= 0 && start >= 0)
          || !Double.isFinite(likelihood + transition + start)) {
        throw new IllegalArgumentException(
            "learning rates must be >= 0 and finite, got "
                + likelihood
                + ", "
                + transition
                + ", "
                + start);
      }
    }

    private SortedMap<String, LearningRule> rules(Set<String> tables) {
      SortedMap<String, LearningRule> rules = new TreeMap<>();
      for (String name : tables) {
        double rate =
            name.startsWith(TableName.likelihood(""))
                ? likelihood
                : name.startsWith(TableName.transition("")) ? transition : start;
        rules.put(name, LearningRule.counting(rate));
      }
      return rules;
    }
  }

  private final WorkingModel model;
  private final LearningRules rules;
  private final JointWeights weights = new JointWeights();
  private final double[][] moved; // belief of a factor, per factor

  /**
   * Learning of all unknown tables of a model.
   *
   * @param model the model, modified by learning
   * @param rates counts per observation
   */
  public DirichletLearning(WorkingModel model, Rates rates) {
    this(model, rates, model.learnt().keySet());
  }

  /**
   * Learning of some of a model's unknown tables.
   *
   * @param model the model, modified by learning
   * @param rates counts per observation
   * @param tables names of the tables that are learnt, as in {@link TableName}
   */
  public DirichletLearning(WorkingModel model, Rates rates, Set<String> tables) {
    this(model, rates.rules(tables));
  }

  /**
   * Learning of a model's unknown tables, each by its own rule.
   *
   * @param model the model, modified by learning
   * @param rules by the names of unknown tables, as in {@link TableName}; a table without a rule is
   *     not learnt
   */
  public DirichletLearning(WorkingModel model, Map<String, LearningRule> rules) {
    this.model = model;
    this.rules = new LearningRules(model, rules);
    moved = new double[model.factors()][];
    for (int f = 0; f < moved.length; f++) {
      moved[f] = new double[model.size(f)];
    }
  }

  /**
   * Learns the likelihoods from an observation: a(o, s) += rate x o x q(s).
   *
   * @param evidence what was observed; absent modalities teach nothing, and nothing is forgotten
   *     about them
   * @param belief belief about the states behind it
   */
  public void observed(Evidence evidence, MarginalBelief belief) {
    for (int m = 0; m < model.modalities(); m++) {
      WorkingTable table = model.likelihood(m);
      LearningRule rule = rules.likelihood(m);
      if (rule.learns() && evidence.present(m)) {
        LearningRules.forget(table, rule);
        evidence.learn(m, weights.expand(table, belief, 0), rule.rate());
        LearningRules.cap(table, rule);
      }
    }
  }

  /**
   * Learns the transitions from a move: b(s', s, u) += rate x q(s') x q(s).
   *
   * @param before belief before the move
   * @param action the joint action
   * @param after belief after the move
   */
  public void moved(MarginalBelief before, int action, MarginalBelief after) {
    for (int f = 0; f < model.factors(); f++) {
      if (rules.transition(f).learns()) {
        WorkingTable table = model.transition(f);
        learn(table, rules.transition(f), weights.expand(table, before, action), f, after);
      }
    }
  }

  /**
   * Learns where a factor starts: d(s) += rate x q(s).
   *
   * @param factor the factor
   * @param belief belief about the start of an episode
   */
  public void started(int factor, MarginalBelief belief) {
    if (rules.start(factor).learns()) {
      WorkingTable table = model.start(factor);
      learn(table, rules.start(factor), weights.expand(table, belief, 0), factor, belief);
    }
  }

  private void learn(
      WorkingTable table,
      LearningRule rule,
      JointWeights columns,
      int factor,
      MarginalBelief rows) {
    LearningRules.forget(table, rule);
    table.learn(columns, states(factor, rows), rule.rate(), model.conventions().zeroCells());
    LearningRules.cap(table, rule);
  }

  private double[] states(int factor, MarginalBelief belief) {
    for (int s = 0; s < moved[factor].length; s++) {
      moved[factor][s] = belief.probability(factor, s);
    }
    return moved[factor];
  }
}
