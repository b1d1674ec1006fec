package org.jackdaw.aif.sophisticated;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.MarginalBelief;

/** A belief in a search tree: the root, or what an outcome leads to. */
final class TreeBelief {

  /** A policy followed from a belief. */
  static final class Branch {

    private final int policy;
    private final double score;
    private final List<TreeBelief> outcomes = new ArrayList<>();
    private double value;
    private double probability;

    private Branch(int policy, double score) {
      this.policy = policy;
      this.score = score;
    }

    int policy() {
      return policy;
    }

    double probability() {
      return probability;
    }

    List<TreeBelief> outcomes() {
      return outcomes;
    }

    private void back(TreeRule rule) {
      value = outcomes.isEmpty() ? -rule.penalty() : score;
      for (TreeBelief outcome : outcomes) {
        outcome.back(rule);
        value += outcome.mass * outcome.value;
      }
    }
  }

  private final MarginalBelief belief;
  private final double mass; // probability of its outcome, given the branch
  private final List<Branch> branches = new ArrayList<>();
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

  List<Branch> branches() {
    return branches;
  }

  Branch branch(int policy, double score) {
    Branch branch = new Branch(policy, score);
    branches.add(branch);
    return branch;
  }

  /** Values from the leaves up; then prunes the branches that turn out improbable. */
  void back(TreeRule rule) {
    branches.forEach(branch -> branch.back(rule));
    if (branches.isEmpty()) {
      return;
    }
    double[] values = branches.stream().mapToDouble(branch -> branch.value).toArray();
    double[] posterior = OneStep.softmax(rule.gamma(), values);
    value = OneStep.dot(posterior, values);
    for (int b = 0; b < posterior.length; b++) {
      branches.get(b).probability = posterior[b];
    }
    branches.removeIf(branch -> branch.probability < rule.policyThreshold());
  }

  /** The relative entropy to another belief, in nats; infinite if that excludes what this holds. */
  double divergence(TreeBelief other) {
    double sum = 0;
    for (int f = 0; f < belief.factors(); f++) {
      for (int k = 0; k < belief.support(f); k++) {
        int s = belief.supportState(f, k);
        double p = belief.probability(f, s);
        double q = other.belief.probability(f, s);
        sum += q > 0 ? p * StrictMath.log(p / q) : Double.POSITIVE_INFINITY;
      }
    }
    return sum;
  }
}
