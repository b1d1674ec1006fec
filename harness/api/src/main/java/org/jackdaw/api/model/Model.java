package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;

/**
 * The generative model of a discrete world, as a world publishes it and as a model-based agent uses
 * it: hidden factors that move under controls, modalities that show something of them, a reward
 * that is a function of one modality. Immutable; made by {@link #builder}.
 *
 * <p>One move: every factor f goes from s to s' with probability {@code transition(f)[s'_f |
 * parents among s and controls]}; then every modality m shows o with probability {@code
 * likelihood(m)[o | parents among s', s and controls]}. Before the first move the state is drawn
 * from the start blocks, and the modalities in {@link #observedAtReset} show themselves.
 */
public final class Model {

  private final ModelNames names;
  private final List<Conditional> transitions;
  private final List<Conditional> likelihoods;
  private final List<StartBlock> start;
  private final SortedSet<String> observedAtReset;
  private final List<TerminalRule> terminals;
  private final OptionalDouble discount;
  private final Optional<Reward> reward;
  private final SortedMap<String, OutcomeValues> preferences;
  private final SortedMap<String, BetweenEpisodes> between;

  private final Wiring[] transitionWiring;
  private final Wiring[] likelihoodWiring;
  private final int[][] terminalPositions;
  private final TerminalRule[] terminalRules;
  private final int[] factorSizes;
  private final ActionCodec actions;
  private final String hash;

  Model(ModelBuilder builder) {
    names = builder.names();
    transitions = List.copyOf(builder.transitions());
    likelihoods = List.copyOf(builder.likelihoods());
    start = List.copyOf(builder.startBlocks());
    observedAtReset = Collections.unmodifiableSortedSet(new TreeSet<>(builder.observedAtReset()));
    terminals = List.copyOf(builder.terminals());
    discount = builder.discount();
    reward = builder.reward();
    preferences = Collections.unmodifiableSortedMap(new TreeMap<>(builder.preferences()));
    between = Collections.unmodifiableSortedMap(new TreeMap<>(builder.between()));
    transitionWiring = wire(transitions);
    likelihoodWiring = wire(likelihoods);
    terminalRules = terminals.toArray(TerminalRule[]::new);
    terminalPositions =
        terminals.stream()
            .map(rule -> rule.factors().stream().mapToInt(names::factor).toArray())
            .toArray(int[][]::new);
    factorSizes = names.factors().stream().mapToInt(Variable::size).toArray();
    actions = new ActionCodec(names.controls());
    ModelValidation.check(this);
    hash = ModelHash.of(this);
  }

  private Wiring[] wire(List<Conditional> conditionals) {
    return conditionals.stream().map(c -> new Wiring(c.parents(), names)).toArray(Wiring[]::new);
  }

  /**
   * A builder without variables.
   *
   * @return the builder
   */
  public static ModelBuilder builder() {
    return new ModelBuilder();
  }

  /**
   * A builder that starts as this model, to change parts of it.
   *
   * @return the builder
   */
  public ModelBuilder toBuilder() {
    return new ModelBuilder(this);
  }

  /**
   * The hidden factors.
   *
   * @return in order
   */
  public List<Variable> factors() {
    return names.factors();
  }

  /**
   * The outcome modalities, a reward-only one included.
   *
   * @return in order
   */
  public List<Variable> modalities() {
    return names.modalities();
  }

  /**
   * The controls.
   *
   * @return in order; may be empty
   */
  public List<Variable> controls() {
    return names.controls();
  }

  /**
   * The position of a factor.
   *
   * @param name its name
   * @return from 0
   * @throws IllegalArgumentException if there is none of this name
   */
  public int factor(String name) {
    return names.factor(name);
  }

  /**
   * The position of a modality.
   *
   * @param name its name
   * @return from 0
   * @throws IllegalArgumentException if there is none of this name
   */
  public int modality(String name) {
    return names.modality(name);
  }

