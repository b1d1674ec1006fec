package org.jackdaw.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.FactorInformation;

/**
 * What an ideal observer learns about the hidden state from what the agent brings about (Bayesian
 * surprise, Itti and Baldi 2009, doi:10.1016/j.visres.2008.09.007). About a factor that never
 * changes the expected sum is the mutual information of the factor and all that is observed, at
 * most the factor's entropy; the gain from start to end agrees with it in expectation only.
 */
public final class InfoGain implements ConfigurableMetric<TopicOptions> {

  private static final int STEPWISE = 0;
  private static final int TOTAL = 1;
  private static final int SHARE = 2;

  @Override
  public String id() {
    return "info-gain";
  }

  @Override
  public String summary() {
    return "Information about the hidden state that the history holds: the sum over the episode's"
        + " perceptions of the relative entropy of the exact belief to its prediction.";
  }

  @Override
  public TopicOptions defaults() {
    return TopicOptions.wholeState();
  }

  @Override
  public List<MetricColumn> columns(TopicOptions options) {
    Topic topic = options.topic();
    List<MetricColumn> columns = new ArrayList<>();
    columns.add(
        new MetricColumn(
            topic.column("observer_info_gain", "bits"),
            "bits",
            "information gained by the ideal observer, first observation included"
                + topic.factor().map(name -> ", about " + topic.words()).orElse(""),
            true));
    if (topic.factor().isPresent()) {
      columns.add(
          new MetricColumn(
              topic.column("observer_total_info_gain", "bits"),
              "bits",
              "relative entropy of the last belief about " + topic.words() + " to the first",
              false));
      columns.add(
          new MetricColumn(
              topic.column("observer_info_gain", "share"),
              "share",
              "information gained as a share of the entropy there was before the episode",
              true));
    }
    return columns;
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
      return column ->
          observer.isPresent() && observer.get().valid()
              ? OptionalDouble.of(observer.get().informationGain())
              : OptionalDouble.empty();
    }
    return observer
        .flatMap(ideal -> options.topic().about(ideal).<Meter>map(a -> new OfFactor(ideal, a)))
        .orElse(column -> OptionalDouble.empty());
  }

  private static final class OfFactor implements Meter {

    private final IdealObserver observer;
    private final FactorInformation about;
    private final double[] prior;
    private final double[] now;
    private double sum;

    OfFactor(IdealObserver observer, FactorInformation about) {
      this.observer = observer;
      this.about = about;
      this.prior = new double[about.size()];
      this.now = new double[about.size()];
    }

    @Override
    public void began(Episode episode, Observation first) {
      about.copyPredicted(prior);
      sum = about.gained();
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      sum += about.gained();
    }

    @Override
    public OptionalDouble value(int column) {
      if (!observer.valid()) {
        return OptionalDouble.empty();
      }
      return switch (column) {
        case STEPWISE -> OptionalDouble.of(Nats.toBits(sum));
        case TOTAL -> OptionalDouble.of(Nats.toBits(total()));
        case SHARE -> share(Categorical.entropy(prior));
        default -> throw new IllegalArgumentException("there is no column " + column);
      };
    }

    private double total() {
      about.copyMarginal(now);
      return Math.max(0, Categorical.divergence(now, prior));
    }

    private OptionalDouble share(double most) {
      return most > 0 ? OptionalDouble.of(sum / most) : OptionalDouble.empty();
    }
  }
}
