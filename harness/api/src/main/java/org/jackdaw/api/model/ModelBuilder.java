package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Builds a {@link Model} by names. Variables are declared before the tables that use them. A factor
 * without a transition stands still; without a start it starts uniformly. A modality without
 * parents before the move or controls shows itself at the reset unless {@link #absentAtReset} says
 * otherwise.
 */
public final class ModelBuilder {

  private final Map<String, Variable> factors = new LinkedHashMap<>();
  private final Map<String, Variable> modalities = new LinkedHashMap<>();
  private final Map<String, Variable> controls = new LinkedHashMap<>();
  private final Map<String, Conditional> transitions = new TreeMap<>();
  private final Map<String, Conditional> likelihoods = new TreeMap<>();
  private final List<StartBlock> startBlocks = new ArrayList<>();
  private final Set<String> absentAtReset = new TreeSet<>();
  private final List<TerminalRule> terminals = new ArrayList<>();
  private final Map<String, OutcomeValues> preferences = new TreeMap<>();
  private final Map<String, BetweenEpisodes> between = new TreeMap<>();
  private OptionalDouble discount = OptionalDouble.empty();
  private Optional<Reward> reward = Optional.empty();

  ModelBuilder() {}

  ModelBuilder(Model model) {
    model.factors().forEach(this::factor);
    model.controls().forEach(this::control);
    model.modalities().forEach(this::modality);
    for (int f = 0; f < model.factors().size(); f++) {
      transitions.put(model.factors().get(f).name(), model.transition(f));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      String name = model.modalities().get(m).name();
      likelihoods.put(name, model.likelihood(m));
      if (!model.observedAtReset(m)) {
        absentAtReset.add(name);
      }
    }
    startBlocks.addAll(model.start());
    terminals.addAll(model.terminals());
    preferences.putAll(model.preferences());
    between.putAll(model.between());
    discount = model.discount();
    reward = model.reward();
  }

  /**
   * Declares a hidden factor.
   *
   * @param name its name
   * @param states names of its states
   * @return this
   */
  public ModelBuilder factor(String name, String... states) {
    return factor(new Variable(name, List.of(states)));
  }

  /**
   * Declares a hidden factor.
   *
   * @param factor name and states
   * @return this
   */
  public ModelBuilder factor(Variable factor) {
    return declare("factor", factors, factor);
  }

  /**
   * Declares a control.
   *
   * @param name its name
   * @param actions names of its values
   * @return this
   */
  public ModelBuilder control(String name, String... actions) {
    return control(new Variable(name, List.of(actions)));
  }

  /**
   * Declares a control.
   *
   * @param control name and values
   * @return this
   */
  public ModelBuilder control(Variable control) {
    return declare("control", controls, control);
  }

  /**
   * Declares an outcome modality.
   *
   * @param name its name
   * @param outcomes names of its outcomes
   * @return this
   */
  public ModelBuilder modality(String name, String... outcomes) {
    return modality(new Variable(name, List.of(outcomes)));
  }

  /**
   * Declares an outcome modality.
   *
   * @param modality name and outcomes
   * @return this
   */
  public ModelBuilder modality(Variable modality) {
    return declare("modality", modalities, modality);
  }

  private ModelBuilder declare(String what, Map<String, Variable> known, Variable variable) {
    if (known.putIfAbsent(variable.name(), variable) != null) {
      throw new IllegalArgumentException(what + " " + variable.name() + " appears twice");
    }
    return this;
  }

  /**
   * Sets the transition of a factor.
   *
   * @param factor its name
   * @param parents factors before the move, and controls
   * @param filler writes the distribution over next states for each joint value of the parents
   * @return this
   */
  public ModelBuilder transition(String factor, List<Parent> parents, ColumnFiller filler) {
    return transition(
        factor, new Conditional(parents, fill(sizeOf("factor", factor), parents, filler)));
  }

  /**
   * Sets a transition whose next state is certain.
   *
   * @param factor its name
   * @param parents factors before the move, and controls
   * @param next the next state for each joint value of the parents
   * @return this
   */
  public ModelBuilder deterministicTransition(
      String factor, List<Parent> parents, ToIntFunction<int[]> next) {
    return sparseTransition(
        factor, parents, (values, cells) -> cells.add(next.applyAsInt(values), 1));
  }

  /**
   * Sets the transition of a factor by its non-zero cells, for factors with many states.
   *
   * @param factor its name
   * @param parents factors before the move, and controls
   * @param filler names the next states that can follow each joint value of the parents
   * @return this
   */
  public ModelBuilder sparseTransition(String factor, List<Parent> parents, SparseFiller filler) {
    return transition(
        factor, new Conditional(parents, sparse(sizeOf("factor", factor), parents, filler)));
  }

  /**
   * Sets the transition of a factor.
   *
   * @param factor its name
   * @param conditional table and parents
   * @return this
   */
  public ModelBuilder transition(String factor, Conditional conditional) {
    names().factor(factor);
    transitions.put(factor, conditional);
    return this;
  }

  /**
   * Sets the likelihood of a modality.
   *
   * @param modality its name
   * @param parents factors after or before the move, and controls
   * @param filler writes the distribution over outcomes for each joint value of the parents
   * @return this
   */
  public ModelBuilder likelihood(String modality, List<Parent> parents, ColumnFiller filler) {
    return likelihood(
        modality, new Conditional(parents, fill(sizeOf("modality", modality), parents, filler)));
  }

  /**
   * Sets a likelihood whose outcome is certain.
   *
   * @param modality its name
   * @param parents factors after or before the move, and controls
   * @param outcome the outcome for each joint value of the parents
   * @return this
   */
  public ModelBuilder deterministicLikelihood(
      String modality, List<Parent> parents, ToIntFunction<int[]> outcome) {
    return sparseLikelihood(
        modality, parents, (values, cells) -> cells.add(outcome.applyAsInt(values), 1));
  }

  /**
   * Sets the likelihood of a modality by its non-zero cells, for tables with many columns or rows.
   *
   * @param modality its name
   * @param parents factors after or before the move, and controls
   * @param filler names the outcomes that each joint value of the parents can show
   * @return this
   */
  public ModelBuilder sparseLikelihood(String modality, List<Parent> parents, SparseFiller filler) {
    return likelihood(
        modality, new Conditional(parents, sparse(sizeOf("modality", modality), parents, filler)));
  }

  /**
   * Sets the likelihood of a modality.
   *
   * @param modality its name
   * @param conditional table and parents
   * @return this
   */
  public ModelBuilder likelihood(String modality, Conditional conditional) {
    names().modality(modality);
    likelihoods.put(modality, conditional);
    return this;
  }

  /**
   * A modality that does not show itself before the first action.
   *
   * @param modality its name
   * @return this
   */
  public ModelBuilder absentAtReset(String modality) {
    names().modality(modality);
    absentAtReset.add(modality);
    return this;
  }

  /**
   * Sets the start distribution of one factor.
   *
   * @param factor its name
   * @param distribution one probability per state
   * @return this
   */
  public ModelBuilder start(String factor, double... distribution) {
    return start(List.of(factor), Table.ofDistribution(distribution));
  }

  /**
   * A factor that always starts in one state.
   *
   * @param factor its name
   * @param state the state's label
   * @return this
   */
  public ModelBuilder startAt(String factor, String state) {
    Variable variable = names().factors().get(names().factor(factor));
    double[] distribution = new double[variable.size()];
    distribution[variable.position(state)] = 1;
    return start(factor, distribution);
  }

  /**
   * Sets the joint start distribution of several factors.
   *
   * @param block the factors, the last varying fastest
   * @param distribution a table of one column, with a row per joint state
   * @return this
   */
  public ModelBuilder start(List<String> block, Table distribution) {
    block.forEach(names()::factor);
    startBlocks.removeIf(b -> b.factors().stream().anyMatch(block::contains));
    startBlocks.add(new StartBlock(block, distribution));
    return this;
  }

  /**
   * States of one factor in which an episode ends.
   *
   * @param factor its name
   * @param states labels of the states
   * @return this
   */
  public ModelBuilder terminal(String factor, String... states) {
    Variable variable = names().factors().get(names().factor(factor));
    Set<String> ends = Set.of(states);
    ends.forEach(variable::position);
    return terminal(List.of(factor), values -> ends.contains(variable.label(values[0])));
  }

  /**
   * Joint states of some factors in which an episode ends.
   *
   * @param block the factors
   * @param ends whether a joint state, one value per factor, ends the episode
   * @return this
   */
  public ModelBuilder terminal(List<String> block, Predicate<int[]> ends) {
    List<Parent> parents = block.stream().map(Parent::after).toList();
    Wiring wiring = new Wiring(parents, names());
    BitSet states = new BitSet();
    for (int joint = 0; joint < wiring.columns(); joint++) {
      states.set(joint, ends.test(wiring.values(joint)));
    }
    return terminal(new TerminalRule(block, states));
  }

  /**
   * Adds a rule that ends an episode.
   *
   * @param rule the rule
   * @return this
   */
  public ModelBuilder terminal(TerminalRule rule) {
    rule.factors().forEach(names()::factor);
    terminals.add(rule);
    return this;
  }

  /**
   * Sets the discount factor.
   *
   * @param factor in (0, 1]
   * @return this
   */
  public ModelBuilder discount(double factor) {
    discount = OptionalDouble.of(factor);
    return this;
  }

  /**
   * The reward as a function of a modality that is also observed.
   *
   * @param modality its name
   * @param values reward of each outcome
   * @return this
   */
  public ModelBuilder reward(String modality, double... values) {
    return reward(new Reward(modality, OutcomeValues.of(values), false));
  }

  /**
   * The reward as a function of a modality that is known from the reward alone.
   *
   * @param modality its name
   * @param values reward of each outcome, distinct
   * @return this
   */
  public ModelBuilder rewardOnly(String modality, double... values) {
    return reward(new Reward(modality, OutcomeValues.of(values), true));
  }

  /**
   * Sets the reward function.
   *
   * @param function modality and values
   * @return this
   */
  public ModelBuilder reward(Reward function) {
    names().modality(function.modality());
    reward = Optional.of(function);
    return this;
  }

  /**
   * Takes the reward function and all preferences away, as for an agent that is not told the goal.
   * A reward-only modality goes too, since only the reward function says what its outcomes are, and
   * so do the terminal states, which would name the goal.
   *
   * @return this
   */
  public ModelBuilder withoutGoal() {
    reward.filter(Reward::rewardOnly).ifPresent(r -> drop(r.modality()));
    reward = Optional.empty();
    preferences.clear();
    terminals.clear();
    return this;
  }

  /**
   * Takes a modality away, with its likelihood and its preferences, and the reward function if this
   * is the modality that pays.
   *
   * @param modality its name
   * @return this
   */
  public ModelBuilder withoutModality(String modality) {
    names().modality(modality);
    drop(modality);
    preferences.remove(modality);
    reward = reward.filter(r -> !r.modality().equals(modality));
    return this;
  }

  private void drop(String modality) {
    modalities.remove(modality);
    likelihoods.remove(modality);
    absentAtReset.remove(modality);
  }

  /**
   * Publishes preferences over the outcomes of a modality.
   *
   * @param modality its name
   * @param logPreferences nats per outcome, up to a constant
   * @return this
   */
  public ModelBuilder preference(String modality, OutcomeValues logPreferences) {
    names().modality(modality);
    preferences.put(modality, logPreferences);
    return this;
  }

  /**
   * Says what becomes of a factor between episodes.
   *
   * @param factor its name
   * @param rule kept or switching; drawn anew takes an earlier rule back
   * @return this
   */
  public ModelBuilder between(String factor, BetweenEpisodes rule) {
    names().factor(factor);
    if (rule instanceof BetweenEpisodes.Drawn) {
      between.remove(factor);
    } else {
      between.put(factor, rule);
    }
    return this;
  }

  /**
   * The model.
   *
   * @return a validated model
   * @throws IllegalArgumentException with one line per problem, each naming the table, the column
   *     and the cell that is wrong
   */
  public Model build() {
    return new Model(this);
  }

  private int sizeOf(String what, String name) {
    ModelNames names = names();
    return what.equals("factor")
        ? names.factors().get(names.factor(name)).size()
        : names.modalities().get(names.modality(name)).size();
  }

  private Table fill(int rows, List<Parent> parents, ColumnFiller filler) {
    Wiring wiring = new Wiring(parents, names());
    TableBuilder table = new TableBuilder(rows, wiring.columns());
    double[] column = new double[rows];
    for (int c = 0; c < wiring.columns(); c++) {
      java.util.Arrays.fill(column, 0);
      filler.fill(wiring.values(c), column);
      table.add(column);
    }
    return table.build();
  }

  private Table sparse(int rows, List<Parent> parents, SparseFiller filler) {
    Wiring wiring = new Wiring(parents, names());
    TableBuilder table = new TableBuilder(rows, wiring.columns());
    TreeMap<Integer, Double> column = new TreeMap<>();
    for (int c = 0; c < wiring.columns(); c++) {
      column.clear();
      filler.fill(
          wiring.values(c), (row, probability) -> column.merge(row, probability, Double::sum));
      table.add(column);
    }
    return table.build();
  }

  ModelNames names() {
    return new ModelNames(
        List.copyOf(factors.values()),
        List.copyOf(modalities.values()),
        List.copyOf(controls.values()));
  }

  List<Conditional> transitions() {
    return factors.values().stream()
        .map(f -> transitions.containsKey(f.name()) ? transitions.get(f.name()) : still(f))
        .toList();
  }

  private static Conditional still(Variable factor) {
    int[] states = java.util.stream.IntStream.range(0, factor.size()).toArray();
    return new Conditional(
        List.of(Parent.before(factor.name())), new DeterministicTable(factor.size(), states));
  }

  List<Conditional> likelihoods() {
    List<Conditional> all = new ArrayList<>();
    for (Variable modality : modalities.values()) {
      Conditional likelihood = likelihoods.get(modality.name());
      if (likelihood == null) {
        throw new IllegalArgumentException(TableName.likelihood(modality.name()) + ": is missing");
      }
      all.add(likelihood);
    }
    return all;
  }

  List<StartBlock> startBlocks() {
    List<StartBlock> blocks = new ArrayList<>();
    for (Variable factor : factors.values()) {
      StartBlock given =
          startBlocks.stream()
              .filter(b -> b.factors().contains(factor.name()))
              .findFirst()
              .orElseGet(
                  () -> new StartBlock(List.of(factor.name()), Table.uniform(factor.size(), 1)));
      if (!blocks.contains(given)) {
        blocks.add(given);
      }
    }
    return blocks;
  }

  Set<String> observedAtReset() {
    Set<String> shown = new TreeSet<>();
    for (Variable modality : modalities.values()) {
      Conditional likelihood = likelihoods.get(modality.name());
      boolean stateOnly =
          likelihood == null
              || likelihood.parents().stream().allMatch(p -> p.kind() == Parent.Kind.AFTER);
      boolean paid =
          reward.filter(r -> r.rewardOnly() && r.modality().equals(modality.name())).isPresent();
      if (stateOnly && !paid && !absentAtReset.contains(modality.name())) {
        shown.add(modality.name());
      }
    }
    return shown;
  }

  List<TerminalRule> terminals() {
    return terminals;
  }

  OptionalDouble discount() {
    return discount;
  }

  Optional<Reward> reward() {
    return reward;
  }

  Map<String, OutcomeValues> preferences() {
    return preferences;
  }

  Map<String, BetweenEpisodes> between() {
    return between;
  }
}