  /**
   * The position of a control.
   *
   * @param name its name
   * @return from 0
   * @throws IllegalArgumentException if there is none of this name
   */
  public int control(String name) {
    return names.control(name);
  }

  /**
   * The position of a parent among the variables of its kind.
   *
   * @param parent the parent
   * @return from 0
   */
  public int position(Parent parent) {
    return names.position(parent);
  }

  /**
   * The variable that a parent names.
   *
   * @param parent the parent
   * @return a factor or a control
   */
  public Variable variable(Parent parent) {
    return names.variable(parent);
  }

  /**
   * The transition of a factor; parents are factors before the move, and controls.
   *
   * @param factor the factor's position
   * @return its table, [next state | parents]
   */
  public Conditional transition(int factor) {
    return transitions.get(factor);
  }

  /**
   * The likelihood of a modality; parents are factors after or before the move, and controls.
   *
   * @param modality the modality's position
   * @return its table, [outcome | parents]
   */
  public Conditional likelihood(int modality) {
    return likelihoods.get(modality);
  }

  /**
   * The column of a factor's transition.
   *
   * @param factor the factor's position
   * @param before states before the move, one per factor
   * @param controls values of the controls
   * @return the column
   */
  public int transitionColumn(int factor, int[] before, int[] controls) {
    return transitionWiring[factor].column(before, before, controls);
  }

  /**
   * The column of a modality's likelihood.
   *
   * @param modality the modality's position
   * @param before states before the move, one per factor; unused at the reset
   * @param after states after the move, one per factor
   * @param controls values of the controls; unused at the reset
   * @return the column
   */
  public int likelihoodColumn(int modality, int[] before, int[] after, int[] controls) {
    return likelihoodWiring[modality].column(before, after, controls);
  }

  /**
   * The distribution at the start of an episode, as independent blocks.
   *
   * @return the blocks; each factor stands in exactly one
   */
  public List<StartBlock> start() {
    return start;
  }

  /**
   * The start distribution of one factor alone.
   *
   * @param factor the factor's position
   * @return the marginal, a new array
   */
  public double[] startMarginal(int factor) {
    String name = factors().get(factor).name();
    StartBlock block =
        start.stream().filter(b -> b.factors().contains(name)).findFirst().orElseThrow();
    double[] marginal = new double[factors().get(factor).size()];
    int after = 1;
    for (int i = block.factors().size() - 1; !block.factors().get(i).equals(name); i--) {
      after *= factors().get(factor(block.factors().get(i))).size();
    }
    for (int k = 0; k < block.distribution().support(0); k++) {
      int joint = block.distribution().supportRow(0, k);
      marginal[joint / after % marginal.length] += block.distribution().supportValue(0, k);
    }
    return marginal;
  }

  /**
   * The modalities that show themselves before the first action.
   *
   * @return their names; empty if there is no first observation
   */
  public SortedSet<String> observedAtReset() {
    return observedAtReset;
  }

  /**
   * Whether a modality shows itself before the first action.
   *
   * @param modality the modality's position
   * @return true if it does
   */
  public boolean observedAtReset(int modality) {
    return observedAtReset.contains(modalities().get(modality).name());
  }

  /**
   * The rules that end an episode; any of them does.
   *
   * @return the rules; empty if the world never ends by itself
   */
  public List<TerminalRule> terminals() {
    return terminals;
  }

