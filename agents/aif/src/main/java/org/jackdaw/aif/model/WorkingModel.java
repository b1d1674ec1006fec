package org.jackdaw.aif.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.TableName;

/**
 * A published model made ready for inference and planning: plain A, B and D over single factors
 * ({@link Model#stateOnly}), every table in working form. The joint state space is never built.
 * Mutable in what is learnt and in its preferences over states; for one thread, but see {@link
 * #view}.
 */
public final class WorkingModel {

  private final Model plain;
  private final Conventions conventions;
  private final int[] sizes;
  private final boolean[] still;
  private final boolean[] memory;
  private final WorkingTable[] transitions;
  private final WorkingTable[] likelihoods;
  private final WorkingTable[] starts;
  private final SortedMap<String, WorkingTable> learnt = new TreeMap<>();
  private final Preferences preferences;
  private final WorkingModel origin; // of a view, the model that was viewed; else this
  private StatePreferences statePreferences = StatePreferences.NONE; // the origin's counts
  private final Ending ending;
  private final JointWeights weights = new JointWeights();
  private final double[] scratch;

  /**
   * A model of which some tables are unknown.
   *
   * @param published the model
   * @param conventions numerical conventions
   * @param preferenceScale nats per unit of the model's log-preferences
   * @param unknown names of the tables to learn, as in {@link TableName}
   * @param prior Dirichlet count of every cell of an unknown table
   */
  public WorkingModel(
      Model published,
      Conventions conventions,
      double preferenceScale,
      Set<String> unknown,
      double prior) {
    PlainForm form = new PlainForm(published);
    plain = form.plain();
    memory = form.memory();
    this.conventions = conventions;
    sizes = plain.factors().stream().mapToInt(f -> f.size()).toArray();
    transitions = new WorkingTable[sizes.length];
    starts = new WorkingTable[sizes.length];
    still = new boolean[sizes.length];
    for (int f = 0; f < sizes.length; f++) {
      String name = plain.factors().get(f).name();
      transitions[f] = compile(TableName.transition(name), plain.transition(f), unknown, prior);
      starts[f] = compile(TableName.start(name), start(name), unknown, prior);
      still[f] = transitions[f].counts().isEmpty() && PlainForm.standsStill(plain, f);
    }
    likelihoods = new WorkingTable[plain.modalities().size()];
    for (int m = 0; m < likelihoods.length; m++) {
      String name = TableName.likelihood(plain.modalities().get(m).name());
      likelihoods[m] = compile(name, plain.likelihood(m), unknown, prior);
    }
    preferences = new Preferences(plain, preferenceScale, conventions);
    ending = new Ending(plain);
    origin = this;
    scratch = new double[Arrays.stream(sizes).max().orElseThrow()];
  }

  /** The same tables with working memory of its own. */
  private WorkingModel(WorkingModel shared) {
    plain = shared.plain;
    conventions = shared.conventions;
    sizes = shared.sizes;
    still = shared.still;
    memory = shared.memory;
    transitions = shared.transitions;
    likelihoods = shared.likelihoods;
    starts = shared.starts;
    learnt.putAll(shared.learnt);
    preferences = shared.preferences;
    ending = new Ending(plain);
    origin = shared.origin;
    scratch = new double[shared.scratch.length];
  }

  /**
   * This model for another thread: the same tables, learnt ones included, with working memory of
   * its own. While nothing is learnt, one thread may use the view and another this model.
   *
   * @return a view
   */
  public WorkingModel view() {
    return new WorkingModel(this);
  }

  /**
   * A model that is known as a whole, with preferences as it publishes them.
   *
   * @param published the model
   * @param conventions numerical conventions
   * @return the working model
   */
  public static WorkingModel of(Model published, Conventions conventions) {
    return new WorkingModel(published, conventions, 1, Set.of(), 1);
  }

  /**
   * What an experiment tells an agent, made ready.
   *
   * @param knowledge any level but none
   * @param conventions numerical conventions
   * @param preferenceScale nats per unit of the model's log-preferences
   * @return the working model; the unknown tables of a structure carry its Dirichlet prior
   */
  public static WorkingModel of(
      Knowledge knowledge, Conventions conventions, double preferenceScale) {
    Model model = knowledge.model().orElseThrow();
    return knowledge instanceof Knowledge.Structure structure
        ? new WorkingModel(
            model, conventions, preferenceScale, structure.unknown(), structure.prior())
        : new WorkingModel(model, conventions, preferenceScale, Set.of(), 1);
  }

  private WorkingTable compile(String name, Conditional source, Set<String> unknown, double prior) {
    if (!unknown.contains(name)) {
      return new WorkingTable(plain, source, conventions);
    }
    WorkingTable table = new WorkingTable(plain, source, conventions, OptionalDouble.of(prior));
    learnt.put(name, table);
    return table;
  }

