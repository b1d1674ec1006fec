package org.jackdaw.core.metric.path;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.Span;
import org.jackdaw.core.metric.SpanOptions;

/**
 * Where an agent has been, and how evenly (Hazan et al. 2019, "Provably efficient maximum entropy
 * exploration", arXiv:1812.02690). States are true joint hidden ones; those that can be reached
 * under any actions are the whole. Evenness is one minus the relative entropy of the visits to
 * uniform ones, as a share of its largest value.
 */
public final class Visitation implements ConfigurableMetric<SpanOptions> {

  @Override
  public String id() {
    return "visitation";
  }

  @Override
  public String summary() {
    return "How evenly hidden states were visited (entropy, effective number), pairs of state and"
        + " action tried, steps that repeated a pair, steps to half, nine tenths and all of the"
        + " states; in each episode, or in training so far.";
  }

  @Override
  public SpanOptions defaults() {
    return new SpanOptions(Span.EPISODE);
  }

  @Override
  public List<MetricColumn> columns(SpanOptions options) {
    Span span = options.over();
    String when = " " + span.words();
    List<MetricColumn> columns = new ArrayList<>();
    columns.add(column(span, "state_coverage", "share", "states visited / reachable ones" + when));
    columns.add(
        column(span, "pair_coverage", "share", "pairs of state and action tried / all" + when));
    columns.add(
        column(span, "visitation_entropy_bits", "bits", "entropy of the visits to states" + when));
    columns.add(
        column(span, "visitation_evenness", "share", "that entropy over the largest possible one"));
    columns.add(
        column(span, "effective_states", "states", "2 to the power of that entropy" + when));
    columns.add(
        column(span, "revisits", "share", "steps that repeated a pair of state and action" + when));
    for (String part : List.of("half", "most", "full")) {
      columns.add(
          column(
              span,
              "steps_to_" + part + "_coverage",
              "steps",
              "steps to "
                  + (part.equals("half") ? "1/2" : part.equals("most") ? "9/10" : "all")
                  + " of the reachable states"
                  + when
                  + "; blank before"));
    }
    return columns;
  }

  private static MetricColumn column(Span span, String name, String unit, String description) {
    return new MetricColumn(span.column(name), unit, description, false);
  }

  @Override
  public Meter create(SpanOptions options, MeterContext context) {
    return TrueState.of(context)
        .<Meter>map(state -> new VisitationMeter(state, options.over()))
        .orElse(Meters.BLANK);
  }
}
