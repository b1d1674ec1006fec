package org.jackdaw.core.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.option.OptionDoc;
import org.jackdaw.core.wrap.WrapperFactory;

/** The environments, agents, metrics and wrappers that configurations can name. Immutable. */
public final class Registry {

  /** Keys of an environment's entry that no option may have. */
  public static final Set<String> ENVIRONMENT_KEYS =
      Collections.unmodifiableSet(
          new TreeSet<>(List.of("id", "label", "max-steps", "schedule", "tags", "wrappers")));

  /** Keys of a contender's entry that no option may have. */
  public static final Set<String> CONTENDER_KEYS =
      Collections.unmodifiableSet(
          new TreeSet<>(List.of("agent", "label", "on", "knowledge", "preferences", "repeatable")));

  /** Keys of a metric's entry that no option may have. */
  public static final Set<String> METRIC_KEYS = Set.of("metric");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final SortedMap<String, EnvironmentFactory<?>> environments;
  private final SortedMap<String, AgentFactory<?>> agents;
  private final SortedMap<String, MetricFactory> metrics;
  private final SortedMap<String, WrapperFactory<?>> wrappers;

  private Registry(
      Collection<EnvironmentFactory<?>> environments,
      Collection<AgentFactory<?>> agents,
      Collection<MetricFactory> metrics,
      Collection<WrapperFactory<?>> wrappers) {
    this.environments = byId("environment", environments, EnvironmentFactory::id);
    this.agents = byId("agent", agents, AgentFactory::id);
    this.metrics = byId("metric", metrics, MetricFactory::id);
    this.wrappers = byId("wrapper", wrappers, WrapperFactory::id);
    this.environments.values().forEach(f -> check(f.id(), f::defaults, ENVIRONMENT_KEYS));
    this.agents.values().forEach(f -> check(f.id(), f::defaults, CONTENDER_KEYS));
    this.wrappers.values().forEach(f -> check(f.id(), f::defaults, Set.of()));
    this.metrics.values().forEach(Registry::checkOptions);
  }

  /**
   * Everything that the services of a class loader provide.
   *
   * @param loader sees the rooms, and plugins
   * @return the registry
   * @throws IllegalArgumentException if two services have one id, one cannot be loaded, or an id or
   *     options cannot be configured
   */
  public static Registry load(ClassLoader loader) {
    List<EnvironmentFactory<?>> environments = new ArrayList<>();
    List<AgentFactory<?>> agents = new ArrayList<>();
    List<MetricFactory> metrics = new ArrayList<>();
    try {
      ServiceLoader.load(EnvironmentFactory.class, loader).forEach(environments::add);
      ServiceLoader.load(AgentFactory.class, loader).forEach(agents::add);
      ServiceLoader.load(MetricFactory.class, loader).forEach(metrics::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalArgumentException("a service cannot be loaded: " + e.getMessage(), e);
    }
    return new Registry(environments, agents, metrics, wrappers(loader));
  }

  private static List<WrapperFactory<?>> wrappers(ClassLoader loader) {
    List<WrapperFactory<?>> wrappers = new ArrayList<>();
    try {
      ServiceLoader.load(WrapperFactory.class, loader).forEach(wrappers::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalArgumentException("a service cannot be loaded: " + e.getMessage(), e);
    }
    return wrappers;
  }

  /**
   * A registry of given factories, and of the built-in wrappers.
   *
   * @param environments makers of worlds
   * @param agents makers of contenders
   * @param metrics makers of meters
   * @return the registry
   * @throws IllegalArgumentException as {@link #load}
   */
  public static Registry of(
      Collection<EnvironmentFactory<?>> environments,
      Collection<AgentFactory<?>> agents,
      Collection<MetricFactory> metrics) {
    return new Registry(environments, agents, metrics, wrappers(Registry.class.getClassLoader()));
  }

  private static <F> SortedMap<String, F> byId(
      String what, Collection<F> factories, Function<F, String> id) {
    SortedMap<String, F> sorted = new TreeMap<>();
    for (F factory : factories) {
      checkId(what, id.apply(factory));
      F other = sorted.put(id.apply(factory), factory);
      if (other != null) {
        throw new IllegalArgumentException(
            what
                + " '"
                + id.apply(factory)
                + "' is provided twice, by "
                + other.getClass().getName()
                + " and "
                + factory.getClass().getName());
      }
    }
    return Collections.unmodifiableSortedMap(sorted);
  }

  private static void checkId(String what, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          what + " '" + id + "': an id must be lower-case words joined by '-'");
    }
  }

  private static void checkOptions(MetricFactory metric) {
    if (metric instanceof ConfigurableMetric<?> options) {
      check(metric.id(), options::defaults, METRIC_KEYS);
    }
  }

  private static void check(String id, Supplier<? extends Record> defaults, Set<String> reserved) {
    for (OptionDoc option : documented(id, defaults)) {
      if (reserved.contains(option.key())) {
        throw new IllegalArgumentException(
            id + ": option '" + option.key() + "' has the name of a key of the harness");
      }
    }
  }

  private static List<OptionDoc> documented(String id, Supplier<? extends Record> defaults) {
    try {
      return OptionDoc.of(defaults.get());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
    }
  }

  /**
   * The makers of worlds.
   *
   * @return by id
   */
  public SortedMap<String, EnvironmentFactory<?>> environments() {
    return environments;
  }

  /**
   * The makers of contenders.
   *
   * @return by id
   */
  public SortedMap<String, AgentFactory<?>> agents() {
    return agents;
  }

  /**
   * The makers of meters.
   *
   * @return by id
   */
  public SortedMap<String, MetricFactory> metrics() {
    return metrics;
  }

  /**
   * What can be put around worlds.
   *
   * @return by id
   */
  public SortedMap<String, WrapperFactory<?>> wrappers() {
    return wrappers;
  }

  /**
   * The maker of a world.
   *
   * @param id its id
   * @return the factory
   * @throws IllegalArgumentException that names the nearest id if there is none of this one
   */
  public EnvironmentFactory<?> environment(String id) {
    return found("environment", environments, id);
  }

  /**
   * The maker of a contender.
   *
   * @param id its id
   * @return the factory
   * @throws IllegalArgumentException that names the nearest id if there is none of this one
   */
  public AgentFactory<?> agent(String id) {
    return found("agent", agents, id);
  }

  /**
   * The maker of a metric.
   *
   * @param id its id
   * @return the factory
   * @throws IllegalArgumentException that names the nearest id if there is none of this one
   */
  public MetricFactory metric(String id) {
    return found("metric", metrics, id);
  }

  private static <F> F found(String what, SortedMap<String, F> factories, String id) {
    F factory = factories.get(id);
    if (factory == null) {
      throw NearestName.unknown(what, id, factories.keySet());
    }
    return factory;
  }
}
