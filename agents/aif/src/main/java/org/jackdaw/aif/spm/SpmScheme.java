package org.jackdaw.aif.spm;

import static org.jackdaw.aif.spm.OpenTrial.Responses.RECORDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jackdaw.api.random.RandomStream;

/**
 * The scheme {@code spm_MDP_VB_X}: an agent that infers the states of all steps of a trial under
 * each of its policies by marginal message passing, the policies and their precision from free
 * energies, acts, and learns when the trial is over (Friston, Parr and de Vries 2017,
 * doi:10.1162/NETN_a_00018; Parr, Markovic, Kiebel and Friston 2019,
 * doi:10.1038/s41598-018-38246-3). Each call runs one trial; counts, and beliefs about starts where
 * the settings say so, are carried to the next. Mutable in these only; for one thread.
 *
 * <p>Differs from the reference implementation, beside what {@link SpmSettings} names, in that
 * likelihoods which share no factors are never combined into a joint table.
 */
public final class SpmScheme {

  private final SpmModel model;
  private final SpmSettings settings;
  private final Optional<Descent> below;
  private final List<Coupling> couplings;
  private final LearntCounts counts;
  private final double[][] starts; // the model's, or carried over

  /**
   * A scheme of one level.
   *
   * @param model the model and the counts to begin with
   * @param settings hyperparameters
   */
  public SpmScheme(SpmModel model, SpmSettings settings) {
    this(model, settings, Optional.empty());
  }

  private SpmScheme(SpmModel model, SpmSettings settings, Optional<Descent> below) {
    this.model = model;
    this.settings = settings;
    this.below = below;
    couplings = Coupling.of(model);
    counts = new LearntCounts(model.counts(), model.steps());
    starts = new double[model.factors()][];
    for (int f = 0; f < starts.length; f++) {
      starts[f] = model.start(f).toArray();
    }
  }

  /**
   * This scheme as it was made, above another one, every step of it a trial of the other.
   *
   * @param lower the level below, which may itself have one
   * @param ties what of this level's outcomes is where the lower level starts
   * @return a new scheme
   */
  public SpmScheme above(SpmScheme lower, List<Link> ties) {
    return above(lower, Links.starts(ties));
  }

  /**
   * This scheme as it was made, above another one, every step of it a trial of the other.
   *
   * @param lower the level below, which may itself have one
   * @param ties what of this level's outcomes is where the lower level starts, what it prefers and
   *     which policies it takes
   * @return a new scheme
   */
  public SpmScheme above(SpmScheme lower, Links ties) {
    ties.check(model, lower.model);
    return new SpmScheme(model, settings, Optional.of(new Descent(lower, ties)));
  }

  /**
   * The model, with the counts before the first trial.
   *
   * @return the model
   */
  public SpmModel model() {
    return model;
  }

  /**
   * The counts as they stand.
   *
   * @return counts after the trials so far
   */
  public Counts counts() {
    return counts.now();
  }

  /**
   * Runs a trial in which everything that matters is decided.
   *
   * @param script outcomes and controls
   * @return the trial
   * @throws IllegalStateException if something must be drawn
   */
  public Trial run(Script script) {
    return trial(script, Optional.empty(), Optional.empty(), Descent.Prior.NONE);
  }

  /**
   * Runs a trial in a simulated world: what the script leaves open is drawn from the model's
   * tables, actions from the agent's distribution over them.
   *
   * @param script what is decided
   * @param random where draws come from
   * @return the trial
   */
  public Trial run(Script script, RandomStream random) {
    return trial(script, Optional.empty(), Optional.of(random), Descent.Prior.NONE);
  }

  /**
   * Runs a trial in a world outside the model, whose true states stay unknown.
   *
   * @param world shows outcomes and is told what is done
   * @param random where actions are drawn from
   * @return the trial
   */
  public Trial run(TrialWorld world, RandomStream random) {
    return trial(Script.empty(), Optional.of(world), Optional.of(random), Descent.Prior.NONE);
  }

