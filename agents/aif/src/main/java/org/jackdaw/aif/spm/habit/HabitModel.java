package org.jackdaw.aif.spm.habit;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.spm.Tensor;

/**
 * What an agent of this scheme assumes: one factor, one modality, sequences of controls. Tables
 * need not be normalised.
 *
 * @param likelihood A: axes [outcome, state]
 * @param transition B: axes [next state, state, control]
 * @param logPreference C: axes [outcome, step], or [outcome, 1] if it stays the same; nats
 * @param start D: axis [state]
 * @param policies V: control of [step][policy]
 * @param counts what is learnt, as it stands before the first trial
 */
public record HabitModel(
    Tensor likelihood,
    Tensor transition,
    Tensor logPreference,
    Tensor start,
    int[][] policies,
    HabitCounts counts) {

  /** Copies the policies; refuses parts that do not fit. */
  public HabitModel {
    policies = Arrays.stream(policies).map(int[]::clone).toArray(int[][]::new);
    int outcomes = likelihood.size(0);
    int states = likelihood.size(1);
    require(likelihood.rank() == 2, "likelihood must have axes [outcome, state]");
    shape("transition", transition, states, states, transition.size(transition.rank() - 1));
    shape("start", start, states);
    require(policies.length > 0 && policies[0].length > 0, "there must be at least one policy");
    require(
        logPreference.rank() == 2
            && logPreference.size(0) == outcomes
            && (logPreference.size(1) == 1 || logPreference.size(1) == policies.length + 1),
        "preferences must have axes [outcome, step] or [outcome, 1]");
    int count = policies[0].length;
    for (int[] row : policies) {
      require(row.length == count, "every step must have " + count + " policies");
      for (int control : row) {
        require(control >= 0 && control < transition.size(2), "there is no control " + control);
      }
    }
    counts.likelihood().ifPresent(a -> shape("likelihood counts", a, outcomes, states));
    counts.transition().ifPresent(b -> shape("transition counts", b, transition.shape()));
    shape("habit counts", counts.habit(), states, states);
    counts.start().ifPresent(d -> shape("start counts", d, states));
    counts.policies().ifPresent(e -> shape("policy counts", e, count + 1));
  }

  private static void shape(String what, Tensor tensor, int... shape) {
    require(
        Arrays.equals(tensor.shape(), shape),
        what
            + " must have shape "
            + Arrays.toString(shape)
            + ", got "
            + Arrays.toString(tensor.shape()));
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("habit model: " + message);
    }
  }

  /**
   * The counts of a habit that nobody has yet: all controls together.
   *
   * @param transition B, axes [next state, state, control]
   * @return c, axes [next state, state]
   */
  public static Tensor noHabit(Tensor transition) {
    double[] cells = new double[transition.size(0) * transition.size(1)];
    for (int i = 0; i < transition.length(); i++) {
      cells[i / transition.size(2)] += transition.cell(i);
    }
    return Tensor.of(new int[] {transition.size(0), transition.size(1)}, cells);
  }

  /**
   * The counts of a model in which only the habit is learnt.
   *
   * @param transition B, axes [next state, state, control]
   * @return counts
   */
  public static HabitCounts known(Tensor transition) {
    return new HabitCounts(
        Optional.empty(),
        Optional.empty(),
        noHabit(transition),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Number of states.
   *
   * @return at least 1
   */
  public int states() {
    return likelihood.size(1);
  }

  /**
   * Number of outcomes.
   *
   * @return at least 1
   */
  public int outcomes() {
    return likelihood.size(0);
  }

  /**
   * Number of controls.
   *
   * @return at least 1
   */
  public int controls() {
    return transition.size(2);
  }

  /**
   * Number of steps of a trial.
   *
   * @return T, one more than a policy has controls
   */
  public int steps() {
    return policies.length + 1;
  }

  /**
   * The policies.
   *
   * @return a copy
   */
  @Override
  public int[][] policies() {
    return Arrays.stream(policies).map(int[]::clone).toArray(int[][]::new);
  }
}
