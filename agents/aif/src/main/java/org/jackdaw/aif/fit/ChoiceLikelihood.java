package org.jackdaw.aif.fit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.PredictsActions;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;

/**
 * How probable a subject's choices are to the agents of a family: an agent relives the subject's
 * history, with its observations, actions and rewards, and before each action says how probable it
 * was. With a parameter {@link #LAPSE} a choice is with that probability a uniform draw from the
 * allowed actions.
 */
public final class ChoiceLikelihood {

  /** The name of the probability of a lapse, a parameter of any family. */
  public static final String LAPSE = "lapse";

  private static final SeedTree SEEDS = SeedTree.root(0).child("likelihood");

  private final AgentFamily family;
  private final JointActions actions;
  private final List<RecordedEpisode> episodes;
  private final List<RecordedEpisode> distinct;
  private final int[] which; // per episode its position among the distinct ones

  /**
   * The likelihood of a subject's behaviour.
   *
   * @param family the agents
   * @param behaviour what the subject did, at least one episode
   * @throws IllegalArgumentException if there is no episode, or an action is not one of the
   *     family's
   */
  public ChoiceLikelihood(AgentFamily family, Behaviour behaviour) {
    this.family = family;
    actions = new JointActions(family.actions());
    if (behaviour.episodes().isEmpty()) {
      throw new IllegalArgumentException(behaviour.subject() + ": has no episodes");
    }
    episodes = behaviour.episodes();
    Map<RecordedEpisode, Integer> positions = new LinkedHashMap<>();
    episodes.forEach(e -> positions.putIfAbsent(e, positions.size()));
    distinct = List.copyOf(positions.keySet());
    which = episodes.stream().mapToInt(positions::get).toArray();
    distinct.forEach(e -> e.steps().forEach(step -> actions.number(step.action())));
  }

  /**
   * The log-likelihood of all choices.
   *
   * @param values a value of each parameter
   * @return nats, at most 0; negative infinity if a choice had probability 0
   */
  public double at(Values values) {
    return Categorical.sum(perEpisode(values));
  }

  /**
   * The log-likelihood of the choices of each episode, given the episodes before.
   *
   * @param values a value of each parameter
   * @return nats per episode, each at most 0
   * @throws IllegalArgumentException if the family's agents do not predict actions
   */
  public double[] perEpisode(Values values) {
    Values own = withoutLapse(values);
    double lapse = lapse(values);
    if (!family.independentEpisodes(own)) {
      return scores(own, lapse, episodes);
    }
    double[] scores = scores(own, lapse, distinct);
    return Arrays.stream(which).mapToDouble(e -> scores[e]).toArray();
  }

  private double[] scores(Values values, double lapse, List<RecordedEpisode> lived) {
    double[] scores = new double[lived.size()];
    try (Agent agent = family.agent(values, SEEDS)) {
      for (int e = 0; e < scores.length; e++) {
        scores[e] = score(agent, lived.get(e), lapse);
      }
    }
    return scores;
  }

  private double score(Agent agent, RecordedEpisode episode, double lapse) {
    if (!(agent instanceof PredictsActions predictor)) {
      throw new IllegalArgumentException(
          agent.getClass().getSimpleName() + " does not predict its actions");
    }
    double[] probabilities = new double[actions.size()];
    double sum = 0;
    agent.begin(episode.first(), episode.phase());
    for (Transition step : episode.steps()) {
      predictor.actionProbabilities(probabilities);
      double deliberate = probabilities[actions.number(step.action())];
      double any = lapse > 0 ? lapse / allowed(step.before()) : 0;
      sum += StrictMath.log((1 - lapse) * deliberate + any);
      agent.observe(step);
    }
    return sum;
  }

  private int allowed(Observation observation) {
    Optional<ActionMask> mask = observation.mask();
    if (mask.isEmpty()) {
      return actions.size();
    }
    int allowed = 0;
    for (int a = 0; a < actions.size(); a++) {
      allowed += mask.get().allows(a) ? 1 : 0;
    }
    return allowed;
  }

  static double lapse(Values values) {
    double lapse = values.byName().getOrDefault(LAPSE, 0.0);
    if (!(lapse >= 0 && lapse <= 1)) {
      throw new IllegalArgumentException("lapse: must be in [0, 1], got " + lapse);
    }
    return lapse;
  }

  static Values withoutLapse(Values values) {
    Map<String, Double> rest = new LinkedHashMap<>(values.byName());
    rest.remove(LAPSE);
    return new Values(rest);
  }
}
