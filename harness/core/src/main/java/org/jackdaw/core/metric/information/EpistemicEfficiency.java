package org.jackdaw.core.metric.information;

import java.util.List;
import java.util.Optional;
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
import org.jackdaw.oracle.FactorInformation;

/**
 * What the chosen actions were expected to tell, against what the most telling ones would have been
 * (Lindley 1956, doi:10.1214/aoms/1177728069). Raw information is no measure of good exploration:
 * it need not be worth anything.
 */
public final class EpistemicEfficiency implements ConfigurableMetric<TopicOptions> {

  @Override
  public String id() {
    return "epistemic-efficiency";
  }

  @Override
  public String summary() {
    return "Information that an ideal observer expected of the chosen actions, at the exact belief"
        + " before each, as a share of what the most telling actions promised.";
  }

  @Override
  public TopicOptions defaults() {
    return TopicOptions.wholeState();
  }

  @Override
  public List<MetricColumn> columns(TopicOptions options) {
    Topic topic = options.topic();
    String about = ", about " + topic.words();
    return List.of(
        new MetricColumn(
            topic.column("observer_expected_info_gain", "bits"),
            "bits",
            "sum over steps of the expected information gain of the action taken" + about,
            true),
        new MetricColumn(
            topic.column("observer_best_info_gain", "bits"),
            "bits",
            "sum over steps of the largest expected information gain of any action" + about,
            true),
        new MetricColumn(
            topic.column("observer_epistemic_efficiency", ""),
            "share",
            "the former over the latter; blank where there was nothing to be learnt",
            true));
  }

  @Override
  public Optional<String> hindrance(
      TopicOptions options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return options.topic().hindrance(facts);
  }

  @Override
  public Meter create(TopicOptions options, MeterContext context) {
    Optional<IdealObserver> observer = context.observer();
    if (options.factor().isEmpty()) {
      return observer
          .<Meter>map(ideal -> new PromiseMeter(ideal, ideal::expectedInformationGain))
          .orElse(Meters.BLANK);
    }
    return observer
        .flatMap(ideal -> options.topic().about(ideal).<Meter>map(about -> meter(ideal, about)))
        .orElse(Meters.BLANK);
  }

  private static Meter meter(IdealObserver observer, FactorInformation about) {
    return new PromiseMeter(observer, about::expected);
  }
}
