package org.jackdaw.core.metric.decision;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.OpenLoopValue;
import org.jackdaw.oracle.bounds.ValueRange;

/**
 * How much of what looking is worth an agent has made of it: 0 for the return of the best fixed
 * sequence of actions, 1 for the optimum. It is linear in the return, so the mean over a run's
 * episodes is the run's own; a single episode may lie far outside of [0, 1].
 */
public final class VoiEfficiency implements MetricFactory {

  /** Moves of the flattened world times steps of an episode. */
  private static final double MOST_MOVES = 3e6;

  private static final long MOST_BACKUPS = 1000;

  /** Width of what is known of the open-loop value, as a share of what looking is worth. */
  private static final double TOLERATED = 0.05;

  private static final double PRECISION = 1e-6;

  @Override
  public String id() {
    return "voi-efficiency";
  }

  @Override
  public String summary() {
    return "(return - open loop) / (optimum - open loop): open loop is what the best fixed sequence"
        + " of actions earns, so the denominator is what looking is worth at all.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "voi_efficiency",
            "share",
            "return between the best fixed sequence of actions (0) and the optimum (1); blank where"
                + " looking is worth nothing",
            false));
  }

  @Override
  public Optional<String> hindrance(EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return facts
        .filter(known -> known.ceiling().isPresent())
        .filter(known -> openLoop(known).isEmpty())
        .map(known -> "what can be earned without looking is not known closely enough");
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<ModelFacts> facts = context.facts().filter(f -> f.ceiling().isPresent());
    OptionalDouble floor = facts.map(VoiEfficiency::openLoop).orElse(OptionalDouble.empty());
    if (floor.isEmpty()) {
      return Meters.BLANK;
    }
    double ceiling = facts.get().ceiling().getAsDouble();
    boolean worthless = ceiling - floor.getAsDouble() <= PRECISION;
    return worthless ? Meters.BLANK : new Score(floor.getAsDouble(), ceiling);
  }

  private static OptionalDouble openLoop(ModelFacts facts) {
    return facts.derived(Blind.class, VoiEfficiency::solved).value();
  }

  /** What is worked out once for a model. */
  private record Blind(OptionalDouble value) {}

  private static Blind solved(ModelFacts facts) {
    JointModel joint = facts.joint().orElseThrow();
    if ((double) joint.transitions() * facts.stepLimit() > MOST_MOVES) {
      return new Blind(OptionalDouble.empty());
    }
    Horizon horizon = Horizon.of(facts.stepLimit(), 1);
    ValueRange range = OpenLoopValue.of(joint, horizon, PRECISION, MOST_BACKUPS);
    double most = TOLERATED * Math.max(0, facts.ceiling().getAsDouble() - range.lower());
    return new Blind(
        range.width() <= Math.max(PRECISION, most)
            ? OptionalDouble.of(range.middle())
            : OptionalDouble.empty());
  }

  private static final class Score implements Meter {

    private final double floor;
    private final double ceiling;
    private OptionalDouble value = OptionalDouble.empty();

    Score(double floor, double ceiling) {
      this.floor = floor;
      this.ceiling = ceiling;
    }

    @Override
    public void began(Episode episode, Observation first) {
      value = OptionalDouble.empty();
    }

    @Override
    public void ended(EpisodeResult result) {
      value = OptionalDouble.of((result.totalReward() - floor) / (ceiling - floor));
    }

    @Override
    public OptionalDouble value(int column) {
      return value;
    }
  }
}
