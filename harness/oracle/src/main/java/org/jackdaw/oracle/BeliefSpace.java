package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every exact belief that an episode of a model can come to, each once, with the chances of moving
 * between them; and, where asked for, those that one would come to if what an action shows were
 * forgotten once. Beliefs are numbered from 0. Immutable once made.
 */
public final class BeliefSpace {

  /** The most beliefs that are followed. */
  public static final int MOST_BELIEFS = 20_000;

  /** The most chances and probabilities that are kept. */
  public static final long MOST_ENTRIES = 4_000_000;

  /** How far, in total variation, a belief may be from the one that it is taken for. */
  private static final double ROUNDING = 1e-6;

  private static final int NONE = -1;

  /** Whether beliefs after forgetting are followed. */
  public enum Forgetting {
    /** What is shown is seen. */
    NEVER,
    /** The first action of a plan may be one whose outcome is forgotten. */
    ONCE
  }

  /** A belief with what may follow it; the targets are empty until it is expanded. */
  private static final class Node {
    private final SparseBelief belief;
    private int[][] targets = {};
    private double[][] chances = {};
    private int[] forgotten = {};

    Node(SparseBelief belief) {
      this.belief = belief;
    }
  }

  /** A belief to be followed from a depth; with forgetting or without. */
  private record Visit(int node, boolean forgetting) {}

  private final JointModel joint;
  private final BeliefBranches branches;
  private final int stepLimit;
  private final Map<SparseBelief.Key, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private final List<Double> rootChances = new ArrayList<>();
  private long entries;

  private BeliefSpace(JointModel joint, int stepLimit) {
    this.joint = joint;
    this.branches = new BeliefBranches(joint);
    this.stepLimit = stepLimit;
  }

  /**
   * The beliefs of a model.
   *
   * @param joint the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @param forgetting whether beliefs after forgetting are followed
   * @return empty if there are more than {@link #MOST_BELIEFS}, or they take more than {@link
   *     #MOST_ENTRIES} numbers, or joint outcomes are too many to go through
   */
  public static Optional<BeliefSpace> of(JointModel joint, int stepLimit, Forgetting forgetting) {
    try {
      joint.outcomes();
    } catch (IllegalArgumentException tooMany) {
      return Optional.empty();
    }
    BeliefSpace space = new BeliefSpace(joint, stepLimit);
    return space.explore(forgetting) ? Optional.of(space) : Optional.empty();
  }

  private boolean explore(Forgetting forgetting) {
    List<Visit> now = new ArrayList<>();
    for (BeliefBranches.Branch root : branches.atStart()) {
      roots.add(number(root.belief()));
      rootChances.add(root.probability());
      now.add(new Visit(roots.get(roots.size() - 1), forgetting == Forgetting.ONCE));
    }
    for (int depth = 0; depth < stepLimit && !now.isEmpty(); depth++) {
      List<Visit> next = new ArrayList<>();
      for (Visit visit : now) {
        follow(visit, next);
        if (nodes.size() > MOST_BELIEFS || entries > MOST_ENTRIES) {
          return false;
        }
      }
      now = next;
    }
    return true;
  }

