package org.jackdaw.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;
import org.jackdaw.report.data.World;

/** How scores change as training goes on. */
public final class LearningCurves {

  /** Metrics that can be looked at over training, where a folder has them. */
  private static final List<String> SHOWN =
      List.of(
          World.NORMALISED,
          World.RETURN,
          "success",
          "regret",
          "observer_info_gain_bits",
          "observer_belief_entropy_bits");

  private LearningCurves() {}

  /**
   * The curves of all worlds.
   *
   * @param results what was measured
   * @return one row per world, contender, checkpoint and metric; empty where nobody was measured
   *     more than once
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of(
            "panel",
            "agent",
            "knowledge",
            "phase",
            "checkpoint",
            "metric",
            "n",
            "mean",
            "low",
            "high");
    for (World world : results.worlds()) {
      for (String metric : metrics(world)) {
        world.entries().forEach(entry -> add(table, world, entry, metric));
      }
    }
    return new Figure(
        "learning-curves",
        "Learning curves",
        "Each line is the mean over independent training runs, each band its 95 % interval, cut where"
            + " it leaves the picture; what counts is how high a line ends, and how soon it gets"
            + " there.",
        "curves",
        table.build(),
        Map.of("x", unit(results)));
  }

  /** The score that contenders are compared in comes first. */
  private static Set<String> metrics(World world) {
    Set<String> metrics = new LinkedHashSet<>(List.of(world.score()));
    for (String metric : SHOWN) {
      if (world.entries().stream().anyMatch(entry -> entry.interval(metric).isPresent())) {
        metrics.add(metric);
      }
    }
    return metrics;
  }

  private static void add(DataTable.Builder table, World world, Entry entry, String metric) {
    Contender contender = entry.contender();
    Study study = contender.study();
    for (RunGroup group : course(study, entry.group())) {
      study
          .interval(group, metric)
          .ifPresent(
              mean ->
                  table.row(
                      world.label(),
                      contender.label(),
                      contender.level().text(),
                      group.phase(),
                      group.checkpoint(),
                      metric,
                      mean.n(),
                      mean.estimate(),
                      mean.low(),
                      mean.high()));
    }
  }

  private static List<RunGroup> course(Study study, RunGroup last) {
    List<RunGroup> course =
        new ArrayList<>(study.table().course(last.environment(), last.agent(), last.phase()));
    course.removeIf(group -> !group.knowledge().equals(last.knowledge()));
    return course;
  }

  private static String unit(Results results) {
    boolean steps =
        results.studies().stream().allMatch(study -> study.manifest().protocol().countsSteps());
    return steps ? "training steps" : "training episodes";
  }
}
