package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import java.util.List;

/**
 * The recursion of the scheme over factored beliefs. Uncontrolled paths follow their prior at every
 * depth. Everything is allocated once, for the deepest search.
 */
final class PathSearch {

  private static final double POLICY_RATIO = 1.0 / 16;
  private static final double DROPPED = -512;

  private final List<PathFactor> factors;
  private final List<PathModality> modalities;
  private final DomainBeliefs domains;
  private final int[][] policies; // [policy][factor]
  private final double[][] pathPriors; // [factor][path]
  private final PathsSettings settings;
  private final PathInduction induction;
  private final double[] logPrior; // per policy, added at the first step of a trial
  private final double[][][] beliefs; // [depth][factor][state]
  private final double[][][][] predicted; // [depth][policy][factor][state]
  private final List<List<PathModality>> groups; // of which one is attended at a time
  private final double[][][] candidates; // [depth][group][policy]
  private final int[] attended; // per depth, a group
  private final double[][] values; // [depth][policy]
  private final double[][] weights; // [depth][policy]
  private final Imagination[][] imaginations; // [depth][group]
  private final double[] shares;
  private final double[][] imagined; // [modality][outcome]
  private int root;

  PathSearch(
      PathsModel model,
      List<PathFactor> factors,
      List<PathModality> all,
      DomainBeliefs domains,
      double[][] pathPriors,
      PathsSettings settings) {
    this.factors = factors;
    modalities = all;
    this.domains = domains;
    this.pathPriors = pathPriors;
    this.settings = settings;
    policies =
        model.policies().stream()
            .map(p -> p.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
    induction = new PathInduction(model, factors, settings.steps());
    int levels = Math.min(settings.depth(), settings.steps()) + 1;
    groups = groups(model.refinements(), all);
    beliefs = new double[levels][][];
    predicted = new double[levels][policies.length][][];
    candidates = new double[levels][groups.size()][policies.length];
    attended = new int[levels];
    values = new double[levels][policies.length];
    weights = new double[levels][policies.length];
    imaginations = new Imagination[levels][groups.size()];
    for (int d = 0; d < levels; d++) {
      beliefs[d] = newBelief();
      Arrays.setAll(predicted[d], k -> newBelief());
      Arrays.setAll(imaginations[d], g -> new Imagination(factors.size()));
    }
    shares = new double[policies.length];
    imagined = all.stream().map(m -> new double[m.rows()]).toArray(double[][]::new);
    logPrior = new double[policies.length];
    Arrays.setAll(logPrior, this::logPrior);
  }

  private static List<List<PathModality>> groups(
      PathsRefinements refinements, List<PathModality> all) {
    return refinements.attended().isEmpty()
        ? List.of(List.copyOf(all))
        : refinements.groups().stream()
            .map(group -> group.stream().map(all::get).toList())
            .toList();
  }

  /** Marks the factors that some likelihoods depend on, as settled. */
  private static void see(List<PathModality> likelihoods, boolean[] target) {
    Arrays.fill(target, false);
    for (PathModality likelihood : likelihoods) {
      for (int factor : likelihood.parents()) {
        target[factor] = true;
      }
    }
  }

  double[][] newBelief() {
    return factors.stream().map(f -> new double[f.states()]).toArray(double[][]::new);
  }

  private double logPrior(int policy) {
    double sum = 0;
    for (int f = 0; f < factors.size(); f++) {
      int path = policies[policy][f];
      sum += path == PathsModel.UNCONTROLLED ? 0 : PathNumbers.log(pathPriors[f][path]);
    }
    return sum;
  }

  int policies() {
    return policies.length;
  }

  int path(int policy, int factor) {
    return policies[policy][factor];
  }

  /** Takes over transitions that were learnt. */
  void refresh() {
    induction.refresh();
  }

  /**
   * Values of the policies in nats, larger is better; overwritten by the next search. A single
   * policy is not valued where there is nothing to attend to either.
   */
  double[] search(double[][] belief, int step) {
    root = step;
    boolean chooses = policies.length > 1 || groups.size() > 1;
    if (chooses) {
      copy(belief, beliefs[0]);
      evaluate(0, step);
    }
    for (int k = 0; step == 0 && chooses && k < policies.length; k++) {
      values[0][k] += logPrior[k];
    }
    return values[0];
  }

  /** The group of modalities that promises most, as last searched. */
  int attended() {
    return attended[0];
  }

  static void copy(double[][] from, double[][] target) {
    for (int f = 0; f < from.length; f++) {
      System.arraycopy(from[f], 0, target[f], 0, from[f].length);
    }
  }

  private void evaluate(int depth, int step) {
    induction.aim(beliefs[depth], settings.steps() - 1 - step);
    for (int k = 0; k < policies.length; k++) {
      double[][] next = predicted[depth][k];
      predict(policies[k], beliefs[depth], next);
      double own = novelty(policies[k], beliefs[depth], next) + induction.value(next);
      for (int f = 0; f < next.length; f++) {
        own += factors.get(f).goalValue(next[f]);
      }
      domains.settle(next);
      for (int g = 0; g < groups.size(); g++) {
        candidates[depth][g][k] = own + outcomeValue(groups.get(g), next, depth == 0);
      }
    }
    attend(depth);
    if (step < Math.min(settings.steps() - 1, root + settings.depth())) {
      deepen(depth, step);
    }
  }

  /**
   * The value of what a group of likelihoods generates. What a likelihood generates is predicted by
   * the likelihood of its child's index, as SPM has it.
   */
  private double outcomeValue(List<PathModality> group, double[][] next, boolean first) {
    double sum = 0;
    for (PathModality source : group) {
      for (int child : source.children()) {
        PathModality modality = modalities.get(child);
        sum += modality.value(source, next) + (first ? modality.surprise() : 0);
      }
    }
    return sum;
  }

  /** The group whose best policy is best decides. */
  private void attend(int depth) {
    double best = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < groups.size(); g++) {
      double most = max(candidates[depth][g]);
      if (most > best) {
        best = most;
        attended[depth] = g;
      }
    }
    double[] chosen = candidates[depth][attended[depth]];
    System.arraycopy(chosen, 0, values[depth], 0, chosen.length);
  }

