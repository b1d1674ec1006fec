package org.jackdaw.core.metric.decision;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.decision.DecisionValues;

/**
 * What an agent's decisions cost, each judged at the exact belief that its history allows: the best
 * action's optimal value minus that of the action taken. Over many episodes the mean is exactly
 * what the agent loses against the optimum (performance difference lemma, Kakade and Langford
 * 2002), of far less variance than the regret of returns; a decision that was right and unlucky
 * costs nothing. The split says how much of it is due to what actions show (value of information,
 * Howard 1966, doi:10.1109/TSSC.1966.300074) and how much is not.
 */
public final class DecisionRegret implements MetricFactory {

  @Override
  public String id() {
    return "decision-regret";
  }

  @Override
  public String summary() {
    return "Sum over decisions of the optimal value lost at the exact belief, under the step limit;"
        + " its exploitative and informational part, under- and over-exploration, the value of"
        + " information attained, and what was lost while still uncertain.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        column("observer_decision_regret", "optimal value lost by the actions taken"),
        column("observer_exploitative_regret", "the part that what actions show has no share in"),
        column(
            "observer_informational_regret",
            "the part due to information: positive for too little, negative for too much"),
        column("observer_voi_attained", "value of the information that actions were to show"),
        column("observer_under_exploration", "value of information forgone, where it was"),
        column("observer_over_exploration", "value of information beyond the best action's"),
        column("observer_uncertain_regret", "regret of decisions at beliefs below 0.95 certain"));
  }

  private static MetricColumn column(String name, String description) {
    return new MetricColumn(name, "reward", description, true);
  }

  @Override
  public Optional<String> hindrance(EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return facts.flatMap(DecisionRegret::hindrance);
  }

  private static Optional<String> hindrance(ModelFacts facts) {
    if (facts.model().reward().isEmpty()) {
      return Optional.of("the published model knows no reward");
    }
    if (!facts.model().between().isEmpty()) {
      return Optional.of("what is hidden outlives an episode, so no episode has an optimum");
    }
    return facts.joint().isEmpty() || values(facts).isPresent()
        ? Optional.empty()
        : Optional.of(
            "more than "
                + BeliefSpace.MOST_BELIEFS
                + " beliefs, or "
                + DecisionValues.MOST_VALUES
                + " values, would be needed");
  }

  private static Optional<DecisionValues> values(ModelFacts facts) {
    if (facts.model().reward().isEmpty() || !facts.model().between().isEmpty()) {
      return Optional.empty();
    }
    return facts.derived(Known.class, DecisionRegret::solved).values();
  }

  private static Known solved(ModelFacts facts) {
    return new Known(facts.joint().flatMap(joint -> DecisionValues.of(joint, facts.stepLimit())));
  }

  /** What is worked out once for a model. */
  private record Known(Optional<DecisionValues> values) {}

  @Override
  public Meter create(MeterContext context) {
    Optional<DecisionValues> values = context.facts().flatMap(DecisionRegret::values);
    Optional<IdealObserver> observer = values.flatMap(known -> context.observer());
    return observer.isPresent() ? new DecisionMeter(observer.get(), values.get()) : Meters.BLANK;
  }
}
