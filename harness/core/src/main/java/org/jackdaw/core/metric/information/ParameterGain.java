package org.jackdaw.core.metric.information;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.ReferenceLearner;

/**
 * What an agent's experience tells about the parameters of the world, for a reference learner that
 * sees the true states: it measures the data that the agent collected, not how it used them.
 */
public final class ParameterGain implements ConfigurableMetric<ParameterGain.Options> {

  /**
   * Options.
   *
   * @param unknown the tables that are learnt
   * @param prior count of every cell before anything is seen
   */
  public record Options(
      @Documented(
              "the tables that are learnt, such as [transition.location]; none: all that an agent"
                  + " can be left to learn")
          List<String> unknown,
      @Documented(value = "Dirichlet count of every cell", range = "(0, inf)") double prior) {

    /** Checks the prior. */
    public Options {
      unknown = List.copyOf(unknown);
      if (!(prior > 0 && prior < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "parameter-gain: prior must be in (0, inf), got " + prior);
      }
    }

    private List<String> tables(Model model) {
      return unknown.isEmpty() ? TableName.learnable(model) : unknown;
    }
  }

  @Override
  public String id() {
    return "parameter-gain";
  }

  @Override
  public String summary() {
    return "Information about the world's tables in what the agent brought about in training, for a"
        + " reference learner with independent Dirichlet priors that sees the true states: as"
        + " gained, as expected, in total, and how wrong its tables still are.";
  }

  @Override
  public Options defaults() {
    return new Options(List.of(), 1);
  }

  @Override
  public List<MetricColumn> columns(Options options) {
    return List.of(
        bits("observer_parameter_gain_bits", "sum over the training episode's outcomes", true),
        bits(
            "observer_expected_parameter_gain_bits",
            "the same as expected before each outcome",
            true),
        bits(
            "observer_total_parameter_gain_bits",
            "relative entropy of what is known after all training so far to the prior",
            false),
        bits(
            "observer_model_error_bits",
            "relative entropy of the true to the learnt column, mean over all that can be visited",
            false),
        bits("observer_visited_model_error_bits", "the same, weighted by visits", false));
  }

  private static MetricColumn bits(String name, String description, boolean cumulative) {
    return new MetricColumn(name, "bits", description, cumulative);
  }

  @Override
  public Optional<String> hindrance(
      Options options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return facts.flatMap(known -> missing(options, known.model()));
  }

  private static Optional<String> missing(Options options, Model model) {
    List<String> learnable = TableName.learnable(model);
    return options.tables(model).stream()
        .filter(table -> !learnable.contains(table))
        .findFirst()
        .map(table -> NearestName.message("table", table, learnable));
  }

  @Override
  public Meter create(Options options, MeterContext context) {
    Optional<JointModel> joint = context.facts().flatMap(ModelFacts::joint);
    return joint.isPresent()
            && context.world() instanceof RevealsState world
            && missing(options, joint.get().model()).isEmpty()
        ? new LearningMeter(world, joint.get().model(), learner(options, joint.get(), context))
        : Meters.BLANK;
  }

  private static ReferenceLearner learner(Options options, JointModel joint, MeterContext context) {
    return context
        .shared(Learners.class, Learners::new)
        .known
        .computeIfAbsent(
            options.toString(),
            key -> new ReferenceLearner(joint, options.tables(joint.model()), options.prior()));
  }

  /** The learners of a cell, one for each way to configure the metric. */
  private static final class Learners {
    private final Map<String, ReferenceLearner> known = new TreeMap<>();
  }
}
