package org.jackdaw.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.random.RandomStream;

/**
 * A contrast between two agents' scores on the same tasks. Where runs are paired, a draw takes both
 * runs of a pair or neither; else each agent's runs are drawn on their own, and their numbers may
 * differ.
 *
 * @param first scores of the first agent
 * @param second scores of the second agent, on the same tasks in the same order
 * @param contrast what is estimated
 * @param pairing whether run i of one belongs to run i of the other
 * @param choice whether tasks are drawn too
 */
public record TwoSamples(
    Scores first, Scores second, Contrast contrast, Pairing pairing, TaskChoice choice)
    implements Resampling {

  /** Refuses other tasks, and pairs without a partner. */
  public TwoSamples {
    if (first.tasks() != second.tasks()) {
      throw new IllegalArgumentException(
          "both agents need the same tasks, got " + first.tasks() + " and " + second.tasks());
    }
    for (int m = 0; pairing == Pairing.PAIRED && m < first.tasks(); m++) {
      if (first.runs(m) != second.runs(m)) {
        throw new IllegalArgumentException(
            String.format(
                "task %d: paired runs need equal numbers, got %d and %d",
                m, first.runs(m), second.runs(m)));
      }
    }
  }

  /**
   * A contrast on given tasks.
   *
   * @param first scores of the first agent
   * @param second scores of the second agent, on the same tasks in the same order
   * @param contrast what is estimated
   * @param pairing whether run i of one belongs to run i of the other
   */
  public TwoSamples(Scores first, Scores second, Contrast contrast, Pairing pairing) {
    this(first, second, contrast, pairing, TaskChoice.FIXED);
  }

  @Override
  public double estimate() {
    return contrast.of(first.arrays(), second.arrays());
  }

  @Override
  public OptionalDouble standardError() {
    return error(first.arrays(), second.arrays());
  }

  private OptionalDouble error(double[][] a, double[][] b) {
    return contrast.influences(a, b).map(this::error).orElse(OptionalDouble.empty());
  }

  private OptionalDouble error(Contrast.Influences influences) {
    if (choice == TaskChoice.DRAWN) {
      return Influence.errorOfTasks(
          Influence.sum(
              Influence.ofTasks(influences.first()), Influence.ofTasks(influences.second())));
    }
    if (pairing == Pairing.PAIRED) {
      return Influence.errorOfRuns(Influence.sum(influences.first(), influences.second()));
    }
    OptionalDouble a = Influence.errorOfRuns(influences.first());
    OptionalDouble b = Influence.errorOfRuns(influences.second());
    return a.isEmpty() || b.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            StrictMath.sqrt(a.getAsDouble() * a.getAsDouble() + b.getAsDouble() * b.getAsDouble()));
  }

  @Override
  public int fewestRuns() {
    return Math.min(first.fewestRuns(), second.fewestRuns());
  }

  @Override
  public int units() {
    return choice == TaskChoice.FIXED ? fewestRuns() : first.tasks();
  }

  @Override
  public boolean constant() {
    return first.constant()
        && second.constant()
        && (choice == TaskChoice.FIXED || first.tasksAgree() && second.tasksAgree());
  }

  @Override
  public List<double[]> jackknife() {
    double[][] a = first.arrays();
    double[][] b = second.arrays();
    List<double[]> strata = new ArrayList<>();
    if (choice == TaskChoice.DRAWN) {
      double[] without = new double[a.length];
      Arrays.setAll(without, m -> contrast.of(LeaveOut.task(a, m), LeaveOut.task(b, m)));
      return List.of(without);
    }
    for (int m = 0; m < a.length; m++) {
      if (pairing == Pairing.PAIRED) {
        strata.add(withoutPairs(a, b, m));
      } else {
        strata.add(withoutFirst(a, b, m));
        strata.add(withoutSecond(a, b, m));
      }
    }
    return strata;
  }

  private double[] withoutPairs(double[][] a, double[][] b, int m) {
    double[] without = new double[a[m].length];
    Arrays.setAll(without, i -> contrast.of(LeaveOut.run(a, m, i), LeaveOut.run(b, m, i)));
    return without;
  }

  private double[] withoutFirst(double[][] a, double[][] b, int m) {
    double[] without = new double[a[m].length];
    Arrays.setAll(without, i -> contrast.of(LeaveOut.run(a, m, i), b));
    return without;
  }

  private double[] withoutSecond(double[][] a, double[][] b, int m) {
    double[] without = new double[b[m].length];
    Arrays.setAll(without, i -> contrast.of(a, LeaveOut.run(b, m, i)));
    return without;
  }

  @Override
  public Draws draws(RandomStream random) {
    RunDraw a = new RunDraw(first);
    RunDraw b = new RunDraw(second);
    return new Draws() {
      @Override
      public double next() {
        if (choice == TaskChoice.DRAWN) {
          a.drawTasks(random);
          b.tasksOf(a);
        }
        double[][] drawn = a.drawRuns(random);
        return contrast.of(drawn, pairing == Pairing.PAIRED ? b.runsOf(a) : b.drawRuns(random));
      }

      @Override
      public OptionalDouble standardError() {
        return error(a.drawn(), b.drawn());
      }
    };
  }
}
