package org.jackdaw.aif.fit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.agent.ActiveInferenceOptions;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.text.NearestName;

/**
 * Agents of one factory. A parameter that is named as a continuous option ({@code gamma}, {@code
 * preference-scale}, {@code habits.0} for the first entry of a list) sets that option; any other
 * must be one of those that the agent's own model is made of.
 *
 * @param <O> the options record
 */
public final class FactoryFamily<O extends Record> implements AgentFamily {

  private final AgentFactory<O> factory;
  private final O options;
  private final AgentContext context;
  private final Set<String> modelled;
  private final Function<Values, Knowledge> knowledge;

  private FactoryFamily(
      AgentFactory<O> factory,
      O options,
      AgentContext context,
      Set<String> modelled,
      Function<Values, Knowledge> knowledge) {
    this.factory = factory;
    this.options = options;
    this.context = context;
    this.modelled = modelled;
    this.knowledge = knowledge;
  }

  /**
   * Agents that differ in options alone.
   *
   * @param <O> the options record
   * @param factory makes them
   * @param options what all of them have
   * @param context what all of them receive, but for the seeds
   * @return the family
   */
  public static <O extends Record> FactoryFamily<O> of(
      AgentFactory<O> factory, O options, AgentContext context) {
    return new FactoryFamily<>(factory, options, context, Set.of(), v -> context.knowledge());
  }

  /**
   * Active inference agents that differ in options alone. For probabilities other than 0 and 1 the
   * options should not be {@code deterministic}.
   *
   * @param options what all of them have
   * @param context what all of them receive; its knowledge holds a model
   * @return the family
   */
  public static FactoryFamily<ActiveInferenceOptions> activeInference(
      ActiveInferenceOptions options, AgentContext context) {
    return of(new ActiveInferenceFactory(), options, context);
  }

  /**
   * The same agents, whose own model also differs.
   *
   * @param model the model that some values make
   * @param names the parameters that it is made of
   * @return a new family
   */
  public FactoryFamily<O> withModel(Function<Values, Model> model, String... names) {
    return withKnowledge(model.andThen(Knowledge.Full::new), names);
  }

  /**
   * The same agents, whose knowledge also differs.
   *
   * @param made the knowledge that some values make
   * @param names the parameters that it is made of
   * @return a new family
   */
  public FactoryFamily<O> withKnowledge(Function<Values, Knowledge> made, String... names) {
    Set<String> all = new LinkedHashSet<>(modelled);
    all.addAll(List.of(names));
    return new FactoryFamily<>(factory, options, context, all, made);
  }

  @Override
  public Space actions() {
    return context.actions();
  }

  @Override
  public void check(Collection<String> names) {
    Set<String> known = new LinkedHashSet<>(modelled);
    known.addAll(new OptionNumbers(options).keys());
    for (String name : names) {
      if (!known.contains(name)) {
        throw NearestName.unknown("parameter of " + factory.id(), name, known);
      }
    }
  }

  @Override
  public Agent agent(Values values, SeedTree seeds) {
    Map<String, Double> numbers = new LinkedHashMap<>(values.byName());
    numbers.keySet().removeAll(modelled);
    @SuppressWarnings("unchecked") // a record of the same class
    O fitted = (O) new OptionNumbers(options).with(numbers);
    AgentContext own =
        new AgentContext(
            context.observations(),
            context.actions(),
            knowledge.apply(values),
            context.budget(),
            seeds);
    return factory.create(fitted, own);
  }

  /** Whether it is an active inference agent with nothing to learn and nothing to carry over. */
  @Override
  public boolean independentEpisodes(Values values) {
    if (!(factory instanceof ActiveInferenceFactory)) {
      return false;
    }
    Knowledge known = knowledge.apply(values);
    return known.level() != KnowledgeLevel.STRUCTURE
        && known.model().filter(FactoryFamily::drawnAnew).isPresent();
  }

  private static boolean drawnAnew(Model model) {
    for (int f = 0; f < model.factors().size(); f++) {
      if (!(model.between(f) instanceof BetweenEpisodes.Drawn)) {
        return false;
      }
    }
    return true;
  }
}
