package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.metric.BoundMetric;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeText;

/** Looks up the metrics that a draft names and binds their options. */
final class MetricPlanner {

  private static final String KEY = "metric";

  private final Registry registry;
  private final Problems problems;

  MetricPlanner(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** The metrics of entries that are words, or maps with a metric and its options. */
  List<PlannedMetric> plan(List<Node> entries) {
    List<PlannedMetric> metrics = new ArrayList<>();
    Map<String, MetricFactory> columns = new HashMap<>();
    for (Node entry : entries) {
      Optional<PlannedMetric> metric = id(entry).flatMap(id -> plan(id, entry));
      metric.filter(m -> distinct(m, entry, columns)).ifPresent(metrics::add);
    }
    return metrics;
  }

  private Optional<Scalar> id(Node entry) {
    Node word = entry instanceof MapNode map ? map.find(KEY).orElse(entry) : entry;
    if (word instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
      return Optional.of(scalar);
    }
    problems.add(
        word.place(),
        "a metric must be a word, or a map such as {metric: info-gain, factor: context}, got "
            + word.words());
    return Optional.empty();
  }

  private Optional<PlannedMetric> plan(Scalar id, Node entry) {
    MetricFactory metric = registry.metrics().get(id.text());
    if (metric == null) {
      problems.add(id.place(), NearestName.message(KEY, id.text(), registry.metrics().keySet()));
      return Optional.empty();
    }
    MapNode given =
        entry instanceof MapNode map ? map : new MapNode(entry.place(), Map.of()).with(KEY, id);
    return metric instanceof ConfigurableMetric<?> configurable
        ? bound(configurable, id, given)
        : plain(metric, id, given);
  }

  private Optional<PlannedMetric> plain(MetricFactory metric, Scalar id, MapNode given) {
    for (String key : given.without(KEY).entries().keySet()) {
      problems.add(given.placeOf(key), id.text() + " has no options, got '" + key + "'");
    }
    return Optional.of(new PlannedMetric(metric, id));
  }

  private <O extends Record> Optional<PlannedMetric> bound(
      ConfigurableMetric<O> metric, Scalar id, MapNode given) {
    return new RecordBinder(problems, Registry.METRIC_KEYS)
        .bind(id.text(), metric.defaults(), given)
        .map(options -> planned(metric, options, id));
  }

  private static <O extends Record> PlannedMetric planned(
      ConfigurableMetric<O> metric, O options, Scalar id) {
    MapNode entry = new MapNode(id.place(), Map.of()).with(KEY, id);
    for (Map.Entry<String, MapNode.Entry> option : OptionTree.of(options).entries().entrySet()) {
      entry = entry.with(option.getKey(), option.getValue().value());
    }
    String definition = options.equals(metric.defaults()) ? metric.id() : TreeText.line(entry);
    return new PlannedMetric(new BoundMetric<>(metric, options, definition), entry);
  }

  /** Whether no earlier metric has one of its columns. */
  private boolean distinct(PlannedMetric metric, Node entry, Map<String, MetricFactory> columns) {
    for (MetricColumn column : metric.planned().columns()) {
      MetricFactory other = columns.putIfAbsent(column.name(), metric.planned());
      if (other != null) {
        problems.add(entry.place(), twice(metric.planned(), other, column.name()));
        return false;
      }
    }
    return true;
  }

  private static String twice(MetricFactory metric, MetricFactory other, String column) {
    return metric.definition().equals(other.definition())
        ? "metric '" + metric.id() + "' stands twice"
        : metric.id() + ": the metric '" + other.id() + "' has the column " + column + " too";
  }

  /** Which metrics stay blank where, for one reason each. */
  List<String> warnings(List<PlannedMetric> metrics, List<PlannedWorld> worlds) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (PlannedWorld world : worlds) {
      EnvironmentSpec spec = world.planned().spec();
      Optional<ModelFacts> facts =
          world.model().map(model -> new ModelFacts(model, spec.stepLimit().orElseThrow()));
      for (PlannedMetric metric : metrics) {
        metric
            .planned()
            .hindrance(spec, facts)
            .map(reason -> metric.planned().definition() + "\n" + reason)
            .ifPresent(
                key ->
                    labels
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(world.planned().label()));
      }
    }
    List<String> warnings = new ArrayList<>();
    labels.forEach((key, where) -> warnings.add(sentence(key.split("\n", 2), where)));
    return warnings;
  }

  private static String sentence(String[] parts, List<String> worlds) {
    return String.join(", ", worlds) + ": metric " + parts[0] + " stays blank: " + parts[1];
  }
}
