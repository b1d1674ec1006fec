package org.jackdaw.core.metric.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.Empowerment;
import org.jackdaw.oracle.JointModel;

/**
 * How much an agent's next actions determine where it will be, in the states that it goes through
 * (Klyubin et al. 2005, doi:10.1109/CEC.2005.1554676): the capacity of the channel from actions to
 * the state after them, on the true state.
 */
public final class Empowered implements ConfigurableMetric<Empowered.Options> {

  /**
   * Options.
   *
   * @param steps how many actions
   */
  public record Options(
      @Documented(value = "actions ahead", range = "[1, 5]", unit = "steps") int steps) {

    /** Checks the steps. */
    public Options {
      if (steps < 1 || steps > 5) {
        throw new IllegalArgumentException("empowerment: steps must be in [1, 5], got " + steps);
      }
    }
  }

  @Override
  public String id() {
    return "empowerment";
  }

  @Override
  public String summary() {
    return "Channel capacity from the next actions to the state after them, in the true states that"
        + " the agent acts in; mean over the episode's decisions.";
  }

  @Override
  public Options defaults() {
    return new Options(1);
  }

  @Override
  public List<MetricColumn> columns(Options options) {
    String name =
        options.steps() == 1 ? "empowerment" : "empowerment_" + options.steps() + "_steps";
    return List.of(
        new MetricColumn(
            name + "_bits",
            "bits",
            "capacity of the channel from "
                + (options.steps() == 1 ? "an action" : options.steps() + " actions")
                + " to the state after; mean over the states acted in",
            true));
  }

  @Override
  public Optional<String> hindrance(
      Options options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return facts
        .flatMap(ModelFacts::joint)
        .filter(joint -> !feasible(joint, options.steps()))
        .map(
            joint ->
                joint.actions()
                    + " actions, "
                    + options.steps()
                    + " steps ahead, are more than "
                    + Empowerment.MOST_INPUTS
                    + " sequences");
  }

  /** Sequences that lead to the same distribution count once, but that is not known beforehand. */
  private static boolean feasible(JointModel joint, int steps) {
    return StrictMath.pow(joint.actions(), steps) <= Empowerment.MOST_INPUTS;
  }

  @Override
  public Meter create(Options options, MeterContext context) {
    Optional<TrueState> state = TrueState.of(context);
    return state.isPresent() && feasible(state.get().joint(), options.steps())
        ? new Mean(
            state.get(),
            context.facts().orElseThrow().derived(Known.class, facts -> new Known()),
            options.steps())
        : Meters.BLANK;
  }

  /** What has been worked out, by state and steps; shared by all cells of a model. */
  private record Known(Map<List<Integer>, Double> values) {

    Known() {
      this(new ConcurrentHashMap<>());
    }

    double of(JointModel joint, int state, int steps) {
      return values.computeIfAbsent(
          List.of(state, steps), key -> Empowerment.of(joint, state, steps));
    }
  }

  private static final class Mean implements Meter {

    private final TrueState state;
    private final Known known;
    private final int steps;
    private double sum;
    private int decisions;

    Mean(TrueState state, Known known, int steps) {
      this.state = state;
      this.known = known;
      this.steps = steps;
    }

    @Override
    public void began(Episode episode, Observation first) {
      sum = 0;
      decisions = 0;
    }

    @Override
    public void acted(Value action) {
      sum += known.of(state.joint(), state.now(), steps);
      decisions++;
    }

    @Override
    public OptionalDouble value(int column) {
      return decisions == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Nats.toBits(sum / decisions));
    }
  }
}
