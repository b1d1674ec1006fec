package org.jackdaw.aif.spm.habit;

/**
 * Hyperparameters of the scheme.
 *
 * @param alpha inverse temperature of the choice of action, above 0
 * @param beta prior rate of the precision of policies, above 0
 * @param zeta policies whose free energy is more than this many nats worse than the best are
 *     dropped for the rest of the trial, above 0
 * @param iterations sweeps over beliefs and updates of the precision per step, at least 1
 * @param habit what the habit may do
 */
public record HabitSettings(double alpha, double beta, double zeta, int iterations, Habit habit) {

  /** What the habit may do. */
  public enum Habit {
    /** It is learnt but not acted on. */
    DORMANT,
    /**
     * It competes with the policies once its most frequent transitions were counted eight times.
     */
    COMPETING
  }

  /** The reference implementation's defaults. */
  public static final HabitSettings SPM = new HabitSettings(16, 1, 3, 16, Habit.COMPETING);

  /** Refuses values out of range. */
  public HabitSettings {
    positive("alpha", alpha);
    positive("beta", beta);
    positive("zeta", zeta);
    if (iterations < 1) {
      throw new IllegalArgumentException("habit: iterations must be >= 1, got " + iterations);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("habit: " + name + " must be above 0, got " + value);
    }
  }
}
