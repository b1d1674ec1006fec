package org.jackdaw.aif.spm.habit;

import java.util.Arrays;
import java.util.Locale;
import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.TrialWorld;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/**
 * The scheme {@code spm_MDP_VB}: active inference as a process theory, in which an agent weighs
 * sequences of controls against a habit, a transition from state to state that it learns by
 * watching what it would do (Friston, FitzGerald, Rigoli, Schwartenbeck and Pezzulo 2017,
 * doi:10.1162/NECO_a_00912; Friston, FitzGerald, Rigoli, Schwartenbeck, O'Doherty and Pezzulo 2016,
 * doi:10.1016/j.neubiorev.2016.06.022). One factor, one modality. Each call runs one trial; counts
 * are carried to the next. Mutable in these only; for one thread.
 */
public final class HabitScheme {

  private final HabitModel model;
  private final HabitSettings settings;
  private HabitCounts counts;

  /**
   * A scheme before its first trial.
   *
   * @param model the model and the counts to begin with
   * @param settings hyperparameters
   */
  public HabitScheme(HabitModel model, HabitSettings settings) {
    this.model = model;
    this.settings = settings;
    counts = model.counts();
  }

  /**
   * The counts as they stand.
   *
   * @return counts after the trials so far
   */
  public HabitCounts counts() {
    return counts;
  }

  /**
   * Runs a trial in which everything is decided.
   *
   * @param outcomes one per step
   * @param controls one per step, one fewer; what the agent would do has no effect
   * @return the trial
   */
  public HabitTrial run(int[] outcomes, int... controls) {
    if (outcomes.length != model.steps() || controls.length != model.steps() - 1) {
      throw new IllegalArgumentException(
          "habit: there must be "
              + model.steps()
              + " outcomes and a control between each two, got "
              + outcomes.length
              + " and "
              + controls.length);
    }
    return run((t, done) -> new int[] {outcomes[t]}, (t, chances) -> controls[t]);
  }

  /**
   * Runs a trial in a world.
   *
   * @param world shows outcomes and is told what is done; its controls have one number
   * @param random where actions are drawn from
   * @return the trial
   */
  public HabitTrial run(TrialWorld world, RandomStream random) {
    return run(world, (t, chances) -> Categorical.sample(chances, random.nextDouble()));
  }

  /** Chooses a control by the probabilities. */
  @FunctionalInterface
  private interface Choice {
    int of(int step, double[] probabilities);
  }

  private HabitTrial run(TrialWorld world, Choice choice) {
    HabitRun run = new HabitRun(model, new HabitTables(model, counts, settings), settings);
    int[] outcomes = new int[model.steps()];
    int[] controls = new int[model.steps() - 1];
    for (int t = 0; t < outcomes.length; t++) {
      int before = t == 0 ? 0 : controls[t - 1];
      outcomes[t] =
          within("outcome", t, world.outcomes(t, new int[] {before})[0], model.outcomes());
      run.perceive(t, outcomes[t]);
      if (t < controls.length) {
        controls[t] = within("control", t, choice.of(t, run.actions[t]), model.controls());
      }
    }
    counts = new HabitLearning(model, run).learn(counts, outcomes);
    return report(run, outcomes, controls);
  }

  private static int within(String what, int step, int value, int size) {
    if (value < 0 || value >= size) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "habit: %s at step %d must be in [0, %d], got %d",
              what,
              step,
              size - 1,
              value));
    }
    return value;
  }

  private HabitTrial report(HabitRun run, int[] outcomes, int[] controls) {
    int steps = run.tables.steps;
    int states = run.tables.states;
    double[][] byStep = new double[steps][states];
    for (int i = 0; i < run.averaged.length; i++) {
      byStep[i / states][i % states] = run.averaged[i];
    }
    return new HabitTrial(
        Tensor.vector(Arrays.stream(outcomes).asDoubleStream().toArray()),
        Tensor.vector(Arrays.stream(controls).asDoubleStream().toArray()),
        turned(byStep),
        perPolicy(run),
        turned(run.free),
        turned(run.expectedFree),
        turned(run.posterior),
        Tensor.vector(run.precision),
        turned(run.actions),
        responses(run),
        counts);
  }

  /** Rows per step as columns. */
  private static Tensor turned(double[][] byStep) {
    int rows = byStep.length == 0 ? 0 : byStep[0].length;
    double[] cells = new double[rows * byStep.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = byStep[i % byStep.length][i / byStep.length];
    }
    return Tensor.of(new int[] {rows, byStep.length}, cells);
  }

  private static Tensor perPolicy(HabitRun run) {
    int steps = run.tables.steps;
    int states = run.tables.states;
    double[] cells = new double[states * steps * run.rows];
    for (int i = 0; i < cells.length; i++) {
      int j = i / run.rows % steps;
      int s = i / run.rows / steps;
      cells[i] = run.beliefs[i % run.rows][j * states + s];
    }
    return Tensor.of(new int[] {states, steps, run.rows}, cells);
  }

  private HabitTrial.Responses responses(HabitRun run) {
    int steps = run.tables.steps;
    int states = run.tables.states;
    double[] rates = new double[settings.iterations() * states * steps * steps];
    for (int i = 0; i < rates.length; i++) {
      int t = i % steps;
      int j = i / steps % steps;
      int s = i / steps / steps % states;
      int iteration = i / steps / steps / states;
      rates[i] = run.rates[t][(iteration * steps + j) * states + s];
    }
    return new HabitTrial.Responses(
        Tensor.of(new int[] {settings.iterations(), states, steps, steps}, rates),
        turned(run.policyTrace),
        Tensor.vector(run.precisionTrace),
        Tensor.vector(PrecisionInference.dopamine(run.precisionTrace)));
  }
}
