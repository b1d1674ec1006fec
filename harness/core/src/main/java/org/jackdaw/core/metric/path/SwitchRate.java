package org.jackdaw.core.metric.path;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;

/** How often an agent does something else than just before. */
public final class SwitchRate implements MetricFactory {

  @Override
  public String id() {
    return "switch-rate";
  }

  @Override
  public String summary() {
    return "Share of an episode's actions, from the second on, that differ from the one before.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn("switch_rate", "share", "actions that differ from the one before", true));
  }

  @Override
  public Meter create(MeterContext context) {
    return new Switches();
  }

  private static final class Switches implements Meter {

    private Optional<Value> latest = Optional.empty();
    private int actions;
    private int switches;

    @Override
    public void began(Episode episode, Observation first) {
      latest = Optional.empty();
      actions = 0;
      switches = 0;
    }

    @Override
    public void acted(Value action) {
      if (latest.isPresent() && !latest.get().equals(action)) {
        switches++;
      }
      latest = Optional.of(action);
      actions++;
    }

    @Override
    public OptionalDouble value(int column) {
      return actions < 2
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) switches / (actions - 1));
    }
  }
}
