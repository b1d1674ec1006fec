package org.jackdaw.aif.sophisticated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.prob.Categorical;

/**
 * Sophisticated inference by the rules of pymdp's JAX generation (release 1.0.2): a tree of beliefs
 * and policies that is deepened move by move and pruned on the way. Differs from {@link
 * SophisticatedSearch} in that it is held as a whole, that joint outcomes are as probable as the
 * product of their modalities' predictions, and that what is pruned is lost.
 */
public final class TreeSearch {

  private final int policies;
  private final TreeRule rule;
  private final OneStep step;
  private final OutcomeProducts outcomes;
  private final List<List<TreeBelief>> levels = new ArrayList<>(); // beliefs by depth
  private int nodes;

  /**
   * A search in a model.
   *
   * @param model the model
   * @param policies policies of one action
   * @param weights weights of the terms
   * @param rule its options
   */
  public TreeSearch(WorkingModel model, PolicySet policies, TermWeights weights, TreeRule rule) {
    this.policies = policies.size();
    this.rule = rule;
    step = new OneStep(model, policies, weights, Optional.empty());
    outcomes = OutcomeProducts.ranked(model, rule.mostOutcomes());
  }

  /**
   * Grows a tree.
   *
   * @param now belief about the present states
   * @return the last whole depth
   */
  public TreeResult search(MarginalBelief now) {
    levels.clear();
    nodes = 1;
    TreeBelief root = new TreeBelief(now, 1);
    levels.add(List.of(root));
    TreeResult result = result(root, false);
    boolean open = true;
    while (open && levels.size() <= rule.horizon()) {
      if (!grow()) {
        return new TreeResult(result.posterior(), result.value(), result.nodes(), true);
      }
      root.back(rule);
      collect(root);
      result = result(root, false);
      open = goesOn(root);
    }
    return result;
  }

  /** Adds a depth; false if that needs more nodes than there may be. */
  private boolean grow() {
    List<TreeBelief> leaves = levels.get(levels.size() - 1);
    levels.add(new ArrayList<>());
    for (TreeBelief leaf : leaves) {
      expand(leaf);
      if (nodes > rule.nodeLimit()) {
        return false;
      }
    }
    return true;
  }

  private void expand(TreeBelief leaf) {
    double[] scores = step.scores(leaf.belief());
    double[] posterior = OneStep.softmax(rule.gamma(), scores);
    leaf.expand(Math.max(policies, rule.branching()));
    for (int p = 0; p < policies && nodes <= rule.nodeLimit(); p++) {
      if (posterior[p] > rule.policyThreshold()) {
        TreeBelief.Branch branch = leaf.branch(p, scores[p]);
        nodes++;
        observe(branch, step.predict(leaf.belief(), p));
      }
    }
  }

  private void observe(TreeBelief.Branch branch, MarginalBelief predicted) {
    outcomes.visit(
        predicted,
        rule.outcomeThreshold(),
        (o, p) -> {
          if (p > rule.outcomeThreshold() && nodes <= rule.nodeLimit()) {
            TreeBelief next = new TreeBelief(step.infer(predicted, o), p);
            if (!familiar(next)) {
              add(branch, next);
            }
          }
        });
  }

  /** Where there is no place left, the node counts until the depth is finished. */
  private void add(TreeBelief.Branch branch, TreeBelief next) {
    nodes++;
    if (branch.outcomes().size() < rule.branching()) {
      branch.outcomes().add(next);
      levels.get(levels.size() - 1).add(next);
    }
  }

  private boolean familiar(TreeBelief belief) {
    return rule.divergenceThreshold() >= 0
        && levels.subList(0, levels.size() - 1).stream()
            .flatMap(List::stream)
            .anyMatch(old -> old.divergence(belief) <= rule.divergenceThreshold());
  }

  /** Lists what is left of the tree after pruning. */
  private void collect(TreeBelief root) {
    List<TreeBelief> level = List.of(root);
    nodes = 1;
    for (int depth = 1; depth < levels.size(); depth++) {
      List<TreeBelief> next = new ArrayList<>();
      for (TreeBelief belief : level) {
        nodes += belief.branches().size();
        belief.branches().forEach(branch -> next.addAll(branch.outcomes()));
      }
      nodes += next.size();
      levels.set(depth, next);
      level = next;
    }
  }

  private TreeResult result(TreeBelief root, boolean limited) {
    double[] posterior = Arrays.copyOf(root.posterior(), policies);
    List<Integer> counts = new ArrayList<>(List.of(1));
    for (int depth = 1; depth < levels.size(); depth++) {
      int branches = levels.get(depth - 1).stream().mapToInt(b -> b.branches().size()).sum();
      counts.add(branches + levels.get(depth).size());
    }
    while (counts.get(counts.size() - 1) == 0) { // a depth of which nothing is left
      counts.remove(counts.size() - 1);
    }
    List<Double> chances = Arrays.stream(posterior).boxed().toList();
    return new TreeResult(chances, root.value(), counts, limited);
  }

  private boolean goesOn(TreeBelief root) {
    return Categorical.entropy(root.posterior()) > rule.entropyStop()
        && root.value() < rule.valueStop();
  }
}
