package org.jackdaw.core.metric.path;

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

/** Whether an agent goes and looks: visits to states that tell what is hidden. */
public final class Cue implements ConfigurableMetric<Cue.Options> {

  /**
   * Options.
   *
   * @param states where the cue is
   * @param name what its columns are called
   * @param factor what it tells
   * @param certainty when nothing is left to be told
   * @param commitment what commits
   */
  public record Options(
      @Documented("the hidden states where the cue is, as FACTOR=VALUE, such as [location=cue]")
          List<String> states,
      @Documented(value = "what the columns call it", range = "small letters joined by _")
          String name,
      @Documented("the hidden factor that it tells, or 'latent': all that stays and is not known")
          String factor,
      @Documented(
              value = "probability of the likeliest value from which on a visit is wasted",
              range = "(0, 1]")
          double certainty,
      @Documented(
              "hidden states whose entering commits, as FACTOR=VALUE; none: any move that nothing"
                  + " can undo, the end of the episode included")
          List<String> commitment) {

    /** Checks the options. */
    public Options {
      states = States.checked("cue: states", states);
      commitment = States.checked("cue: commitment", commitment);
      States.requireShare("cue: certainty", certainty);
      new Topic(Optional.of(factor));
      if (!name.matches("[a-z]+(_[a-z]+)*")) {
        throw new IllegalArgumentException(
            "cue: name must be small letters joined by _, got '" + name + "'");
      }
    }
  }

  @Override
  public String id() {
    return "cue";
  }

  @Override
  public String summary() {
    return "Visits to the states that hold a cue: whether, when, whether before the agent commits"
        + " itself, and how many after the exact belief was certain already.";
  }

  @Override
  public Options defaults() {
    return new Options(List.of(), "cue", Topic.LATENT, 0.95, List.of());
  }

  @Override
  public List<MetricColumn> columns(Options options) {
    String name = options.name();
    return List.of(
        new MetricColumn(
            name + "_visited", "share", "1 if the episode came to the cue, else 0", false),
        new MetricColumn(
            "steps_to_" + name,
            "steps",
            "steps to the first visit; blank where there is none",
            false),
        new MetricColumn(
            name + "_before_commitment",
            "share",
            "1 if the episode came to the cue before the agent committed itself, else 0",
            false),
        new MetricColumn(
            "observer_wasted_" + name + "_visits",
            "steps",
            "steps to the cue when the exact belief was certain already",
            true));
  }

  @Override
  public Optional<String> hindrance(
      Options options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    if (options.states().isEmpty()) {
      return Optional.of("say where the cue is, such as states: [location=cue]");
    }
    return new StateSet(options.states())
        .hindrance(facts)
        .or(() -> new StateSet(options.commitment()).hindrance(facts));
  }

  @Override
  public Meter create(Options options, MeterContext context) {
    Optional<TrueState> state = TrueState.of(context);
    Optional<boolean[]> cue =
        options.states().isEmpty()
            ? Optional.empty()
            : state.flatMap(s -> new StateSet(options.states()).in(s.joint()));
    Optional<Commitment> commitment = Commitment.of(new StateSet(options.commitment()), context);
    return cue.isPresent() && commitment.isPresent()
        ? new CueMeter(
            state.orElseThrow(),
            cue.get(),
            commitment.get(),
            KnownBelief.ofObserver(context, new Topic(Optional.of(options.factor()))),
            options.certainty())
        : Meters.BLANK;
  }
}
