package org.jackdaw.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.BasicBootstrap;
import org.jackdaw.stats.BcaBootstrap;
import org.jackdaw.stats.BootstrapT;
import org.jackdaw.stats.Contrast;
import org.jackdaw.stats.DefaultInterval;
import org.jackdaw.stats.Difference;
import org.jackdaw.stats.InterquartileMean;
import org.jackdaw.stats.IntervalMethod;
import org.jackdaw.stats.Mean;
import org.jackdaw.stats.OneSample;
import org.jackdaw.stats.Pairing;
import org.jackdaw.stats.PercentileBootstrap;
import org.jackdaw.stats.ProbabilityOfImprovement;
import org.jackdaw.stats.Resampling;
import org.jackdaw.stats.Scores;
import org.jackdaw.stats.Statistic;
import org.jackdaw.stats.StudentT;
import org.jackdaw.stats.TwoSamples;

/** Prints how often 95 % intervals hold the truth, as Markdown tables. */
public final class IntervalCalibration {

  private static final int[] RUNS = {5, 10, 20, 30};
  private static final int TASKS = 5;
  private static final double EFFECT = 0.5;

  private static final List<IntervalMethod> METHODS =
      List.of(
          new DefaultInterval(1999),
          new BootstrapT(999),
          new PercentileBootstrap(999),
          new BasicBootstrap(999),
          new BcaBootstrap(999),
          new StudentT());
  private static final List<String> NAMES =
      List.of("default", "bootstrap-t", "percentile", "basic", "BCa", "Student's t");

  private final Coverage coverage;

  private IntervalCalibration(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * Simulates and prints.
   *
   * @param args number of data sets per figure, 2000 if missing
   */
  public static void main(String[] args) {
    int repeats = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    IntervalCalibration tables =
        new IntervalCalibration(new Coverage(repeats, SeedTree.root(2026)));
    System.out.println(
        "Coverage in percent of 95 % intervals of a mean, " + repeats + " data sets:");
    tables.means();
    System.out.println();
    System.out.println("Other estimates, normal scores (" + TASKS + " tasks where it says so):");
    tables.others();
  }

  private void means() {
    header("scores", NAMES);
    for (Shape shape : Shape.values()) {
      for (int n : RUNS) {
        Function<RandomStream, Resampling> data =
            random -> new OneSample(Scores.of(shape.runs(n, random)), new Mean());
        line(shape.words() + " | " + n, data, shape.mean(), METHODS);
      }
    }
  }

  private void others() {
    header("estimate", NAMES.subList(0, 5));
    double improvement = new NormalDistribution().cumulativeProbability(EFFECT / Math.sqrt(2));
    for (int n : new int[] {10, 30}) {
      one("mean of tasks", n, new Mean());
      one("IQM of tasks", n, new InterquartileMean());
      two("difference of means", 1, n, new Difference(new Mean()), Pairing.INDEPENDENT, EFFECT);
      two("paired difference of means", 1, n, new Difference(new Mean()), Pairing.PAIRED, EFFECT);
      Contrast iqm = new Difference(new InterquartileMean());
      two("paired difference of IQM of tasks", TASKS, n, iqm, Pairing.PAIRED, EFFECT);
      Contrast better = new ProbabilityOfImprovement();
      two("probability of improvement", 1, n, better, Pairing.INDEPENDENT, improvement);
      two("the same over tasks", TASKS, n, better, Pairing.INDEPENDENT, improvement);
    }
  }

  private void one(String words, int n, Statistic statistic) {
    line(
        words + " | " + n,
        random -> new OneSample(tasks(TASKS, n, 0, random), statistic),
        0,
        METHODS.subList(0, 5));
  }

  private void two(
      String words, int tasks, int n, Contrast contrast, Pairing pairing, double truth) {
    line(
        words + " | " + n,
        random ->
            new TwoSamples(
                tasks(tasks, n, EFFECT, random), tasks(tasks, n, 0, random), contrast, pairing),
        truth,
        METHODS.subList(0, 5));
  }

  private static Scores tasks(int tasks, int n, double mean, RandomStream random) {
    List<double[]> scores = new ArrayList<>();
    for (int m = 0; m < tasks; m++) {
      double[] runs = Shape.NORMAL.runs(n, random);
      for (int i = 0; i < n; i++) {
        runs[i] += mean;
      }
      scores.add(runs);
    }
    return Scores.ofTasks(scores);
  }

  private static void header(String what, List<String> names) {
    System.out.println("| " + what + " | runs | " + String.join(" | ", names) + " |");
    System.out.println("|---|---|" + "---|".repeat(names.size()));
  }

  private void line(
      String words,
      Function<RandomStream, Resampling> data,
      double truth,
      List<IntervalMethod> methods) {
    StringBuilder line = new StringBuilder("| " + words + " |");
    for (IntervalMethod method : methods) {
      line.append(String.format(Locale.ROOT, " %.1f |", 100 * coverage.of(data, truth, method)));
    }
    System.out.println(line);
  }
}
