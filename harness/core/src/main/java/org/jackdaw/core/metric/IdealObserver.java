package org.jackdaw.core.metric;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;

/**
 * The exact Bayes filter on the published model, watching an agent's history: what could have been
 * known. One per cell, for all its metrics and both phases. Not thread-safe.
 */
public final class IdealObserver implements EpisodeListener {

  private final JointModel joint;
  private final ExactFilter filter;
  private double informationGain;
  private double surprisal;
  private double entropy;
  private boolean valid;
  private final double[] expected; // per action, valid where known equals perceptions
  private final long[] known;
  private long perceptions = 1;
  private long steps;
  private long impossible;

  /**
   * An observer that has seen nothing.
   *
   * @param joint the model
   */
  public IdealObserver(JointModel joint) {
    this(joint, new ExactFilter(joint));
  }

  /**
   * An observer that goes on where another model has come into force.
   *
   * @param joint the model from now on
   * @param earlier the observer of the model before, of no use from then on
   */
  public IdealObserver(JointModel joint, IdealObserver earlier) {
    this(joint, new ExactFilter(joint, earlier.filter));
  }

  private IdealObserver(JointModel joint, ExactFilter filter) {
    this.joint = joint;
    this.filter = filter;
    this.expected = new double[joint.actions()];
    this.known = new long[joint.actions()];
  }

  @Override
  public void began(Episode episode, Observation first) {
    filter.begin(episode.phase(), first);
    informationGain = 0;
    surprisal = 0;
    valid = true;
    perceived();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    steps++;
    if (valid) {
      int action = joint.model().actions().joint(transition.action());
      filter.step(action, transition.after(), transition.reward(), transition.terminated());
      perceived();
    }
  }

  private void perceived() {
    perceptions++;
    if (filter.impossible()) {
      valid = false;
      impossible++;
      return;
    }
    informationGain += filter.informationGain();
    surprisal += filter.surprisal();
  }

  @Override
  public void ended(EpisodeResult result) {
    entropy = filter.entropy();
    filter.end();
  }

  /**
   * The filter itself, to be read and never moved. Between {@code acted} and {@code stepped} it
   * holds the belief that the action was chosen at, from {@code stepped} on the one after it.
   *
   * @return the filter of this observer
   */
  public ExactFilter filter() {
    return filter;
  }

  /**
   * What an action is expected to tell about the next state, worked out once per perception.
   *
   * @param action number of the joint action
   * @return the mutual information of next state and outcomes, in nats, at least 0
   */
  public double expectedInformationGain(int action) {
    if (known[action] != perceptions) {
      known[action] = perceptions;
      expected[action] = filter.expectedInformationGain(action);
    }
    return expected[action];
  }

  /**
   * Whether the model has allowed every perception of this episode so far. From the first one that
   * it does not, the observer's numbers mean nothing until the next episode.
   *
   * @return false after an impossible perception
   */
  public boolean valid() {
    return valid;
  }

  /**
   * What the perceptions of this episode told about the state, the first observation included.
   *
   * @return the sum of the relative entropies of each belief to its prediction, in bits
   */
  public double informationGain() {
    return Nats.toBits(informationGain);
  }

  /**
   * How unexpected the perceptions of this episode were, the first observation included.
   *
   * @return minus log2 of their joint probability, in bits
   */
  public double surprisal() {
    return Nats.toBits(surprisal);
  }

  /**
   * What was left to know after the last perception of the latest finished episode.
   *
   * @return entropy of the belief, in bits
   */
  public double entropy() {
    return Nats.toBits(entropy);
  }

  /**
   * The belief about one factor after the latest perception.
   *
   * @param factor the factor's position in the model
   * @param target one number per state of the factor, modified
   */
  public void marginal(int factor, double[] target) {
    filter.marginal(factor, target);
  }

  /**
   * What the latest perception told about the state.
   *
   * @return relative entropy of the belief to its prediction, in bits
   */
  public double latestInformationGain() {
    return Nats.toBits(filter.informationGain());
  }

  /**
   * Steps watched.
   *
   * @return of all episodes
   */
  public long steps() {
    return steps;
  }

  /**
   * Episodes with a perception that the model calls impossible.
   *
   * @return of all episodes
   */
  public long impossible() {
    return impossible;
  }
}
