package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/**
 * Several agents that see the same outcomes, some of which they emit themselves: whoever speaks in
 * a modality says what fits its beliefs, and everybody hears it, the speaker too (Friston, Parr,
 * Heins and others 2024, doi:10.1016/j.neubiorev.2023.105500). Each agent has its own model,
 * beliefs and policies. A call runs one trial, after which every agent learns. For one thread.
 *
 * <p>Two agents that take turns in modality 0, while the world shows the others:
 *
 * <pre>{@code
 * SharedOutcomes.Speakers turns = (g, t) -> g == 0 ? t % 2 : SharedOutcomes.WORLD;
 * SharedOutcomes pair = new SharedOutcomes(List.of(one, other), turns, 512);
 * List<Trial> trials = pair.run(world, random);
 * }</pre>
 *
 * <p>Differs from the reference implementation in that modalities of one step may have several
 * speakers: all of them speak before anybody hears.
 */
public final class SharedOutcomes {

  /** The speaker of modalities that the world shows. */
  public static final int WORLD = -1;

  /** Who emits the outcome of a modality. */
  @FunctionalInterface
  public interface Speakers {
    /**
     * Whose turn it is.
     *
     * @param modality the modality
     * @param step from 0
     * @return index of the agent, or {@link #WORLD}
     */
    int of(int modality, int step);
  }

  /** The world that the agents share. */
  @FunctionalInterface
  public interface SharedWorld {
    /**
     * What the world shows at a step.
     *
     * @param step from 0
     * @param controls what each agent did to each of its factors since the step before, axes
     *     [agent][factor]; all 0 at step 0
     * @return one outcome per modality; those that agents emit are ignored
     */
    int[] outcomes(int step, int[][] controls);
  }

  private final List<SpmScheme> agents;
  private final Speakers speakers;
  private final double precision;

  /**
   * Agents that share outcomes.
   *
   * @param agents with the same number of steps, and the same modalities and outcomes
   * @param speakers who emits which outcomes
   * @param precision lambda, at least 0: how surely a speaker says what fits its beliefs best;
   *     usually 512
   * @throws IllegalArgumentException if the agents do not fit
   */
  public SharedOutcomes(List<SpmScheme> agents, Speakers speakers, double precision) {
    this.agents = List.copyOf(agents);
    this.speakers = speakers;
    this.precision = precision;
    require(!agents.isEmpty(), "there must be at least one agent");
    require(
        precision >= 0 && precision < Double.POSITIVE_INFINITY,
        "precision must be finite and >= 0, got %s",
        precision);
    for (SpmScheme agent : agents) {
      alike(agents.get(0).model(), agent.model());
    }
  }

  private static void alike(SpmModel first, SpmModel other) {
    require(
        first.steps() == other.steps() && first.modalities() == other.modalities(),
        "agents must have the same steps and modalities");
    for (int g = 0; g < first.modalities(); g++) {
      require(
          first.outcomes(g) == other.outcomes(g),
          "modality %d must have %d outcomes for every agent, got %d",
          g,
          first.outcomes(g),
          other.outcomes(g));
    }
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(
          "shared outcomes: " + String.format(Locale.ROOT, message, values));
    }
  }

  /**
   * Runs a trial.
   *
   * @param world shows what nobody emits
   * @param random where emissions and actions are drawn from
   * @return the trial of every agent
   */
  public List<Trial> run(SharedWorld world, RandomStream random) {
    List<OpenTrial> trials = new ArrayList<>();
    int[][] controls = new int[agents.size()][];
    for (int i = 0; i < controls.length; i++) {
      trials.add(agents.get(i).open(List.of(), OpenTrial.Responses.RECORDED));
      controls[i] = new int[agents.get(i).model().factors()];
    }
    int steps = agents.get(0).model().steps();
    for (int t = 0; t < steps; t++) {
      int[] outcomes = outcomes(t, world.outcomes(t, controls), trials, random);
      for (OpenTrial trial : trials) {
        trial.observe(outcomes);
      }
      for (int i = 0; i < controls.length && t + 1 < steps; i++) {
        controls[i] = act(agents.get(i).model(), trials.get(i), random);
      }
    }
    return trials.stream().map(OpenTrial::trial).toList();
  }

  private int[] outcomes(int step, int[] shown, List<OpenTrial> trials, RandomStream random) {
    int[] outcomes = shown.clone();
    for (int g = 0; g < outcomes.length; g++) {
      int speaker = speakers.of(g, step);
      require(
          speaker >= WORLD && speaker < trials.size(),
          "speaker of modality %d at step %d must be in [-1, %d], got %d",
          g,
          step,
          trials.size() - 1,
          speaker);
      if (speaker != WORLD) {
        double[] emission = trials.get(speaker).emission(g, precision);
        outcomes[g] = Categorical.sample(emission, random.nextDouble());
      }
    }
    return outcomes;
  }

  private static int[] act(SpmModel model, OpenTrial trial, RandomStream random) {
    int joint = Categorical.sample(trial.actionProbabilities(), random.nextDouble());
    int[] controls = new int[model.factors()];
    for (int f = controls.length - 1; f >= 0; f--) {
      controls[f] = joint % model.controls(f);
      joint /= model.controls(f);
    }
    trial.act(controls);
    return controls;
  }
}
