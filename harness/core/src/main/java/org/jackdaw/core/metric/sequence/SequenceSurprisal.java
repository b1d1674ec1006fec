package org.jackdaw.core.metric.sequence;

import java.util.List;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.Span;
import org.jackdaw.core.metric.SpanOptions;

/**
 * How hard what an agent saw was to foretell, for a predictor that knows no model of the world: a
 * {@link ContextTree} over the action and the last two observations. For worlds of which no model
 * is published; it is not comparable with the surprisal of the ideal observer, which has a column
 * of its own.
 */
public final class SequenceSurprisal implements ConfigurableMetric<SpanOptions> {

  @Override
  public String id() {
    return "sequence-surprisal";
  }

  @Override
  public String summary() {
    return "Code length of the observations under a reference predictor that learns as it goes from"
        + " the action and up to two observations before (context-tree weighting); in worlds with"
        + " finite observations, with or without a model.";
  }

  @Override
  public SpanOptions defaults() {
    return new SpanOptions(Span.EPISODE);
  }

  @Override
  public List<MetricColumn> columns(SpanOptions options) {
    String memory =
        options.over() == Span.EPISODE
            ? "that starts anew in each episode"
            : "that goes on learning";
    return List.of(
        new MetricColumn(
            options.over().column("sequence_surprisal_bits"),
            "bits",
            "code length of the episode's observations under a reference predictor " + memory,
            true));
  }

  @Override
  public Meter create(SpanOptions options, MeterContext context) {
    return context.world().spec().observations().finite()
        ? new SequenceMeter(context.world().spec().observations(), options.over())
        : Meters.BLANK;
  }
}
