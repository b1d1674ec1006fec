package org.jackdaw.core.metric.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.Span;
import org.jackdaw.core.metric.SpanOptions;
import org.jackdaw.oracle.Visits;

/** How much of what a world shows an agent has seen; for worlds whose states nobody knows. */
public final class ObservationVisits implements ConfigurableMetric<SpanOptions> {

  @Override
  public String id() {
    return "observation-visits";
  }

  @Override
  public String summary() {
    return "Distinct observations, and how evenly they were met (entropy, effective number), in"
        + " worlds with finite observations, with or without a model.";
  }

  @Override
  public SpanOptions defaults() {
    return new SpanOptions(Span.EPISODE);
  }

  @Override
  public List<MetricColumn> columns(SpanOptions options) {
    Span span = options.over();
    return List.of(
        new MetricColumn(
            span.column("distinct_observations"),
            "observations",
            "different observations " + span.words(),
            true),
        new MetricColumn(
            span.column("observation_entropy_bits"),
            "bits",
            "entropy of the share of each observation " + span.words(),
            false),
        new MetricColumn(
            span.column("effective_observations"),
            "observations",
            "2 to the power of that entropy",
            false));
  }

  @Override
  public Meter create(SpanOptions options, MeterContext context) {
    return context.world().spec().observations().finite()
        ? new Counts(options.over())
        : Meters.BLANK;
  }

  private static final class Counts implements Meter {

    private final Span span;
    private final Map<Observation, long[]> counts = new LinkedHashMap<>();
    private boolean counting;
    private Visits summary = Visits.of(1);

    Counts(Span span) {
      this.span = span;
    }

    @Override
    public void began(Episode episode, Observation first) {
      counting = span.counts(episode.phase());
      if (span == Span.EPISODE) {
        counts.clear();
      }
      see(first);
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      see(transition.after());
    }

    private void see(Observation observation) {
      if (counting) {
        counts.computeIfAbsent(observation.withoutMask(), key -> new long[1])[0]++;
      }
    }

    @Override
    public void ended(EpisodeResult result) {
      if (counting) {
        summary = Visits.of(counts.values().stream().mapToLong(count -> count[0]).toArray());
      }
    }

    @Override
    public OptionalDouble value(int column) {
      if (!counting) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(
          switch (column) {
            case 0 -> counts.size();
            case 1 -> Nats.toBits(summary.entropy());
            default -> summary.effectiveStates();
          });
    }
  }
}