  private void predict(int[] policy, double[][] belief, double[][] target) {
    for (int f = 0; f < factors.size(); f++) {
      if (policy[f] == PathsModel.UNCONTROLLED) {
        factors.get(f).move(belief[f], pathPriors[f], target[f]);
      } else {
        factors.get(f).move(belief[f], policy[f], target[f]);
      }
    }
  }

  private double novelty(int[] policy, double[][] now, double[][] next) {
    boolean turned =
        settings.transitionNovelty() == PathsSettings.TransitionNovelty.CURRENT_BY_NEXT;
    double sum = 0;
    for (int f = 0; f < factors.size(); f++) {
      if (policy[f] != PathsModel.UNCONTROLLED) {
        double[] onNext = turned ? now[f] : next[f];
        sum += factors.get(f).novelty(policy[f], onNext, turned ? next[f] : now[f]);
      }
    }
    return sum;
  }

  private void deepen(int depth, int step) {
    PathNumbers.softmax(1, values[depth], weights[depth]);
    double likeliest = max(weights[depth]);
    double best = max(values[depth]);
    for (int k = 0; k < policies.length; k++) {
      if (weights[depth][k] > likeliest * POLICY_RATIO) {
        values[depth][k] += afterwards(depth, predicted[depth][k], step);
      } else {
        values[depth][k] = best + DROPPED;
      }
    }
  }

  /** The expected value of what can be done one step later. */
  private double afterwards(int depth, double[][] next, int step) {
    Imagination imagination = imaginations[depth][attended[depth]];
    domains.settle(next);
    see(groups.get(attended[depth]), imagination.seen());
    imagination.imagine(next);
    double sum = 0;
    for (int i = 0; i < imagination.size(); i++) {
      copy(next, beliefs[depth + 1]);
      observe(imagination.states(i), groups.get(attended[depth]), next, beliefs[depth + 1]);
      evaluate(depth + 1, step + 1);
      sum += imagination.share(i) * expected(values[depth + 1]);
    }
    return sum;
  }

  /** Updates a belief by the outcomes that are expected where some states were found. */
  private void observe(int[] states, List<PathModality> group, double[][] next, double[][] belief) {
    if (domains.none()) {
      for (PathModality modality : group) {
        modality.updateImagined(modality.column(states), belief);
      }
    } else {
      domains.settle(next);
      group.forEach(modality -> modality.imagine(modality.column(states), imagined));
      domains.update(imagined, belief);
    }
  }

  private double expected(double... later) {
    PathNumbers.softmax(1, later, shares);
    double sum = 0;
    for (int k = 0; k < later.length; k++) {
      sum += shares[k] * later[k];
    }
    return sum;
  }

  private static double max(double... values) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
