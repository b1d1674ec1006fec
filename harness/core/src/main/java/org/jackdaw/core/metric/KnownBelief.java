package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.FactorInformation;

/** A belief about one topic, whoever holds it, as it is now. */
public interface KnownBelief {

  /**
   * The entropy of the belief.
   *
   * @return in nats
   */
  double entropy();

  /**
   * The probability of what is held most likely.
   *
   * @return in [0, 1]
   */
  double certainty();

  /**
   * Whether the belief means anything now.
   *
   * @return false after a perception that the observer's model calls impossible
   */
  boolean valid();

  /**
   * The exact belief of the ideal observer.
   *
   * @param context what the meter may look at
   * @param topic what the belief is about
   * @return empty where there is no observer, or nothing of the topic
   */
  static Optional<KnownBelief> ofObserver(MeterContext context, Topic topic) {
    return context
        .observer()
        .flatMap(
            observer ->
                topic.factor().isEmpty()
                    ? Optional.of(new OfState(observer))
                    : topic.about(observer).map(about -> new OfFactors(observer, about)));
  }

  /**
   * The agent's own belief. About several latent factors that its belief holds apart, it is their
   * product.
   *
   * @param context what the meter may look at
   * @param topic what the belief is about
   * @return empty where the agent holds no belief, or none about the topic
   */
  static Optional<KnownBelief> ofAgent(MeterContext context, Topic topic) {
    if (!(context.agent() instanceof HoldsBelief believer)) {
      return Optional.empty();
    }
    if (topic.factor().isEmpty()) {
      return Optional.of(new OfAgent(believer));
    }
    List<String> factors = context.model().map(topic::factors).orElse(List.of());
    return factors.isEmpty()
        ? Optional.empty()
        : Optional.of(new OfAgentsFactors(believer, factors, context.model().orElseThrow()));
  }

  /** The exact belief about the whole state. */
  record OfState(IdealObserver observer) implements KnownBelief {

    @Override
    public double entropy() {
      return observer.filter().entropy();
    }

    @Override
    public double certainty() {
      ExactFilter filter = observer.filter();
      double most = 0;
      for (int s = 0; s < filter.joint().states(); s++) {
        most = Math.max(most, filter.probability(s));
      }
      return most;
    }

    @Override
    public boolean valid() {
      return observer.valid();
    }
  }

  /** The exact belief about some factors. */
  record OfFactors(IdealObserver observer, FactorInformation about, double[] scratch)
      implements KnownBelief {

    OfFactors(IdealObserver observer, FactorInformation about) {
      this(observer, about, new double[about.size()]);
    }

    @Override
    public double entropy() {
      return about.entropy();
    }

    @Override
    public double certainty() {
      about.copyMarginal(scratch);
      return Categorical.max(scratch);
    }

    @Override
    public boolean valid() {
      return observer.valid();
    }
  }

  /** All that the agent believes. */
  record OfAgent(HoldsBelief agent) implements KnownBelief {

    @Override
    public double entropy() {
      return agent.belief().entropy();
    }

    @Override
    public double certainty() {
      Belief belief = agent.belief();
      double most = 1;
      for (int b = 0; b < belief.blocks().size(); b++) {
        double best = 0;
        for (int s = 0; s < belief.size(b); s++) {
          best = Math.max(best, belief.probability(b, s));
        }
        most *= best;
      }
      return most;
    }

    @Override
    public boolean valid() {
      return true;
    }
  }
}
