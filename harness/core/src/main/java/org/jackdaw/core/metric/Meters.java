package org.jackdaw.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Meters made of others. */
public final class Meters {

  /** Measures nothing. */
  public static final Meter BLANK = column -> OptionalDouble.empty();

  private Meters() {}

  /**
   * One meter whose columns are those of the parts, one after another.
   *
   * @param columnsOfEach columns of every part
   * @param parts the parts, in order
   * @return the meter
   */
  public static Meter joined(int columnsOfEach, List<Meter> parts) {
    return new Joined(columnsOfEach, parts);
  }

  private record Joined(int columnsOfEach, List<Meter> parts) implements Meter {

    @Override
    public void began(Episode episode, Observation first) {
      for (Meter part : parts) {
        part.began(episode, first);
      }
    }

    @Override
    public void acted(Value action) {
      for (Meter part : parts) {
        part.acted(action);
      }
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      for (Meter part : parts) {
        part.stepped(step, transition, result);
      }
    }

    @Override
    public void ended(EpisodeResult result) {
      for (Meter part : parts) {
        part.ended(result);
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return parts.get(column / columnsOfEach).value(column % columnsOfEach);
    }
  }
}
