package org.jackdaw.oracle;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.EpisodeCarry;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Logarithm;
import org.jackdaw.api.space.Observation;

/**
 * The exact Bayes filter over the joint states of a model. It perceives what any agent perceives:
 * every modality that is present, and the reward. An absent modality tells nothing. Factors that
 * outlive an episode are carried over as their exact joint posterior.
 *
 * <p>That an episode goes on tells that the state was not terminal, which is taken into account
 * before the next step is predicted; it is no part of {@link #surprisal} or {@link
 * #informationGain}. An observation that the model calls impossible is flagged for the rest of the
 * episode, and the belief stays as predicted.
 *
 * <p>All information is in nats. Not thread-safe; a step allocates nothing.
 */
public final class ExactFilter {

  private final JointModel joint;
  private final OutcomeReader reader;
  private final CarriedFactors factors;
  private final EpisodeCarry<double[]> carry;
  private final int[] outcomes;
  private final double[] likelihoods; // per emission, valid where seen equals perceptions
  private final long[] seen;
  private double[] belief;
  private double[] predicted;
  private double[] posterior;
  private ExpectedGain expected; // made when first asked for
  private long perceptions;
  private int steps;
  private double surprisal;
  private double informationGain;
  private boolean impossible;

  /**
   * A filter at the start of a run.
   *
   * @param joint the model
   */
  public ExactFilter(JointModel joint) {
    this(joint, new CarriedFactors(joint), Optional.empty());
  }

  /**
   * A filter that goes on in a run where another model has come into force. What is known of
   * factors that outlive an episode is taken over if they are the same in both models: names, start
   * and what becomes of them between episodes; the earlier filter is of no use from then on. If
   * they are not, this is a filter at the start of a run.
   *
   * @param joint the model in force from now on
   * @param earlier the filter of the model before
   */
  public ExactFilter(JointModel joint, ExactFilter earlier) {
    this(joint, new CarriedFactors(joint), Optional.of(earlier));
  }

  private ExactFilter(JointModel joint, CarriedFactors factors, Optional<ExactFilter> earlier) {
    this.joint = joint;
    this.reader = new OutcomeReader(joint.model());
    this.factors = factors;
    this.carry =
        earlier
            .filter(filter -> filter.factors.same(factors))
            .map(filter -> filter.carry)
            .orElseGet(factors::carry);
    this.outcomes = new int[joint.model().modalities().size()];
    this.likelihoods = new double[joint.emissions().size()];
    this.seen = new long[joint.emissions().size()];
    this.belief = new double[joint.states()];
    this.predicted = new double[joint.states()];
    this.posterior = new double[joint.states()];
    factors.startInto(factors.start(), belief);
    System.arraycopy(belief, 0, predicted, 0, belief.length);
  }

  /**
   * An episode starts.
   *
   * @param phase training or evaluation, which decides what is carried over
   * @param first the first observation
   */
  public void begin(Phase phase, Observation first) {
    steps = 0;
    impossible = false;
    perceptions++;
    factors.startInto(carry.begin(phase), predicted);
    reader.readFirst(first, outcomes);
    for (int s = 0; s < predicted.length; s++) {
      posterior[s] = predicted[s] > 0 ? predicted[s] * likelihood(joint.resetEmission(s)) : 0;
    }
    settle();
    condition(false);
  }

  /**
   * One step of the episode.
   *
   * @param action number of the joint action taken
   * @param after the observation after it
   * @param reward its reward
   * @param terminated whether the world has ended; the belief is conditioned on that too, apart
   *     from surprisal and information gain
   */
  public void step(int action, Observation after, double reward, boolean terminated) {
    steps++;
    perceptions++;
    if (!goingOn()) {
      refuse(belief);
      return;
    }
    boolean readable = reader.tryRead(steps, after, reward, outcomes);
    Arrays.fill(predicted, 0);
    Arrays.fill(posterior, 0);
    for (int s = 0; s < belief.length; s++) {
      if (belief[s] > 0) {
        move(joint.row(s, action), belief[s], readable);
      }
    }
    settle();
    condition(terminated);
  }

  /** Keeps the states that end the episode, or those that do not, if the belief has any. */
  private void condition(boolean terminated) {
    double fitting = 0;
    double other = 0;
    for (int s = 0; s < belief.length; s++) {
      if (joint.terminal(s) == terminated) {
        fitting += belief[s];
      } else {
        other += belief[s];
      }
    }
    if (fitting > 0 && other > 0) {
      for (int s = 0; s < belief.length; s++) {
        belief[s] = joint.terminal(s) == terminated ? belief[s] / fitting : 0;
      }
    }
  }

  /** Whether the belief has a state from which the episode can go on. */
  private boolean goingOn() {
    for (int s = 0; s < belief.length; s++) {
      if (belief[s] > 0 && !joint.terminal(s)) {
        return true;
      }
    }
    return false;
  }