  private int number(SparseBelief belief) {
    Integer known = numbers.putIfAbsent(belief.key(), nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(new Node(belief));
    entries += belief.states().length;
    return nodes.size() - 1;
  }

  private void follow(Visit visit, List<Visit> next) {
    Node node = nodes.get(visit.node());
    boolean seen = node.targets.length > 0;
    if (seen && (!visit.forgetting() || node.forgotten.length > 0)) {
      return;
    }
    if (!seen) {
      expand(node);
    }
    if (visit.forgetting()) {
      forget(node);
      Arrays.stream(node.forgotten)
          .filter(target -> target != NONE)
          .forEach(target -> next.add(new Visit(target, false)));
    }
    for (int[] targets : node.targets) {
      for (int target : targets) {
        next.add(new Visit(target, visit.forgetting()));
      }
    }
  }

  private void expand(Node node) {
    node.targets = new int[joint.actions()][];
    node.chances = new double[joint.actions()][];
    for (int a = 0; a < joint.actions(); a++) {
      List<BeliefBranches.Branch> after = branches.after(node.belief, a);
      node.targets[a] = after.stream().mapToInt(branch -> number(branch.belief())).toArray();
      node.chances[a] = after.stream().mapToDouble(BeliefBranches.Branch::probability).toArray();
      entries += 2L * after.size();
    }
  }

  private void forget(Node node) {
    node.forgotten = new int[joint.actions()];
    for (int a = 0; a < joint.actions(); a++) {
      double[] mixed = new double[joint.states()];
      double total = 0;
      for (int k = 0; k < node.targets[a].length; k++) {
        SparseBelief after = nodes.get(node.targets[a][k]).belief;
        for (int i = 0; i < after.states().length; i++) {
          mixed[after.states()[i]] += node.chances[a][k] * after.probabilities()[i];
        }
        total += node.chances[a][k];
      }
      node.forgotten[a] = total > 0 ? number(sparse(mixed, total)) : NONE;
    }
  }

  private static SparseBelief sparse(double[] weights, double total) {
    int[] states =
        java.util.stream.IntStream.range(0, weights.length).filter(s -> weights[s] > 0).toArray();
    return new SparseBelief(
        states, Arrays.stream(states).mapToDouble(s -> weights[s] / total).toArray());
  }

  /**
   * The model whose beliefs they are.
   *
   * @return the flattened model
   */
  public JointModel joint() {
    return joint;
  }

  /**
   * The step limit.
   *
   * @return steps after which an episode is cut
   */
  public int stepLimit() {
    return stepLimit;
  }

  /**
   * Number of beliefs.
   *
   * @return at least 1
   */
  public int size() {
    return nodes.size();
  }

  /**
   * Whether it is known what follows a belief; it is not after the last step.
   *
   * @param belief its number
   * @return false where no step is left
   */
  public boolean expanded(int belief) {
    return nodes.get(belief).targets.length > 0;
  }

  /**
   * Number of beliefs that may follow.
   *
   * @param belief number of a belief that is expanded
   * @param action number of the joint action
   * @return one per distinguishable outcome after which the episode goes on
   */
  public int successors(int belief, int action) {
    return nodes.get(belief).targets[action].length;
  }

  /**
   * A belief that may follow.
   *
   * @param belief number of a belief that is expanded
   * @param action number of the joint action
   * @param k which, from 0
   * @return its number
   */
  public int successor(int belief, int action, int k) {
    return nodes.get(belief).targets[action][k];
  }

  /**
   * The chance of a belief that may follow.
   *
   * @param belief number of a belief that is expanded
   * @param action number of the joint action
   * @param k which, from 0
   * @return in (0, 1]; together with the chance that the episode ends they sum to 1
   */
  public double chance(int belief, int action, int k) {
    return nodes.get(belief).chances[action][k];
  }

  /**
   * The belief after an action whose outcome is forgotten, given that the episode goes on.
   *
   * @param belief number of a belief that can be come to without forgetting
   * @param action number of the joint action
   * @return its number, or -1 where the episode ends for sure
   */
  public int forgotten(int belief, int action) {
    return nodes.get(belief).forgotten[action];
  }

  /**
   * The expected reward of an action.
   *
   * @param step number of the step, from 1
   * @param belief the belief's number
   * @param action number of the joint action
   * @return in reward units
   */
  public double reward(int step, int belief, int action) {
    return nodes.get(belief).belief.expectedReward(joint, step, action);
  }

  /**
   * The expectation of any number per state.
   *
   * @param belief the belief's number
   * @param values one number per joint state
   * @return their mean under the belief
   */
  public double expectation(int belief, double[] values) {
    SparseBelief held = nodes.get(belief).belief;
    double sum = 0;
    for (int i = 0; i < held.states().length; i++) {
      sum += held.probabilities()[i] * values[held.states()[i]];
    }
    return sum;
  }

  /**
   * What every action is expected to tell about the next state, at every belief after which a step
   * is left.
   *
   * @return in nats, [belief * actions + action]; 0 where no step is left
   */
  public double[] informationGains() {
    ExpectedGain gain = new ExpectedGain(joint);
    double[] gains = new double[size() * joint.actions()];
    double[] held = new double[joint.states()];
    for (int b = 0; b < size(); b++) {
      if (expanded(b)) {
        copyBelief(b, held);
        for (int a = 0; a < joint.actions(); a++) {
          gains[b * joint.actions() + a] = gain.of(held, a);
        }
      }
    }
    return gains;
  }

  /**
   * Writes a belief.
   *
   * @param belief its number
   * @param target one number per joint state, modified
   */
  public void copyBelief(int belief, double[] target) {
    SparseBelief held = nodes.get(belief).belief;
    Arrays.fill(target, 0);
    for (int i = 0; i < held.states().length; i++) {
      target[held.states()[i]] = held.probabilities()[i];
    }
  }

  /**
   * The expectation over the first beliefs of an episode.
   *
   * @param values one number per belief
   * @return their mean, weighted by the chance of the first observation
   */
  public double atStart(double[] values) {
    double sum = 0;
    for (int r = 0; r < roots.size(); r++) {
      sum += rootChances.get(r) * values[roots.get(r)];
    }
    return sum;
  }

  /**
   * The number of a belief at the start of an episode.
   *
   * @param filter holds the belief, up to rounding
   * @return -1 if no episode of the model starts so
   */
  public int first(ExactFilter filter) {
    return nearest(filter, roots.stream().mapToInt(r -> r).toArray());
  }

  /**
   * The number of a belief after an action.
   *
   * @param before number of the belief before
   * @param action number of the joint action
   * @param filter holds the belief after it, up to rounding
   * @return -1 if the action does not lead to it, or no step is left
   */
  public int next(int before, int action, ExactFilter filter) {
    return expanded(before) ? nearest(filter, nodes.get(before).targets[action]) : NONE;
  }

  private int nearest(ExactFilter filter, int[] candidates) {
    int nearest = NONE;
    double least = ROUNDING;
    for (int candidate : candidates) {
      double apart = apart(filter, nodes.get(candidate).belief);
      if (apart < least) {
        least = apart;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Half of the sum of absolute differences. */
  private static double apart(ExactFilter filter, SparseBelief belief) {
    double shared = 0;
    for (int i = 0; i < belief.states().length; i++) {
      shared += Math.min(belief.probabilities()[i], filter.probability(belief.states()[i]));
    }
    return 1 - shared;
  }
}
