package org.jackdaw.aif.sophisticated;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.planning.Deadline;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.prob.Categorical;

/**
 * Sophisticated inference: the expected free energy of an action is what its own step brings and
 * what the best action will bring then, given each observation that may be made (Friston, Da Costa,
 * Hafner, Hesp and Parr 2021, eq. 6, doi:10.1162/neco_a_01351). What is observed on the way is
 * taken into account, so the same information does not count twice.
 *
 * <p>Outcomes are followed modality by modality, each predicted from the belief that the ones
 * before it leave; modalities that cannot tell anything about an uncertain state are passed over.
 * So the joint outcome has its right probability wherever beliefs have, and impossible combinations
 * cost nothing. A belief met twice with as many moves to go is evaluated once.
 *
 * <p>The search deepens move by move. When a depth would need more beliefs than the limit, or the
 * next action is clear, the last whole depth stands; {@link #depth}, {@link #nodes} and {@link
 * #limited} tell. Episodes end as in {@link org.jackdaw.aif.planning.ExpectedFreeEnergy}. Differs
 * from pymdp in all of that; its own rules are {@link RecursiveSearch} and {@link TreeSearch}.
 */
public final class SophisticatedSearch {

  private static final int TERMS = SearchFrame.TERMS;
  private static final Term[] ALL = Term.values();

  private final WorkingModel model;
  private final SearchRule rule;
  private final TermWeights weights;
  private final Optional<Intention> intention;
  private final PlannedStep planned;
  private final FixedPointInference inference;
  private final JointWeights columns = new JointWeights();
  private final FutureChoice following; // which actions are worth following
  private final BeliefMemory memory;
  private final MarginalBelief root;
  private final boolean changing; // whether preferences depend on the step
  private final double[] result; // terms per action, of the last whole depth
  private final double[] posterior;
  private final Deadline deadline;
  private SearchFrame[] frames = {};
  private int start; // steps taken at the root
  private int depth;
  private boolean limited;
  private boolean exhausted; // no room or time for a belief: the depth under way is given up

  /**
   * A search in a model.
   *
   * @param model the model, which may go on learning
   * @param rule how far and how thoroughly
   * @param weights weights of the terms
   */
  public SophisticatedSearch(WorkingModel model, SearchRule rule, TermWeights weights) {
    this(model, rule, weights, Optional.empty());
  }

  /**
   * A search towards intended states.
   *
   * @param model the model, which may go on learning
   * @param rule how far and how thoroughly
   * @param weights weights of the terms
   * @param intention the intended states; its aims are set anew at every belief
   */
  public SophisticatedSearch(
      WorkingModel model, SearchRule rule, TermWeights weights, Optional<Intention> intention) {
    this(model, rule, weights, intention, Deadline.NEVER);
  }

  /**
   * A search towards intended states that may be ended by the clock.
   *
   * @param model the model, which may go on learning
   * @param rule how far and how thoroughly
   * @param weights weights of the terms
   * @param intention the intended states; its aims are set anew at every belief
   * @param deadline ends the search as the node limit does; one move is looked ahead in any case
   */
  public SophisticatedSearch(
      WorkingModel model,
      SearchRule rule,
      TermWeights weights,
      Optional<Intention> intention,
      Deadline deadline) {
    this.deadline = deadline;
    this.model = model;
    this.rule = rule;
    this.weights = weights;
    this.intention = intention;
    planned = new PlannedStep(model, intention);
    inference = new FixedPointInference(model);
    following = FutureChoice.softmax(rule.future().gamma().orElse(1));
    root = model.newBelief();
    memory = new BeliefMemory(rule.nodeLimit(), root.length(), TERMS);
    changing = model.preferences().changing();
    result = new double[model.actions().size() * TERMS];
    posterior = new double[model.actions().size()];
  }

  /**
   * Evaluates every joint action.
   *
   * @param now belief about the present states; the episode is taken to go on
   * @param step actions taken so far
   * @param most most moves to look ahead, at least 1, where they are fewer than the horizon
   */
  public void search(MarginalBelief now, int step, int most) {
    deadline.start();
    root.copy(now);
    model.ending().goOn(root);
    start = step;
    memory.clear();
    depth = 0;
    limited = false;
    exhausted = false;
    boolean open = true;
    int last = Math.max(1, Math.min(rule.horizon(), most));
    reserve(last);
    while (open && depth < last) {
      visit(root, 0, depth + 1);
      if (exhausted) {
        limited = true;
        open = false;
      } else {
        System.arraycopy(frames[0].terms, 0, result, 0, result.length);
        depth++;
        open = rule.entropyStop() == 0 || entropy() >= rule.entropyStop();
      }
    }
  }

  private void reserve(int depths) {
    int had = frames.length;
    if (had < depths) {
      frames = Arrays.copyOf(frames, depths);
      Arrays.setAll(frames, d -> d < had ? frames[d] : new SearchFrame(model));
    }
  }

