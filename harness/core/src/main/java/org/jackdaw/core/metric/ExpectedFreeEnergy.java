package org.jackdaw.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** What the agent's plans promised, term by term. */
public final class ExpectedFreeEnergy implements MetricFactory {

  /** The terms that have a column, in the order of the columns after the first. */
  private static final List<String> TERMS =
      List.of("utility", "state-information-gain", "parameter-information-gain");

  @Override
  public String id() {
    return "efe";
  }

  @Override
  public String summary() {
    return "Expected free energy of the agent's policies and its terms, weighted by the policy"
        + " posterior, as the mean over the episode's decisions.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        nats("agent_efe_nats", "expected free energy, smaller is better"),
        nats("agent_utility_nats", "expected log-preference, before its weight"),
        nats("agent_state_info_gain_nats", "expected information on states, before its weight"),
        nats(
            "agent_parameter_info_gain_nats",
            "expected information on parameters, before its weight"));
  }

  private static MetricColumn nats(String name, String description) {
    return new MetricColumn(name, "nats", description + "; mean over decisions", false);
  }

  @Override
  public Meter create(MeterContext context) {
    return context.agent() instanceof ExplainsPlan planner
        ? new Plans(planner)
        : column -> OptionalDouble.empty();
  }

  private static final class Plans implements Meter {

    private final ExplainsPlan agent;
    private final double[] sums = new double[1 + TERMS.size()];
    private final boolean[] known = new boolean[1 + TERMS.size()];
    private int decisions;

    Plans(ExplainsPlan agent) {
      this.agent = agent;
    }

    @Override
    public void began(Episode episode, Observation first) {
      Arrays.fill(sums, 0);
      Arrays.fill(known, false);
      decisions = 0;
    }

    @Override
    public void acted(Value action) {
      PlanTrace plan = agent.lastPlan();
      decisions++;
      known[0] = true;
      for (int policy = 0; policy < plan.policies(); policy++) {
        double posterior = plan.posterior(policy);
        if (posterior > 0) { // a policy that is out may have an infinite free energy
          sums[0] += posterior * plan.expectedFreeEnergy(policy);
        }
      }
      for (int term = 0; term < TERMS.size(); term++) {
        add(plan, term);
      }
    }

    private void add(PlanTrace plan, int term) {
      int position = plan.terms().indexOf(TERMS.get(term));
      if (position < 0) {
        return;
      }
      known[1 + term] = true;
      for (int policy = 0; policy < plan.policies(); policy++) {
        double posterior = plan.posterior(policy);
        if (posterior > 0) {
          sums[1 + term] += posterior * plan.term(position, policy);
        }
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return known[column] ? OptionalDouble.of(sums[column] / decisions) : OptionalDouble.empty();
    }
  }
}
