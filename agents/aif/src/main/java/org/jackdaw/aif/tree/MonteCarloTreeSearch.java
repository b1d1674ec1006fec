package org.jackdaw.aif.tree;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Deadline;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.tree.MonteCarloRule.Backup;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Logarithm;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;

/**
 * Sophisticated inference by Monte Carlo tree search over beliefs: negative expected free energy as
 * the reward of a move, worked out exactly for every action of a belief, and outcomes drawn as they
 * are predicted. Actions are tried by upper confidence bounds (Kocsis and Szepesvari 2006,
 * doi:10.1007/11871842_29), those that promise most in their own step first. A belief that is new
 * is worth its best next step. What has been visited in full, and so is exact, is not walked again;
 * a search that has nothing left to visit ends early.
 *
 * <p>What it approaches is the value of {@link org.jackdaw.aif.sophisticated.SophisticatedSearch},
 * at a cost that is fixed by the number of simulations and not by that of outcomes. The same stream
 * gives the same result. Episodes end as in {@link org.jackdaw.aif.planning.ExpectedFreeEnergy}.
 */
public final class MonteCarloTreeSearch {

  private static final int TERMS = BeliefTree.TERMS;
  private static final Term[] ALL = Term.values();

  private final WorkingModel model;
  private final MonteCarloRule rule;
  private final TermWeights weights;
  private final PlannedStep planned;
  private final OutcomeDraw draw;
  private final BeliefTree tree;
  private final int nodeLimit;
  private final Deadline deadline;
  private final MarginalBelief belief;
  private final MarginalBelief after;
  private final int[] nothing; // outcomes of the root
  private final double[] totals; // per action, of the belief under way
  private final double[] choice;
  private final double[] gained; // terms, from the node under way on
  private int[] nodes = {}; // the walk under way, by depth
  private int[] taken = {};
  private Optional<ActionMask> mask = Optional.empty();
  private int start; // steps taken at the root
  private int last; // moves that are looked ahead

  /**
   * A search in a model.
   *
   * @param model the model, which may go on learning
   * @param rule how it goes
   * @param weights weights of the terms
   * @throws IllegalArgumentException if as many beliefs as simulations would take more than a
   *     gigabyte
   */
  public MonteCarloTreeSearch(WorkingModel model, MonteCarloRule rule, TermWeights weights) {
    this(model, rule, weights, Integer.MAX_VALUE, Deadline.NEVER);
  }

  /**
   * A search within limits, of which the first that is met ends it.
   *
   * @param model the model, which may go on learning
   * @param rule how it goes
   * @param weights weights of the terms
   * @param nodeLimit most beliefs that are evaluated and held, the present one included; at least 1
   * @param deadline ends the search once there was a simulation for every action
   * @throws IllegalArgumentException if as many beliefs would take more than a gigabyte
   */
  public MonteCarloTreeSearch(
      WorkingModel model,
      MonteCarloRule rule,
      TermWeights weights,
      int nodeLimit,
      Deadline deadline) {
    this.model = model;
    this.rule = rule;
    this.weights = weights;
    planned = new PlannedStep(model);
    draw = new OutcomeDraw(model);
    this.nodeLimit = Math.min(Math.addExact(rule.simulations(), 1), nodeLimit);
    this.deadline = deadline;
    tree = new BeliefTree(model, this.nodeLimit);
    belief = model.newBelief();
    after = model.newBelief();
    nothing = new int[model.modalities()];
    totals = new double[model.actions().size()];
    choice = new double[totals.length];
    gained = new double[TERMS];
  }

  /**
   * Evaluates every joint action that is allowed.
   *
   * @param now belief about the present states; the episode is taken to go on
   * @param step actions taken so far
   * @param most most moves to look ahead, at least 1, where they are fewer than the depth
   * @param allowed the joint actions that are tried at the root; empty for all
   * @param random draws outcomes
   */
  public void search(
      MarginalBelief now, int step, int most, Optional<ActionMask> allowed, RandomStream random) {
    deadline.start();
    start = step;
    mask = allowed;
    last = Math.max(1, Math.min(rule.depth(), most));
    if (nodes.length < last) {
      nodes = new int[last];
      taken = new int[last];
    }
    tree.clear();
    belief.copy(now);
    model.ending().goOn(belief);
    evaluate(tree.add(belief, 1, 1, last == 1, nothing), 0);
    for (int s = 0; goesOn(s); s++) {
      simulate(random);
    }
  }

  private boolean goesOn(int simulations) {
    return !tree.settled(0)
        && simulations < rule.simulations()
        && tree.size() < nodeLimit
        && !(simulations >= totals.length && deadline.over());
  }

  /** Walks down to a new belief, or as far as is planned, and carries up what it found. */
  private void simulate(RandomStream random) {
    int node = 0;
    int at = 0;
    boolean known = true;
    while (known && !tree.settled(node)) {
      int before = tree.size();
      nodes[at] = node;
      taken[at] = select(node);
      node = follow(node, taken[at], at, random);
      known = tree.size() == before;
      at++;
    }
    for (int k = 0; k < TERMS; k++) {
      gained[k] = tree.value(node, k);
    }
    for (int d = at - 1; d >= 0; d--) {
      tree.visit(nodes[d], taken[d]);
      carry(nodes[d], taken[d], node);
      node = nodes[d];
    }
  }

