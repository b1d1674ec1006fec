package org.jackdaw.core.metric.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.option.Documented;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.KnownBelief;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.Topic;

/**
 * How uncertainty went on the way: the area under the entropy of the belief, what was still
 * uncertain when the agent committed itself, and when certainty was reached.
 */
public final class BeliefPath implements ConfigurableMetric<BeliefPath.Options> {

  /** Measurements of one belief. */
  private static final int OF_EACH = 3;

  /**
   * Options.
   *
   * @param factor what the belief is about
   * @param certainty when it counts as certain
   * @param commitment what commits
   */
  public record Options(
      @Documented("about this hidden factor, or 'latent'; unless given, about the whole state")
          Optional<String> factor,
      @Documented(
              value = "probability of the likeliest value from which on the belief is certain",
              range = "(0, 1]")
          double certainty,
      @Documented(
              "hidden states whose entering commits, as FACTOR=VALUE; none: any move that nothing"
                  + " can undo, the end of the episode included")
          List<String> commitment) {

    /** Checks the options. */
    public Options {
      new Topic(factor);
      commitment = States.checked("belief-path: commitment", commitment);
      States.requireShare("belief-path: certainty", certainty);
    }
  }

  @Override
  public String id() {
    return "belief-path";
  }

  @Override
  public String summary() {
    return "Uncertainty on the way, of the exact belief and of the agent's own: mean entropy over"
        + " the episode's perceptions, entropy just before the first commitment, steps to"
        + " certainty.";
  }

  @Override
  public Options defaults() {
    return new Options(Optional.empty(), 0.95, List.of());
  }

  @Override
  public List<MetricColumn> columns(Options options) {
    List<MetricColumn> columns = new ArrayList<>();
    for (String source : List.of("observer", "agent")) {
      columns.addAll(columns(options, source));
    }
    return columns;
  }

  private static List<MetricColumn> columns(Options options, String source) {
    Topic topic = new Topic(options.factor());
    String about = " belief about " + topic.words();
    String whose = source.equals("agent") ? "the agent's" : "the exact";
    return List.of(
        new MetricColumn(
            topic.column(source + "_mean_belief_entropy", "bits"),
            "bits",
            "mean entropy of " + whose + about + " over the episode's perceptions",
            true),
        new MetricColumn(
            topic.column(source + "_commitment_entropy", "bits"),
            "bits",
            "entropy of " + whose + about + " before the first commitment; blank without one",
            false),
        new MetricColumn(
            topic.column(source + "_steps_to_certainty", ""),
            "steps",
            "steps until " + whose + about + " is certain; blank where it never is",
            false));
  }

  @Override
  public Optional<String> hindrance(
      Options options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return new Topic(options.factor())
        .hindrance(facts)
        .or(() -> new StateSet(options.commitment()).hindrance(facts));
  }

  @Override
  public Meter create(Options options, MeterContext context) {
    Topic topic = new Topic(options.factor());
    return Meters.joined(
        OF_EACH,
        List.of(
            meter(KnownBelief.ofObserver(context, topic), options, context),
            meter(KnownBelief.ofAgent(context, topic), options, context)));
  }

  private static Meter meter(Optional<KnownBelief> belief, Options options, MeterContext context) {
    return belief
        .<Meter>map(
            known ->
                new UncertaintyMeter(
                    known,
                    options.certainty(),
                    TrueState.of(context),
                    Commitment.of(new StateSet(options.commitment()), context)))
        .orElse(Meters.BLANK);
  }
}
