package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;

/** What is left to know of the hidden state at the end, for an ideal observer and for the agent. */
public final class BeliefEntropy implements MetricFactory {

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
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "observer_belief_entropy_bits",
            "bits",
            "entropy of the ideal observer's belief after the last perception",
            false),
        new MetricColumn(
            "agent_belief_entropy_bits",
            "bits",
            "entropy of the agent's own belief after the last perception",
            false));
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<HoldsBelief> agent =
        context.agent() instanceof HoldsBelief believer ? Optional.of(believer) : Optional.empty();
    return new Residual(context.observer(), agent);
  }

  private static final class Residual implements Meter {

    private final Optional<IdealObserver> observer;
    private final Optional<HoldsBelief> agent;
    private OptionalDouble ofObserver = OptionalDouble.empty();
    private OptionalDouble ofAgent = OptionalDouble.empty();

    Residual(Optional<IdealObserver> observer, Optional<HoldsBelief> agent) {
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
      if (observer.isPresent() && observer.get().valid()) {
        ofObserver = OptionalDouble.of(observer.get().entropy());
      }
      if (agent.isPresent()) {
        ofAgent = OptionalDouble.of(Nats.toBits(agent.get().belief().entropy()));
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return column == OBSERVER ? ofObserver : ofAgent;
    }
  }
}
