package org.jackdaw.core.metric.agent;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;

/** How well perceptions fitted what the agent believed; a bound on its surprise. */
public final class FreeEnergy implements MetricFactory {

  @Override
  public String id() {
    return "free-energy";
  }

  @Override
  public String summary() {
    return "Variational free energy that the agent reports of its perceptions, first observation"
        + " included; an upper bound on their surprisal under its own model.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "agent_free_energy_nats",
            "nats",
            "variational free energy, mean over the episode's perceptions",
            true));
  }

  @Override
  public Meter create(MeterContext context) {
    return context.agent() instanceof HoldsBelief believer ? new Mean(believer) : Meters.BLANK;
  }

  private static final class Mean implements Meter {

    private final HoldsBelief agent;
    private double sum;
    private int perceptions;

    Mean(HoldsBelief agent) {
      this.agent = agent;
    }

    @Override
    public void began(Episode episode, Observation first) {
      sum = 0;
      perceptions = 0;
      perceived();
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      perceived();
    }

    private void perceived() {
      OptionalDouble now = agent.variationalFreeEnergy();
      if (now.isPresent()) {
        sum += now.getAsDouble();
        perceptions++;
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return perceptions == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / perceptions);
    }
  }
}
