package org.jackdaw.aif.sophisticated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.model.MarginalBelief;

/** A belief in a search tree: the root, or what an outcome leads to. */
final class TreeBelief {

  private static final double LEAST = 1e-10; // where logs of probabilities are cut

  /** A policy followed from a belief. */
  static final class Branch {

    private final double score;
    private final List<TreeBelief> outcomes = new ArrayList<>();

    private Branch(double score) {
      this.score = score;
    }

    List<TreeBelief> outcomes() {
      return outcomes;
    }

    private double back(TreeRule rule) {
      double value = outcomes.isEmpty() ? -rule.penalty() : score;
      for (TreeBelief outcome : outcomes) {
        outcome.back(rule);
        value += outcome.mass * outcome.value;
      }
      return value;
    }
  }

  private final MarginalBelief belief;
  private final double mass; // probability of its outcome, given the branch
  private final Map<Integer, Branch> branches = new TreeMap<>(); // by policy
  private double[] posterior = {}; // by place; none before it was expanded
  private double value;

  TreeBelief(MarginalBelief belief, double mass) {
    this.belief = belief;
    this.mass = mass;
  }

  MarginalBelief belief() {
    return belief;
  }

  double value() {
    return value;
  }

  double[] posterior() {
    return posterior;
  }

  Collection<Branch> branches() {
    return branches.values();
  }

  Branch branch(int policy, double score) {
    Branch branch = new Branch(score);
    branches.put(policy, branch);
    return branch;
  }

  void expand(int places) {
    posterior = new double[places];
  }

  /** Values from the leaves up; then prunes the branches that turn out improbable. */
  void back(TreeRule rule) {
    if (posterior.length == 0) {
      return;
    }
    double[] values = new double[posterior.length];
    Arrays.fill(values, -rule.penalty());
    branches.forEach((policy, branch) -> values[policy] = branch.back(rule));
    posterior = OneStep.softmax(rule.gamma(), values);
    value = OneStep.dot(posterior, values);
    branches.keySet().removeIf(policy -> posterior[policy] < rule.policyThreshold());
  }

  /** The relative entropy of this belief to another, in nats; logs are cut at 1e-10. */
  double divergence(TreeBelief other) {
    double sum = 0;
    for (int f = 0; f < belief.factors(); f++) {
      for (int k = 0; k < belief.support(f); k++) {
        int s = belief.supportState(f, k);
        double p = belief.probability(f, s);
        sum += p * (log(p) - log(other.belief.probability(f, s)));
      }
    }
    return sum;
  }

  private static double log(double probability) {
    return StrictMath.log(Math.max(probability, LEAST));
  }
}
