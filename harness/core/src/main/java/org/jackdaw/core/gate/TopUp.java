package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.ProgressListener;
import org.jackdaw.core.run.RunOptions;
import org.jackdaw.core.run.UsageException;

/**
 * Judges an experiment and, as long as the verdict is inconclusive, runs more seeds of it: as many
 * as there are again, up to a limit. How often it may look is known beforehand, so the level of all
 * looks together is kept. The baseline's seeds are run again only where it is a result folder of
 * the code that is running; else its seeds are the limit.
 */
public final class TopUp {

  /** Makes a plan of a folder's configuration. */
  public interface Planner {

    /**
     * Plans a configuration.
     *
     * @param configuration a YAML file
     * @param overrides {@code path=value} each
     * @return the plan
     * @throws ConfigurationException if it cannot be planned
     */
    Plan plan(Path configuration, List<String> overrides);
  }

  private final Planner planner;
  private final RunOptions options;
  private final ProgressListener listener;

  /**
   * Prepares.
   *
   * @param planner makes plans
   * @param jobs cells that compute at once, at least 1
   * @param listener sees how far runs are
   */
  public TopUp(Planner planner, int jobs, ProgressListener listener) {
    this.planner = planner;
    this.options = new RunOptions(jobs, true);
    this.listener = listener;
  }

  /**
   * Judges, with more seeds where it takes them.
   *
   * @param candidate a result folder, which may grow
   * @param baseline a result folder, which may grow, or an accepted baseline
   * @param rules how to decide
   * @param most the most seeds of the candidate
   * @return the last verdict
   * @throws IOException if a folder cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public GateReport judge(Path candidate, Path baseline, GateRules rules, int most)
      throws IOException, InterruptedException {
    Measurement here = Measurement.read(candidate);
    Measurement there = Measurement.read(baseline);
    boolean growing = grows(there);
    int limit = growing ? most : Math.min(most, there.seeds().size());
    List<Integer> sizes = sizes(here.seeds().size(), limit);
    GateRules looks = rules.looking(sizes.size());
    GateReport report = Gate.judge(here, there, looks);
    for (int size : sizes.subList(1, sizes.size())) {
      if (report.verdict() != Verdict.INCONCLUSIVE) {
        return report;
      }
      Set<Integer> seeds = wanted(here, there, size);
      try {
        extend(here, seeds);
        if (growing) {
          extend(there, seeds);
        }
      } catch (UsageException | ConfigurationException e) {
        return report.noting("no more seeds can be run: " + e.getMessage());
      }
      here = Measurement.read(candidate);
      there = Measurement.read(baseline);
      report = Gate.judge(here, there, looks);
    }
    return report.verdict() == Verdict.INCONCLUSIVE ? report.noting(end(there, most)) : report;
  }

  /** Whether seeds of a baseline can be run with this code. */
  private static boolean grows(Measurement baseline) {
    return !baseline.accepted()
        && baseline.problems().isEmpty()
        && baseline.manifest().code().equals(CodeVersion.current());
  }

  private static String end(Measurement baseline, int most) {
    int seeds = baseline.seeds().size();
    if (seeds >= most) {
      return "more seeds than --max-seeds " + most + " may tell";
    }
    return "the baseline has only "
        + seeds
        + " seeds and cannot grow: "
        + (baseline.accepted()
            ? "accept one of more seeds"
            : "only the code that made it can add to them, which is "
                + baseline.manifest().code().text());
  }

  /**
   * How many seeds there are at each look.
   *
   * @param now seeds of the first look, at least 1
   * @param most seeds of the last look; as many as now if that is more
   * @return ascending, each at most twice the one before
   */
  static List<Integer> sizes(int now, int most) {
    List<Integer> sizes = new ArrayList<>(List.of(now));
    for (int size = 2 * now; size < 2 * most && sizes.get(sizes.size() - 1) < most; size *= 2) {
      sizes.add(Math.min(size, most));
    }
    return sizes;
  }

  /** The candidate's seeds, then those of the baseline, then the smallest that are free. */
  private static Set<Integer> wanted(Measurement here, Measurement there, int size) {
    Set<Integer> seeds = new TreeSet<>(here.seeds());
    for (int seed : there.seeds()) {
      if (seeds.size() < size) {
        seeds.add(seed);
      }
    }
    for (int seed = 0; seeds.size() < size; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  private void extend(Measurement measured, Set<Integer> seeds)
      throws IOException, InterruptedException {
    if (!measured.seeds().containsAll(seeds)) {
      Path configuration = measured.folder().resolve(ResultFolder.CONFIG);
      Plan plan = planner.plan(configuration, List.of("seeds=" + List.copyOf(seeds)));
      ExperimentRun.execute(plan, measured.folder(), options, listener);
    }
  }
}
