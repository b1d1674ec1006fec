package org.jackdaw.core.tune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.ProgressListener;
import org.jackdaw.core.run.RunOptions;
import org.jackdaw.core.run.RunOutcome;

/**
 * Tuning brought to a folder: the runs as a result folder below it, then what follows from them.
 * The runs go on where they stopped, like those of any experiment; the rest is written anew.
 *
 * @param folder the folder
 * @param tuned what was found, by contender
 * @param failedCells runs that failed, as {@code ENVIRONMENT/CONFIGURATION/SEED}
 */
public record TuneRun(Path folder, List<Tuned> tuned, List<String> failedCells) {

  /** Copies the lists. */
  public TuneRun {
    tuned = List.copyOf(tuned);
    failedCells = List.copyOf(failedCells);
  }

  /**
   * Runs what is left of a search, chooses, and writes.
   *
   * @param search the search
   * @param plan its plan
   * @param folder the folder, made if it is absent
   * @param options how to execute the runs
   * @param listener sees how far they are
   * @return what was found
   * @throws org.jackdaw.core.run.UsageException as {@link ExperimentRun#execute} does
   * @throws IOException if the folder cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static TuneRun execute(
      TuneSearch search, Plan plan, Path folder, RunOptions options, ProgressListener listener)
      throws IOException, InterruptedException {
    Path runs = folder.resolve(TuneFolder.RUNS);
    RunOutcome outcome = ExperimentRun.execute(plan, runs, options, listener);
    TuneScores scores = TuneScores.read(runs, plan, search.tune().score());
    List<Tuned> tuned = tuned(search, scores);
    new TuneFolder(folder, search, scores.normalised(), tuned).write();
    return new TuneRun(folder, tuned, outcome.failedCells());
  }

  private static List<Tuned> tuned(TuneSearch search, TuneScores scores) {
    Map<String, List<Tuned.Measured>> measured = new LinkedHashMap<>();
    for (Candidate candidate : search.candidates()) {
      measured
          .computeIfAbsent(candidate.contender(), c -> new ArrayList<>())
          .add(new Tuned.Measured(candidate, scores.scores().get(candidate.label())));
    }
    return measured.entrySet().stream()
        .map(entry -> new Tuned(entry.getKey(), entry.getValue()))
        .toList();
  }
}
