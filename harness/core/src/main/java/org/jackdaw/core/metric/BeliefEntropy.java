package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;

/** What is left to know of the hidden state at the end, for an ideal observer and for the agent. */
public final class BeliefEntropy implements ConfigurableMetric<TopicOptions> {

  private static final int OBSERVER = 0;

  @Override
  public String id() {
    return "belief-entropy";
  }

  @Override
  public String summary() {
    return "Entropy of the belief about the hidden state after the episode's last perception: of"
        + " the exact belief, and of the agent's own where it holds one.";
  }

  @Override
  public TopicOptions defaults() {
    return TopicOptions.wholeState();
  }

  @Override
  public List<MetricColumn> columns(TopicOptions options) {
    Topic topic = options.topic();
    String about = topic.factor().map(name -> " about " + topic.words()).orElse("");
    return List.of(
        new MetricColumn(
            topic.column("observer_belief_entropy", "bits"),
            "bits",
            "entropy of the ideal observer's belief" + about + " after the last perception",
            false),
        new MetricColumn(
            topic.column("agent_belief_entropy", "bits"),
            "bits",
            "entropy of the agent's own belief" + about + " after the last perception",
            false));
  }

  @Override
  public Optional<String> hindrance(
      TopicOptions options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return options.topic().hindrance(facts);
  }

  @Override
  public Meter create(TopicOptions options, MeterContext context) {
    return new Residual(
        KnownBelief.ofObserver(context, options.topic()),
        KnownBelief.ofAgent(context, options.topic()));
  }

  private static final class Residual implements Meter {

    private final Optional<KnownBelief> observer;
    private final Optional<KnownBelief> agent;
    private OptionalDouble ofObserver = OptionalDouble.empty();
    private OptionalDouble ofAgent = OptionalDouble.empty();

    Residual(Optional<KnownBelief> observer, Optional<KnownBelief> agent) {
      this.observer = observer;
      this.agent = agent;
    }

    @Override
    public void began(Episode episode, Observation first) {
      ofObserver = OptionalDouble.empty();
      ofAgent = OptionalDouble.empty();
    }

    @Override
    public void ended(EpisodeResult result) {
      ofObserver = bits(observer);
      ofAgent = bits(agent);
    }

    private static OptionalDouble bits(Optional<KnownBelief> belief) {
      return belief.isPresent() && belief.get().valid()
          ? OptionalDouble.of(Nats.toBits(belief.get().entropy()))
          : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble value(int column) {
      return column == OBSERVER ? ofObserver : ofAgent;
    }
  }
}
