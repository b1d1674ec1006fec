package org.jackdaw.core.metric.agent;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.prob.Logarithm;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;

/** How undecided an agent was between its policies. */
public final class PolicyEntropy implements MetricFactory {

  @Override
  public String id() {
    return "policy-entropy";
  }

  @Override
  public String summary() {
    return "Entropy of the agent's posterior over policies, where it explains its plans; mean over"
        + " the episode's decisions.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "agent_policy_entropy_bits",
            "bits",
            "entropy of the policy posterior, mean over decisions",
            true));
  }

  @Override
  public Meter create(MeterContext context) {
    return context.agent() instanceof ExplainsPlan planner ? new Mean(planner) : Meters.BLANK;
  }

  private static final class Mean implements Meter {

    private final ExplainsPlan agent;
    private double sum;
    private int decisions;

    Mean(ExplainsPlan agent) {
      this.agent = agent;
    }

    @Override
    public void began(Episode episode, Observation first) {
      sum = 0;
      decisions = 0;
    }

    @Override
    public void acted(Value action) {
      PlanTrace plan = agent.lastPlan();
      for (int policy = 0; policy < plan.policies(); policy++) {
        double p = plan.posterior(policy);
        if (p > 0) {
          sum -= p * Logarithm.of(p);
        }
      }
      decisions++;
    }

    @Override
    public OptionalDouble value(int column) {
      return decisions == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Nats.toBits(Math.max(0, sum / decisions)));
    }
  }
}
