package org.jackdaw.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;

/** The return on a scale where acting blindly is 0 and acting optimally is 1. */
public final class NormalisedScore implements MetricFactory {

  /** The name of the column, and of the metric in summaries. */
  public static final String COLUMN = "normalised_score";

  @Override
  public String id() {
    return "normalised-score";
  }

  @Override
  public String summary() {
    return "(return - floor) / (ceiling - floor): floor is the exact value of the uniform policy,"
        + " ceiling the exact optimum, both under the step limit.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            COLUMN, "share", "return between the uniform policy (0) and the optimum (1)", false));
  }

  /**
   * A return on the scale from floor to ceiling.
   *
   * @param value a return
   * @param floor the value of the uniform policy
   * @param ceiling the optimum
   * @return 0 for the floor, 1 for the ceiling; empty where either is not known or they agree
   */
  public static OptionalDouble of(double value, OptionalDouble floor, OptionalDouble ceiling) {
    if (floor.isEmpty() || ceiling.isEmpty()) {
      return OptionalDouble.empty();
    }
    double range = ceiling.getAsDouble() - floor.getAsDouble();
    return range > 0
        ? OptionalDouble.of((value - floor.getAsDouble()) / range)
        : OptionalDouble.empty();
  }

  @Override
  public Meter create(MeterContext context) {
    return new Score(
        context.facts().map(ModelFacts::floor).orElse(OptionalDouble.empty()),
        context.facts().map(ModelFacts::ceiling).orElse(OptionalDouble.empty()));
  }

  private static final class Score implements Meter {

    private final OptionalDouble floor;
    private final OptionalDouble ceiling;
    private OptionalDouble value = OptionalDouble.empty();

    Score(OptionalDouble floor, OptionalDouble ceiling) {
      this.floor = floor;
      this.ceiling = ceiling;
    }

    @Override
    public void began(Episode episode, Observation first) {
      value = OptionalDouble.empty();
    }

    @Override
    public void ended(EpisodeResult result) {
      value = of(result.totalReward(), floor, ceiling);
    }

    @Override
    public OptionalDouble value(int column) {
      return value;
    }
  }
}
