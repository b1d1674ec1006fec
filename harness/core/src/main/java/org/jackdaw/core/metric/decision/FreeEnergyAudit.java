package org.jackdaw.core.metric.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.option.Documented;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.PreferredOutcomes;
import org.jackdaw.oracle.decision.FreeEnergyPlans;

/**
 * The expected free energy of the actions that any agent took, at the exact belief, under the true
 * model and the preferences that the world declares: a learner of values and an active inference
 * agent on one axis. G(b, a) = -expected log-preference - expected information on the next state,
 * all modalities together; the regret is how much lower it could have been.
 */
public final class FreeEnergyAudit implements ConfigurableMetric<FreeEnergyAudit.Options> {

  /**
   * Options.
   *
   * @param horizon steps looked ahead
   */
  public record Options(
      @Documented(
              value =
                  "steps looked ahead, choosing the best action after every outcome; near the end"
                      + " as many as are left",
              range = "[1, 1000]",
              unit = "steps")
          int horizon) {

    /** Checks the horizon. */
    public Options {
      if (horizon < 1 || horizon > 1000) {
        throw new IllegalArgumentException(
            "efe-audit: horizon must be in [1, 1000], got " + horizon);
      }
    }

    private String suffix() {
      return horizon == 1 ? "" : "_" + horizon + "_steps";
    }
  }

  @Override
  public String id() {
    return "efe-audit";
  }

  @Override
  public String summary() {
    return "Expected free energy of the action that any agent took, and by how much it exceeded the"
        + " least, at the exact belief under the true model and the declared preferences; means"
        + " over the episode's decisions.";
  }

  @Override
  public Options defaults() {
    return new Options(1);
  }

  @Override
  public List<MetricColumn> columns(Options options) {
    String ahead = options.suffix();
    List<MetricColumn> columns = new ArrayList<>();
    columns.add(
        column("observer_efe" + ahead + "_nats", "expected free energy of the action taken"));
    columns.add(
        column(
            "observer_efe_regret" + ahead + "_nats",
            "expected free energy of the action taken above that of the best action"));
    if (options.horizon() == 1) {
      columns.add(
          column("observer_utility_nats", "expected log-preference of what the action shows"));
      columns.add(
          column("observer_state_info_gain_nats", "expected information on the next state"));
      columns.add(
          column(
              "observer_ambiguity_nats",
              "expected entropy of what is shown, the next state known; with the risk, which is"
                  + " the rest, it makes up the expected free energy"));
    }
    return columns;
  }

  private static MetricColumn column(String name, String description) {
    return new MetricColumn(name, "nats", description + "; mean over decisions", true);
  }

  @Override
  public Optional<String> hindrance(
      Options options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    if (options.horizon() == 1 || facts.flatMap(ModelFacts::joint).isEmpty()) {
      return Optional.empty();
    }
    if (!facts.get().model().between().isEmpty()) {
      return Optional.of("what is hidden outlives an episode; only one step is looked ahead");
    }
    if (!preferences(facts.get()).steady()) {
      return Optional.of("preferences change with the step, so only one step is looked ahead");
    }
    return plans(options, facts.get()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "more than " + BeliefSpace.MOST_BELIEFS + " beliefs would have to be gone through");
  }

  private static PreferredOutcomes preferences(ModelFacts facts) {
    return facts.derived(
        PreferredOutcomes.class, known -> new PreferredOutcomes(known.joint().orElseThrow()));
  }

  private static Optional<FreeEnergyPlans> plans(Options options, ModelFacts facts) {
    return preferences(facts).steady()
        ? facts.derived(Plans.class, known -> new Plans()).of(options, facts)
        : Optional.empty();
  }

  @Override
  public Meter create(Options options, MeterContext context) {
    Optional<IdealObserver> observer = context.observer();
    if (observer.isEmpty()) {
      return Meters.BLANK;
    }
    ModelFacts facts = context.facts().orElseThrow();
    return options.horizon() == 1
        ? new AuditMeter(observer.get(), preferences(facts))
        : plans(options, facts)
            .<Meter>map(found -> new PlanAuditMeter(observer.get(), found, options.horizon()))
            .orElse(Meters.BLANK);
  }
}