  private void move(int row, double mass, boolean readable) {
    Moves moves = joint.moves();
    for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
      double moved = mass * moves.probability[k];
      predicted[moves.next[k]] += moved;
      if (readable) {
        posterior[moves.next[k]] += moved * likelihood(moves.emission[k]);
      }
    }
  }

  private double likelihood(int emission) {
    if (seen[emission] != perceptions) {
      seen[emission] = perceptions;
      likelihoods[emission] = joint.emissions().likelihood(emission, outcomes);
    }
    return likelihoods[emission];
  }

  private void settle() {
    double evidence = Categorical.sum(posterior);
    if (!(evidence > 0)) {
      refuse(predicted);
      return;
    }
    surprisal = Math.max(0, -Logarithm.of(evidence));
    Categorical.normalise(posterior);
    informationGain = Math.max(0, Categorical.divergence(posterior, predicted));
    double[] free = belief;
    belief = posterior;
    posterior = free;
  }

  private void refuse(double[] kept) {
    impossible = true;
    surprisal = Double.POSITIVE_INFINITY;
    informationGain = 0;
    if (kept != belief) {
      System.arraycopy(kept, 0, belief, 0, kept.length);
    } else {
      System.arraycopy(kept, 0, predicted, 0, kept.length);
    }
  }

  /** The episode is over: what is known of factors that outlive it is carried over. */
  public void end() {
    carry.end(factors.marginal(belief));
  }

  /**
   * How unexpected the latest perception was.
   *
   * @return -ln of its probability, in nats; infinite if it was impossible
   */
  public double surprisal() {
    return surprisal;
  }

  /**
   * What the latest perception told about the state (Bayesian surprise): the relative entropy of
   * the belief after it to the one before it. For the first observation that is the start prior.
   *
   * @return in nats, at least 0; 0 if the perception was impossible
   */
  public double informationGain() {
    return informationGain;
  }

  /**
   * The entropy of the belief.
   *
   * @return in nats
   */
  public double entropy() {
    return Categorical.entropy(belief);
  }

  /**
   * The entropy of the belief that was held just before the latest perception, after the move.
   *
   * @return in nats
   */
  public double predictedEntropy() {
    return Categorical.entropy(predicted);
  }

  /**
   * The probability of a state after the latest perception.
   *
   * @param state the state's number in the joint model
   * @return in [0, 1]
   */
  public double probability(int state) {
    return belief[state];
  }

  /**
   * The probability of a state just before the latest perception, after the move.
   *
   * @param state the state's number in the joint model
   * @return in [0, 1]
   */
  public double predicted(int state) {
    return predicted[state];
  }

  /**
   * The belief after the latest perception.
   *
   * @return one probability per state of the joint model, a copy
   */
  public double[] belief() {
    return belief.clone();
  }

  /**
   * Writes the belief after the latest perception.
   *
   * @param target one number per state of the joint model, modified
   */
  public void copyBelief(double[] target) {
    System.arraycopy(belief, 0, target, 0, belief.length);
  }

  /**
   * Writes the belief about one factor alone, such as a hidden context.
   *
   * @param factor the factor's position in the model
   * @param target one number per state of the factor, modified
   */
  public void marginal(int factor, double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < belief.length; s++) {
      target[joint.factor(s, factor)] += belief[s];
    }
  }

  /**
   * The belief as agents publish it: one block over all factors.
   *
   * @return a live view
   * @throws IllegalArgumentException if the factors have more joint states than an int can count
   */
  public Belief asBelief() {
    return new JointBelief(joint, this);
  }

  /**
   * What an action is expected to tell about the state that it leads to.
   *
   * @param action number of the joint action
   * @return the mutual information of next state and outcomes, in nats, at least 0
   */
  public double expectedInformationGain(int action) {
    if (expected == null) {
      expected = new ExpectedGain(joint);
    }
    return expected.of(belief, action);
  }

  /**
   * The ambiguity of an action: the entropy of what it shows that is left once the next state is
   * known, H(O) minus {@link #expectedInformationGain}.
   *
   * @param action number of the joint action
   * @return in nats, at least 0
   */
  public double expectedAmbiguity(int action) {
    double gain = expectedInformationGain(action);
    return Math.max(0, expected.outcomeEntropy() - gain);
  }

  /**
   * The most that any action is expected to tell.
   *
   * @return the largest {@link #expectedInformationGain}, in nats
   */
  public double mostExpectedInformationGain() {
    double most = 0;
    for (int action = 0; action < joint.actions(); action++) {
      most = Math.max(most, expectedInformationGain(action));
    }
    return most;
  }

  /**
   * Whether the model called a perception of this episode impossible; from then on beliefs and
   * information of the episode mean nothing.
   *
   * @return true from the first such perception to the end of the episode
   */
  public boolean impossible() {
    return impossible;
  }

  /**
   * The model that this filter follows.
   *
   * @return the joint model
   */
  public JointModel joint() {
    return joint;
  }
}
