package org.jackdaw.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.random.RandomStream;

/**
 * A statistic of one agent's scores.
 *
 * @param scores the scores of independent runs
 * @param statistic what is estimated
 * @param choice whether tasks are drawn too
 */
public record OneSample(Scores scores, Statistic statistic, TaskChoice choice)
    implements Resampling {

  /**
   * A statistic on given tasks.
   *
   * @param scores the scores of independent runs
   * @param statistic what is estimated
   */
  public OneSample(Scores scores, Statistic statistic) {
    this(scores, statistic, TaskChoice.FIXED);
  }

  @Override
  public double estimate() {
    return statistic.of(scores.arrays());
  }

  @Override
  public OptionalDouble standardError() {
    return error(scores.arrays());
  }

  private OptionalDouble error(double[][] byTask) {
    if (choice == TaskChoice.FIXED) {
      return statistic.standardError(byTask);
    }
    return statistic.influence(byTask).map(Influence::errorOfTasks).orElse(OptionalDouble.empty());
  }

  @Override
  public int fewestRuns() {
    return scores.fewestRuns();
  }

  @Override
  public int units() {
    return choice == TaskChoice.FIXED ? scores.fewestRuns() : scores.tasks();
  }

  @Override
  public boolean constant() {
    return scores.constant() && (choice == TaskChoice.FIXED || scores.tasksAgree());
  }

  @Override
  public List<double[]> jackknife() {
    double[][] all = scores.arrays();
    if (choice == TaskChoice.DRAWN) {
      double[] without = new double[all.length];
      Arrays.setAll(without, m -> statistic.of(LeaveOut.task(all, m)));
      return List.of(without);
    }
    List<double[]> strata = new ArrayList<>();
    for (int m = 0; m < all.length; m++) {
      int task = m;
      double[] without = new double[all[m].length];
      Arrays.setAll(without, i -> statistic.of(LeaveOut.run(all, task, i)));
      strata.add(without);
    }
    return strata;
  }

  @Override
  public Draws draws(RandomStream random) {
    RunDraw draw = new RunDraw(scores);
    return new Draws() {
      @Override
      public double next() {
        if (choice == TaskChoice.DRAWN) {
          draw.drawTasks(random);
        }
        return statistic.of(draw.drawRuns(random));
      }

      @Override
      public OptionalDouble standardError() {
        return error(draw.drawn());
      }
    };
  }
}
