package org.jackdaw.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.CellKey;
import org.jackdaw.core.result.CellSplit;
import org.jackdaw.core.result.CellStore;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.FolderLock;
import org.jackdaw.core.result.FolderWriter;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Verification;

/**
 * A plan brought to a result folder. The folder records the experiment's identity before the first
 * cell; a process may die at any moment and the next one goes on from the finished cells, to the
 * same bytes.
 *
 * <p>The seeds of a folder only grow. A plan with fewer seeds than a finished folder has finds it
 * complete and leaves every row where it is; a plan with other seeds adds to those that are there.
 */
public final class ExperimentRun {

  private final Plan plan;
  private final Path folder;
  private final RunOptions options;
  private final ProgressListener listener;
  private final CodeVersion code = CodeVersion.current();
  private final ModelFactsCache facts = new ModelFactsCache();

  private ExperimentRun(Plan plan, Path folder, RunOptions options, ProgressListener listener) {
    this.plan = plan;
    this.folder = folder;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs a plan, or what is left of it.
   *
   * @param plan the experiment
   * @param folder the result folder, made if it is absent
   * @param options how to execute it
   * @param listener sees how far it is
   * @return the complete folder and the cells that failed
   * @throws UsageException if the folder holds something else, is incomplete and resuming was not
   *     asked for, or is in use by another process; nothing has been written then
   * @throws IOException if the folder cannot be read or written; what is finished stays
   * @throws InterruptedException if the calling thread is interrupted; what is finished stays
   */
  public static RunOutcome execute(
      Plan plan, Path folder, RunOptions options, ProgressListener listener)
      throws IOException, InterruptedException {
    return new ExperimentRun(plan, folder, options, listener).execute();
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException(folder + ": the result folder cannot be made: " + e);
    }
  }

  private RunOutcome execute() throws IOException, InterruptedException {
    FolderState before = examine();
    if (before.needsNothing() && !CellStore.in(folder)) {
      return already(before);
    }
    makeFolder();
    FolderLock lock =
        FolderLock.take(folder)
            .orElseThrow(() -> new UsageException(folder + ": another process is running there"));
    try {
      return locked(examine()); // again: another process may have been at work until now
    } finally {
      lock.close();
    }
  }

  private RunOutcome already(FolderState state) {
    return new RunOutcome(folder, state.manifest().orElseThrow().failedCells(), true);
  }

  private FolderState examine() throws IOException {
    return FolderState.of(folder, PlanIdentity.of(plan, code), RunCells.seeds(plan), options);
  }

  private RunOutcome locked(FolderState state) throws IOException, InterruptedException {
    if (state.complete() && !state.needsNothing()) {
      requireUnchanged();
    }
    CellStore store = CellStore.open(folder);
    if (state.needsNothing()) {
      store.remove();
      return already(state);
    }
    if (state.complete()) {
      RunCells finished = RunCells.of(plan, state.manifest().orElseThrow().seeds());
      new CellSplit(folder, store, finished.byLabels()).run();
    }
    Manifest manifest = started(state.manifest());
    FolderWriter writer =
        new FolderWriter(folder, store, plan.metrics(), plan.traces(), plan.models());
    writer.start(manifest);
    RunCells cells = RunCells.of(plan, manifest.seeds());
    compute(cells, store);
    return finish(cells, store, writer, manifest);
  }

  private void requireUnchanged() throws IOException {
    List<String> changes = Verification.changes(folder);
    if (!changes.isEmpty()) {
      throw new UsageException(String.join("\n", changes));
    }
  }

  private Manifest started(Optional<Manifest> earlier) {
    Set<Integer> seeds = new TreeSet<>(RunCells.seeds(plan));
    earlier.ifPresent(manifest -> seeds.addAll(manifest.seeds()));
    String configuration =
        earlier
            .filter(manifest -> Set.copyOf(manifest.seeds()).equals(seeds))
            .map(Manifest::configuration)
            .orElseGet(() -> plan.resolved(seeds));
    return new Manifest(
        plan.name(),
        plan.suite(),
        false,
        plan.rootSeed(),
        List.copyOf(seeds),
        PlanIdentity.of(plan, code),
        plan.protocol(),
        plan.metrics().stream().map(MetricFactory::definition).toList(),
        code,
        Machine.of(plan.environments()),
        List.of(),
        List.of(),
        plan.notRepeatable(),
        plan.warnings(),
        configuration,
        new TreeMap<>());
  }

  private void compute(RunCells cells, CellStore store) throws IOException, InterruptedException {
    SortedMap<CellKey, Cell> open = new TreeMap<>();
    for (CellKey key : cells.cells().keySet()) {
      if (store.holds(key) && store.failed(key)) {
        store.forget(key); // what failed is tried again
      }
      if (!store.holds(key)) {
        open.put(key, cells.cells().get(key));
      }
    }
    Gauge gauge = new Gauge();
    int earlier = cells.cells().size() - open.size();
    new Executor(
            new CellRunner(plan, facts, store, gauge, new Permits(options.jobs())),
            gauge,
            listener,
            earlier,
            episodes(open.size()))
        .run(open, options.jobs());
  }

  private OptionalLong episodes(int cells) {
    OptionalLong each = Executor.episodesOf(plan.protocol());
    return each.isPresent() ? OptionalLong.of(cells * each.getAsLong()) : each;
  }

  private RunOutcome finish(RunCells cells, CellStore store, FolderWriter writer, Manifest manifest)
      throws IOException {
    List<String> failed =
        cells.cells().entrySet().stream()
            .filter(cell -> store.failed(cell.getKey()))
            .map(cell -> cell.getValue().name())
            .toList();
    TaskSurvey survey = new TaskSurvey(plan, facts);
    if (plan.traces().isPresent()) {
      writer.places(survey.places());
    }
    writer.finish(manifest, cells.cells().keySet(), survey.of(manifest.seeds()), failed);
    return new RunOutcome(folder, failed, false);
  }
}