  /**
   * Infers the states of a hidden Markov model, whose controls all stay at 0, from outcomes that
   * are all known, then learns; beliefs are updated once, when all outcomes are in. Counts of
   * transitions grow but, as in the reference implementation, do not change the beliefs.
   *
   * @param outcomes per modality distributions over outcomes, axes [outcome, step]; one-hot for
   *     what was seen, uniform for what was missed
   * @return the trial; free energies of earlier steps are 0
   */
  public Trial observe(List<Tensor> outcomes) {
    PolicyPlan plan = PolicyPlan.passive(model.factors(), checkedSteps(outcomes));
    TrialRun run =
        new TrialRun(
            model, settings, plan, couplings, counts, Beginning.at(starts), false, RECORDED);
    Trial trial = run.observe(outcomes);
    carry(trial);
    return trial;
  }

  /**
   * Begins a trial that the caller leads: outcomes are told, and what is done is up to the caller.
   * The counts stay as they are until it learns.
   *
   * @param starts where factors are believed to start instead of where they did before, axis
   *     [state]; empty for the others, and without effect where the start is learnt
   * @param responses whether neuronal responses are recorded
   * @return a trial before its first outcome
   * @throws IllegalStateException if there is a level below
   */
  public OpenTrial open(List<Tensor> starts, OpenTrial.Responses responses) {
    if (below.isPresent()) {
      throw new IllegalStateException(
          "spm: a trial with a level below cannot be led by the caller");
    }
    double[][] begin = this.starts.clone();
    for (int f = 0; f < starts.size(); f++) {
      begin[f] = starts.get(f).length() > 0 ? starts.get(f).toArray() : begin[f];
    }
    return new OpenTrial(trial(Beginning.at(begin), responses), responses, this::carry);
  }

  private int checkedSteps(List<Tensor> outcomes) {
    int steps = outcomes.isEmpty() ? 0 : outcomes.get(0).size(1);
    boolean fits = steps > 0 && outcomes.size() == model.modalities();
    for (int g = 0; g < outcomes.size() && fits; g++) {
      Tensor given = outcomes.get(g);
      fits = given.rank() == 2 && given.size(0) == model.outcomes(g) && given.size(1) == steps;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "spm: outcomes must have axes [outcome, step] for each of the "
              + model.modalities()
              + " modalities, of the same number of steps");
    }
    return steps;
  }

  /** Runs a trial of which a level above may expect something. */
  Trial trial(
      Script script,
      Optional<TrialWorld> outside,
      Optional<RandomStream> random,
      Descent.Prior prior) {
    Beginning begin = prior.expected().orAt(starts(script));
    World world = new World(model, script, begin.starts(), outside, random);
    List<Trial> lower = new ArrayList<>();
    Trial trial =
        trial(begin, RECORDED)
            .play(
                world,
                prior.asked(),
                (t, outcomes) ->
                    below.ifPresent(
                        descent ->
                            lower.add(
                                descent.look(outcomes, below(script, t), world.shown(t), random))));
    carry(trial);
    return trial.withBelow(lower);
  }

  private TrialRun trial(Beginning begin, OpenTrial.Responses responses) {
    PolicyPlan plan = model.policies();
    return new TrialRun(model, settings, plan, couplings, counts, begin, true, responses);
  }

  private double[][] starts(Script script) {
    double[][] begin = starts.clone();
    for (int f = 0; f < begin.length && script.starts().isPresent(); f++) {
      begin[f] = script.starts().get().get(f).toArray();
    }
    return begin;
  }

  private static Script below(Script script, int step) {
    return step < script.below().size() ? script.below().get(step) : Script.empty();
  }

  static double[] column(Tensor matrix, int column) {
    double[] values = new double[matrix.size(0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix.at(i, column);
    }
    return values;
  }

  private void carry(Trial trial) {
    carry(f -> column(trial.states().averaged().get(f), 0));
  }

  private void carry(IntFunction<double[]> firstBeliefs) {
    for (int f : settings.carriedStarts()) {
      starts[f] = firstBeliefs.apply(f);
    }
  }

  /** What happens between the world's outcome and the agent's perception of it. */
  @FunctionalInterface
  interface Lower {
    void look(int step, Descent.Outcomes outcomes);
  }
}