  private double entropy() {
    following.weigh(frames[0].totals, posterior);
    return Categorical.entropy(posterior);
  }

  /** Evaluates a belief with so many moves to go; its frame then holds the value. */
  private void visit(MarginalBelief belief, int at, int remaining) {
    SearchFrame frame = frames[at];
    if (intention.isPresent()) {
      intention.get().aim(belief);
    }
    for (int a = 0; a < frame.totals.length; a++) {
      model.predict(belief, a, frame.after);
      planned.evaluate(belief, a, frame.after, start + at + 1);
      for (int k = 0; k < TERMS; k++) {
        frame.terms[a * TERMS + k] = planned.term(ALL[k]);
      }
      frame.totals[a] = weights.total(frame.terms, a * TERMS);
    }
    if (remaining > 1) {
      follow(belief, frame, at, remaining);
    }
    rule.future().weigh(frame.totals, frame.weights);
    frame.mix();
  }

  private void follow(MarginalBelief belief, SearchFrame frame, int at, int remaining) {
    following.weigh(frame.totals, frame.weights);
    double least = Math.min(rule.actionThreshold(), Math.nextDown(Categorical.max(frame.weights)));
    for (int a = 0; a < frame.totals.length && !exhausted; a++) {
      if (at == 0 || frame.weights[a] > least) {
        model.predict(belief, a, frame.after);
        frame.clearFuture();
        observe(frame, frame.after, 0, 1, at, remaining);
        if (frame.mass == 0) {
          arrive(frame, frame.after, 1, at, remaining);
        }
        frame.addFuture(a);
        frame.totals[a] = weights.total(frame.terms, a * TERMS);
      } else {
        frame.totals[a] = Double.NEGATIVE_INFINITY;
      }
    }
  }

  /** Follows the outcomes of a modality and of those after it. */
  private void observe(
      SearchFrame frame, MarginalBelief belief, int modality, double mass, int at, int remaining) {
    if (exhausted) {
      return;
    }
    if (modality == frame.informed.length) {
      arrive(frame, belief, mass, at, remaining);
      return;
    }
    WorkingTable table = model.likelihood(modality);
    if (columns.expand(table, belief, 0).size() == 1) {
      observe(frame, belief, modality + 1, mass, at, remaining);
      return;
    }
    double[] outcomes = frame.outcomes[modality];
    Arrays.fill(outcomes, 0);
    table.addPrediction(columns, outcomes);
    Evidence evidence = frame.evidence;
    for (int o = 0; o < outcomes.length && !exhausted; o++) {
      if (mass * outcomes[o] > rule.outcomeThreshold()) {
        evidence.observe(modality, o);
        inference.infer(frame.after, evidence, frame.informed[modality]);
        observe(frame, frame.informed[modality], modality + 1, mass * outcomes[o], at, remaining);
      }
    }
    evidence.miss(modality);
  }

  /** Adds what is expected after all that was observed. */
  private void arrive(
      SearchFrame frame, MarginalBelief belief, double mass, int at, int remaining) {
    frame.mass += mass;
    frame.child.copy(belief);
    double alive = model.ending().possible() ? model.ending().goOn(frame.child) : 1;
    if (alive > 0) {
      int entry = evaluated(frame.child, at + 1, remaining - 1);
      for (int k = 0; entry >= 0 && k < TERMS; k++) {
        frame.future[k] += mass * alive * memory.value(entry, k);
      }
    }
  }

  /** The memory's entry of a belief, evaluated now if need be; -1 if there is no room. */
  private int evaluated(MarginalBelief belief, int at, int remaining) {
    int step = changing ? start + at : 0;
    int known = memory.find(belief, step, remaining);
    if (known >= 0) {
      return known;
    }
    if (memory.full() || deadline.over()) {
      exhausted = true;
      return -1;
    }
    visit(belief, at, remaining);
    if (exhausted || memory.full()) {
      exhausted = true;
      return -1;
    }
    int entry = memory.add(belief, step, remaining);
    memory.setValue(entry, frames[at].value);
    return entry;
  }

  /**
   * The negative expected free energy of an action, over the moves looked ahead.
   *
   * @param action the joint action
   * @return nats, larger is better
   */
  public double negative(int action) {
    return weights.total(result, action * TERMS);
  }

  /**
   * A term of an action, expected over the moves looked ahead.
   *
   * @param term the term
   * @param action the joint action
   * @return nats, before its weight; larger is better
   */
  public double term(Term term, int action) {
    return result[action * TERMS + term.ordinal()];
  }

  /**
   * Moves that the latest result looks ahead.
   *
   * @return at least 1
   */
  public int depth() {
    return depth;
  }

  /**
   * Beliefs that the latest search evaluated, the present one aside.
   *
   * @return at most the node limit
   */
  public int nodes() {
    return memory.size();
  }

  /**
   * Whether the node limit or the deadline ended the latest search before the horizon.
   *
   * @return true if a deeper search was given up
   */
  public boolean limited() {
    return limited;
  }
}