  /** The node that an action leads to by an outcome that is drawn. */
  private int follow(int node, int action, int at, RandomStream random) {
    tree.read(node, belief);
    model.predict(belief, action, after);
    draw.draw(after, random);
    int met = tree.find(node, action, draw.outcomes());
    if (met != 0) {
      return met;
    }
    belief.copy(draw.posterior(after));
    double alive = model.ending().possible() ? model.ending().goOn(belief) : 1;
    boolean exact = alive == 0 || at + 2 == last;
    int child = tree.add(belief, draw.mass(), alive, exact, draw.outcomes());
    tree.link(node, action, child);
    if (alive > 0) {
      evaluate(child, at + 1);
    }
    return child;
  }

  /** What every action brings in its own step, from the belief under way. */
  private void evaluate(int node, int at) {
    for (int a = 0; a < totals.length; a++) {
      model.predict(belief, a, after);
      planned.evaluate(belief, a, after, start + at + 1);
      for (int k = 0; k < TERMS; k++) {
        tree.setOwn(node, a, k, planned.term(ALL[k]));
      }
      totals[a] = total(node, a);
    }
    rule.future().weigh(totals, choice);
    tree.mix(node, choice);
  }

  private double total(int node, int action) {
    return weights.total(tree.terms(), tree.at(node, action));
  }

  /** An action not tried yet, or the one of the highest upper bound. */
  private int select(int node) {
    int visits = 0;
    int untried = -1;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < totals.length; a++) {
      totals[a] = open(node, a) ? total(node, a) : Double.NEGATIVE_INFINITY;
      if (open(node, a)) {
        visits += tree.visits(node, a);
        least = Math.min(least, totals[a]);
        most = Math.max(most, totals[a]);
        if (tree.visits(node, a) == 0 && (untried < 0 || totals[a] > totals[untried])) {
          untried = a;
        }
      }
    }
    return untried >= 0 ? untried : highest(node, visits, most > least ? most - least : 1);
  }

  private boolean open(int node, int action) {
    return node != 0 || mask.isEmpty() || mask.get().allows(action);
  }

  private int highest(int node, int visits, double range) {
    double scale = rule.exploration() * range;
    double tries = Logarithm.of(visits);
    int best = -1;
    double bound = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < totals.length; a++) {
      if (open(node, a) && !tree.settled(node, a)) {
        double upper = totals[a] + scale * StrictMath.sqrt(tries / tree.visits(node, a));
        best = best < 0 || upper > bound ? a : best;
        bound = Math.max(bound, upper);
      }
    }
    return best;
  }

  private void carry(int node, int action, int child) {
    if (rule.backup() == Backup.MEAN) {
      average(node, action, child);
    } else {
      expect(node, action);
      for (int a = 0; a < totals.length; a++) {
        boolean tried = tree.visits(node, a) > 0;
        totals[a] = tried ? total(node, a) : Double.NEGATIVE_INFINITY;
      }
      rule.future().weigh(totals, choice);
      tree.mix(node, choice);
    }
  }

  private void average(int node, int action, int child) {
    int visits = tree.visits(node, action);
    for (int k = 0; k < TERMS; k++) {
      gained[k] = tree.own(node, action, k) + tree.alive(child) * gained[k];
      double mean = visits == 1 ? 0 : tree.terms()[tree.at(node, action) + k];
      tree.setTerm(node, action, k, mean + (gained[k] - mean) / visits);
    }
  }

  private void expect(int node, int action) {
    Arrays.fill(gained, 0);
    double mass = 0;
    boolean settled = true;
    for (int next = tree.first(node, action); next != 0; next = tree.next(next)) {
      mass += tree.mass(next);
      settled &= tree.settled(next);
      for (int k = 0; k < TERMS; k++) {
        gained[k] += tree.mass(next) * tree.alive(next) * tree.value(next, k);
      }
    }
    for (int k = 0; k < TERMS; k++) {
      tree.setTerm(node, action, k, tree.own(node, action, k) + gained[k] / mass);
    }
    if (settled && mass > 1 - Categorical.SUM_TOLERANCE) {
      settle(node, action);
    }
  }

  private void settle(int node, int action) {
    tree.settle(node, action);
    boolean all = true;
    for (int a = 0; a < totals.length; a++) {
      all &= tree.settled(node, a) || !open(node, a);
    }
    if (all) {
      tree.settle(node);
    }
  }

  /**
   * The negative expected free energy of an action, over the moves looked ahead; of one that was
   * not allowed, over its own step.
   *
   * @param action the joint action
   * @return nats, larger is better
   */
  public double negative(int action) {
    return total(0, action);
  }

  /**
   * A term of an action, expected over the moves looked ahead.
   *
   * @param term the term
   * @param action the joint action
   * @return nats, before its weight; larger is better
   */
  public double term(Term term, int action) {
    return tree.terms()[tree.at(0, action) + term.ordinal()];
  }

  /**
   * Simulations of the latest search that began with an action.
   *
   * @param action the joint action
   * @return at most the number of simulations
   */
  public int visits(int action) {
    return tree.visits(0, action);
  }

  /**
   * Beliefs that the latest search evaluated, the present one included.
   *
   * @return at most one more than the simulations
   */
  public int nodes() {
    return tree.size();
  }
}