  /**
   * Whether an episode ends in a state.
   *
   * @param states one state per factor
   * @return true if a rule says so
   */
  public boolean terminal(int[] states) {
    for (int r = 0; r < terminalPositions.length; r++) {
      int joint = 0;
      for (int f : terminalPositions[r]) {
        joint = joint * factorSizes[f] + states[f];
      }
      if (terminalRules[r].ends(joint)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The discount factor, where the world has one.
   *
   * @return in (0, 1]
   */
  public OptionalDouble discount() {
    return discount;
  }

  /**
   * The reward function, where it is known.
   *
   * @return the modality that pays, and how much
   */
  public Optional<Reward> reward() {
    return reward;
  }

  /**
   * The preferences that the world publishes itself.
   *
   * @return log-preferences in nats by modality; modalities without an entry follow the reward
   */
  public SortedMap<String, OutcomeValues> preferences() {
    return preferences;
  }

  /**
   * The log-preferences of a modality: those published, else one nat per unit of reward for the
   * reward modality, else none.
   *
   * @param modality the modality's position
   * @return nats per outcome; zeros where nothing is preferred
   */
  public OutcomeValues logPreference(int modality) {
    String name = modalities().get(modality).name();
    OutcomeValues published = preferences.get(name);
    if (published != null) {
      return published;
    }
    return reward
        .filter(r -> r.modality().equals(name))
        .map(Reward::values)
        .orElseGet(() -> OutcomeValues.of(new double[modalities().get(modality).size()]));
  }

  /**
   * What becomes of a factor between episodes.
   *
   * @param factor the factor's position
   * @return drawn anew unless the model says otherwise
   */
  public BetweenEpisodes between(int factor) {
    return between.getOrDefault(factors().get(factor).name(), new BetweenEpisodes.Drawn());
  }

  /**
   * The factors that outlive an episode.
   *
   * @return by name; factors without an entry are drawn anew
   */
  public SortedMap<String, BetweenEpisodes> between() {
    return between;
  }

  /**
   * The joint actions.
   *
   * @return numbers and values of the action space
   */
  public ActionCodec actions() {
    return actions;
  }

  /**
   * The modalities that the agent observes: all but a reward-only one.
   *
   * @return their spaces, in order
   */
  public ObservationSpace observationSpace() {
    List<Modality> shown = new ArrayList<>();
    for (Variable modality : modalities()) {
      if (!rewardOnly(modality.name())) {
        shown.add(new Modality(modality.name(), modality.space()));
      }
    }
    return new ObservationSpace(shown);
  }

  /**
   * Whether a modality is known from the reward alone.
   *
   * @param modality its name
   * @return true for a reward-only modality
   */
  public boolean rewardOnly(String modality) {
    return reward.filter(r -> r.rewardOnly() && r.modality().equals(modality)).isPresent();
  }

  /**
   * The same world as plain A, B and D: every likelihood conditioned on factors after the move
   * only, every start block a single factor. Factors that remember the last controls and earlier
   * states are added where needed; factors that start jointly are merged.
   *
   * @return a model that any classic scheme can use; this one if it is plain already
   */
  public Model stateOnly() {
    return StateOnly.of(this);
  }

  /**
   * A digest of everything in this model; equal content gives equal hashes, whatever the
   * representation of the tables.
   *
   * @return SHA-256 in hexadecimal
   */
  public String hash() {
    return hash;
  }

  /**
   * A column of a table in words.
   *
   * @param conditional the table with its parents
   * @param column the column
   * @return such as {@code (location=left, move=stay)}
   */
  public String describeColumn(Conditional conditional, int column) {
    int[] values = new Wiring(conditional.parents(), names).values(column);
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < values.length; i++) {
      Parent parent = conditional.parents().get(i);
      text.append(i == 0 ? "" : ", ").append(parent.name()).append('=');
      text.append(names.variable(parent).label(values[i]));
    }
    return text.append(')').toString();
  }

  ModelNames names() {
    return names;
  }

  int expectedColumns(Conditional conditional) {
    return new Wiring(conditional.parents(), names).columns();
  }

  /** All transitions, for loops over the whole model. */
  Map<String, Conditional> tables() {
    Map<String, Conditional> tables = new TreeMap<>();
    for (int f = 0; f < factors().size(); f++) {
      tables.put(TableName.transition(factors().get(f).name()), transition(f));
    }
    for (int m = 0; m < modalities().size(); m++) {
      tables.put(TableName.likelihood(modalities().get(m).name()), likelihood(m));
    }
    return tables;
  }
}