  private Conditional start(String factor) {
    List<String> block = List.of(factor);
    StartBlock start =
        plain.start().stream().filter(b -> b.factors().equals(block)).findFirst().orElseThrow();
    return new Conditional(List.of(), start.distribution());
  }

  /**
   * The model behind the tables, rewritten to plain A, B and D.
   *
   * @return immutable
   */
  public Model plain() {
    return plain;
  }

  /**
   * The numerical conventions.
   *
   * @return as given
   */
  public Conventions conventions() {
    return conventions;
  }

  /**
   * Number of factors.
   *
   * @return at least 1
   */
  public int factors() {
    return sizes.length;
  }

  /**
   * Number of states of a factor.
   *
   * @param factor the factor
   * @return at least 1
   */
  public int size(int factor) {
    return sizes[factor];
  }

  /**
   * Number of modalities.
   *
   * @return at least 1
   */
  public int modalities() {
    return likelihoods.length;
  }

  /**
   * The joint actions.
   *
   * @return numbers and values
   */
  public ActionCodec actions() {
    return plain.actions();
  }

  /**
   * The transition of a factor.
   *
   * @param factor the factor
   * @return [next state | parents before the move, controls]
   */
  public WorkingTable transition(int factor) {
    return transitions[factor];
  }

  /**
   * The likelihood of a modality.
   *
   * @param modality the modality
   * @return [outcome | parents after the move]
   */
  public WorkingTable likelihood(int modality) {
    return likelihoods[modality];
  }

  /**
   * The start distribution of a factor, as a table of one column.
   *
   * @param factor the factor
   * @return [state]
   */
  public WorkingTable start(int factor) {
    return starts[factor];
  }

  /**
   * Whether a factor is known to keep its state within an episode, whatever is done.
   *
   * @param factor the factor
   * @return true if it stands still
   */
  public boolean still(int factor) {
    return still[factor];
  }

  /**
   * Whether a factor is no state of the world but remembers the last move, for modalities that
   * depend on it.
   *
   * @param factor the factor
   * @return true if {@link Model#stateOnly} added it
   */
  public boolean remembers(int factor) {
    return memory[factor];
  }

  /**
   * The log-preferences.
   *
   * @return per modality and step
   */
  public Preferences preferences() {
    return preferences;
  }

  /**
   * The log-preferences over hidden states.
   *
   * @return none unless they were set
   */
  public StatePreferences statePreferences() {
    return origin.statePreferences;
  }

  /**
   * Sets the log-preferences over hidden states, which every planner in this model follows then.
   *
   * @param preferences per factor and state
   * @throws IllegalArgumentException if they are not of this model's shape
   */
  public void prefer(StatePreferences preferences) {
    preferences.check(sizes);
    origin.statePreferences = preferences;
  }

  /**
   * The states in which an episode ends.
   *
   * @return from the model's terminal rules
   */
  public Ending ending() {
    return ending;
  }

  /**
   * The tables that are learnt, by name.
   *
   * @return names as in {@link TableName}; empty if the model is known
   */
  public SortedMap<String, WorkingTable> learnt() {
    return Collections.unmodifiableSortedMap(learnt);
  }

  /**
   * A new belief of this model's shape.
   *
   * @return uniform
   */
  public MarginalBelief newBelief() {
    return new MarginalBelief(sizes);
  }

  /**
   * Writes the belief at the start of an episode, before any observation.
   *
   * @param target modified
   */
  public void start(MarginalBelief target) {
    for (int f = 0; f < sizes.length; f++) {
      for (int s = 0; s < sizes[f]; s++) {
        scratch[s] = starts[f].probability(s, 0);
      }
      target.set(f, scratch, 0);
    }
  }

  /**
   * Predicts one move: q(s'_f) = sum over parents of transition times the product of the parents'
   * marginals. The prediction is factored, so correlations that several parents pass on are lost.
   *
   * @param before belief before the move
   * @param action the joint action
   * @param after overwritten; another object than before
   */
  public void predict(MarginalBelief before, int action, MarginalBelief after) {
    for (int f = 0; f < sizes.length; f++) {
      predict(f, before, action, after);
    }
  }

  /**
   * Predicts what one move does to one factor.
   *
   * @param factor the factor
   * @param before belief before the move
   * @param action the joint action
   * @param after its distribution of that factor is overwritten; another object than before
   */
  public void predict(int factor, MarginalBelief before, int action, MarginalBelief after) {
    if (still[factor]) {
      after.copy(factor, before);
      return;
    }
    Arrays.fill(scratch, 0, sizes[factor], 0);
    transitions[factor].addPrediction(weights.expand(transitions[factor], before, action), scratch);
    after.set(factor, scratch, 0);
  }
}
