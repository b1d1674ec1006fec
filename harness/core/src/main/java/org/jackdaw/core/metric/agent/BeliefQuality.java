package org.jackdaw.core.metric.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.Meters;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.Topic;
import org.jackdaw.core.metric.TopicOptions;
import org.jackdaw.core.metric.path.TrueState;

/**
 * How good an agent's beliefs are: against the exact belief after the same history, and against the
 * truth. Where its belief is a product of blocks, part of the distance is due to that form alone,
 * whatever it infers: the relative entropy to the product of its marginals (the rest is inference).
 */
public final class BeliefQuality implements ConfigurableMetric<TopicOptions> {

  /** States above which beliefs are not compared. */
  static final int MOST_STATES = 20_000;

  @Override
  public String id() {
    return "belief-quality";
  }

  @Override
  public String summary() {
    return "Distance of the agent's belief from the exact one (relative entropy, Jensen-Shannon,"
        + " total variation, Brier excess; the part due to factorisation) and from the truth (log"
        + " loss, Brier score, calibration error); means over the episode's perceptions.";
  }

  @Override
  public TopicOptions defaults() {
    return TopicOptions.wholeState();
  }

  @Override
  public List<MetricColumn> columns(TopicOptions options) {
    Topic topic = options.topic();
    List<MetricColumn> columns = new ArrayList<>();
    for (Quality quality : Quality.values()) {
      columns.add(
          new MetricColumn(
              topic.column(quality.start(), quality.suffix()),
              quality.unit(),
              quality.description() + ", about " + topic.words(),
              false));
    }
    return columns;
  }

  @Override
  public Optional<String> hindrance(
      TopicOptions options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return options
        .topic()
        .hindrance(facts)
        .or(
            () ->
                facts
                    .flatMap(ModelFacts::joint)
                    .filter(joint -> joint.states() > MOST_STATES)
                    .map(joint -> joint.states() + " states are more than " + MOST_STATES));
  }

  @Override
  public Meter create(TopicOptions options, MeterContext context) {
    Optional<TrueState> state =
        TrueState.of(context).filter(s -> s.joint().states() <= MOST_STATES);
    Optional<IdealObserver> observer = context.observer();
    boolean known = context.model().filter(m -> !options.topic().factors(m).isEmpty()).isPresent();
    return context.agent() instanceof HoldsBelief agent
            && observer.isPresent()
            && state.isPresent()
            && known
        ? new QualityMeter(
            agent, observer.get(), state.get(), new Cells(observer.get(), options.topic()))
        : Meters.BLANK;
  }
}
