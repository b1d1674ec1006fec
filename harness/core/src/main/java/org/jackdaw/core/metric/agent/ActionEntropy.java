package org.jackdaw.core.metric.agent;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.PredictsActions;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;

/** How much chance there is in an agent's actions. */
public final class ActionEntropy implements MetricFactory {

  @Override
  public String id() {
    return "action-entropy";
  }

  @Override
  public String summary() {
    return "Entropy of the probabilities with which the agent says that it chooses its next action,"
        + " mean over the episode's decisions; asking costs it a second plan.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "agent_action_entropy_bits",
            "bits",
            "entropy of the next action's probabilities, mean over decisions",
            true));
  }

  @Override
  public Meter create(MeterContext context) {
    return context.agent() instanceof PredictsActions agent
        ? new Mean(agent, new double[size(context.world().spec().actions())])
        : Meters.BLANK;
  }

  private static int size(Space actions) {
    if (actions instanceof MultiDiscrete several) {
      return several.parts().stream().mapToInt(Discrete::size).reduce(1, Math::multiplyExact);
    }
    return actions instanceof Discrete one ? one.size() : 1;
  }

  private static final class Mean implements Meter {

    private final PredictsActions agent;
    private final double[] probabilities;
    private double sum;
    private int decisions;

    Mean(PredictsActions agent, double[] probabilities) {
      this.agent = agent;
      this.probabilities = probabilities;
    }

    @Override
    public void began(Episode episode, Observation first) {
      sum = 0;
      decisions = 0;
      decide();
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      if (!result.last()) {
        decide();
      }
    }

    private void decide() {
      agent.actionProbabilities(probabilities);
      sum += Categorical.entropy(probabilities);
      decisions++;
    }

    @Override
    public OptionalDouble value(int column) {
      return OptionalDouble.of(Nats.toBits(sum / decisions));
    }
  }
}
