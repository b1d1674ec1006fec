package org.jackdaw.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.CellWriter;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowSchema;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.result.ScratchCell;
import org.jackdaw.core.trace.EpisodeId;
import org.jackdaw.core.trace.EpisodeTrace;

/**
 * Runs one recorded episode again: its cell from the start, evaluation included, up to that
 * episode, whose steps are written down. What comes of it is compared with the row and, where they
 * were recorded, the steps of a result folder.
 *
 * @param row the episode's row as it comes out now, by column
 * @param trace its steps
 */
public record EpisodeReplay(Map<String, String> row, EpisodeTrace trace) {

  /** Keeps the order of the columns. */
  public EpisodeReplay {
    row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
  }

  /**
   * Runs an episode.
   *
   * @param plan the experiment
   * @param id which episode
   * @return the episode; empty if the cell has ended without one
   * @throws UsageException if the plan has no such cell
   * @throws IOException if rows cannot be written for a while
   */
  public static Optional<EpisodeReplay> of(Plan plan, EpisodeId id) throws IOException {
    Cell cell =
        plan.cells().stream()
            .filter(c -> c.name().equals(id.cell()))
            .findFirst()
            .orElseThrow(() -> new UsageException("the experiment has no cell " + id.cell()));
    try (ScratchCell scratch = ScratchCell.make()) {
      return new Run(plan, cell, id).into(scratch);
    }
  }

  /**
   * What makes a plan another experiment than a folder's, such as the code version.
   *
   * @param plan the plan of the folder's configuration
   * @param manifest the folder's manifest
   * @return names of the parts; empty if it is the same experiment
   */
  public static List<String> differences(Plan plan, Manifest manifest) {
    return manifest.identity().differences(PlanIdentity.of(plan, CodeVersion.current()));
  }

  /** One run of the cell. */
  private record Run(Plan plan, Cell cell, EpisodeId id) {

    Optional<EpisodeReplay> into(ScratchCell scratch) throws IOException {
      try (CellWriter writer = scratch.writer()) {
        compute(writer);
        writer.commit();
      }
      List<EpisodeTrace> traces = new ArrayList<>();
      EpisodeTrace.read(scratch.merged(marked(RowSchema.steps())), traces::add);
      if (traces.isEmpty()) {
        return Optional.empty();
      }
      RowSchema schema = marked(RowSchema.episodes(plan.metrics()));
      return Optional.of(
          new EpisodeReplay(last(scratch.merged(schema), schema.names()), traces.get(0)));
    }

    /** The episode is asked for before it begins; the run stops before the one after it. */
    private void compute(CellWriter writer) throws IOException {
      Gauge gauge = new Gauge();
      Permits permits = new Permits(1);
      TraceRule rule =
          (phase, checkpoint, index, last) -> {
            boolean wanted = id.is(phase, checkpoint, index);
            if (wanted) {
              gauge.stop();
            }
            return wanted;
          };
      permits.take();
      try {
        new CellRun(plan, cell, new ModelFactsCache(), writer, gauge, permits, Optional.of(rule))
            .run();
      } catch (Gauge.CellStopped reached) {
        return;
      } catch (RowsUnwritable e) {
        throw e.getCause();
      }
    }

    private RowSchema marked(RowSchema schema) {
      return plan.notRepeatable().isEmpty() ? schema : schema.marked();
    }

    private static Map<String, String> last(Path folder, List<String> names) throws IOException {
      Map<String, String> row = new LinkedHashMap<>();
      Rows.read(
          folder.resolve(ResultFolder.EPISODES),
          names,
          cells -> {
            for (int c = 0; c < names.size(); c++) {
              row.put(names.get(c), cells.get(c));
            }
          });
      return row;
    }
  }
}
