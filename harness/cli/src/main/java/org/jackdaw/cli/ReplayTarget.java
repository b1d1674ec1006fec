package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowSchema;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.core.trace.EpisodeId;

/** Finds the episode that a user means among the rows of a result folder. */
final class ReplayTarget {

  private static final int FAILURE = RowSchema.failures().names().indexOf("message");

  private final Path folder;
  private final String cell;
  private final String[] parts;
  private final Map<Phase, TreeMap<Long, Integer>> episodes = new LinkedHashMap<>();

  /**
   * The episodes of a cell.
   *
   * @param folder the result folder
   * @param cell ENVIRONMENT/AGENT/SEED
   * @throws UsageException if the folder has no rows of such a cell
   */
  ReplayTarget(Path folder, String cell) throws IOException {
    this.folder = folder;
    this.cell = cell;
    this.parts = cell.split("/", -1);
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,9}")) {
      throw new UsageException("--cell must be ENVIRONMENT/AGENT/SEED, got " + cell);
    }
    count();
  }

  private void count() throws IOException {
    Path file = folder.resolve(ResultFolder.EPISODES);
    Set<String> known = new LinkedHashSet<>();
    Rows.read(
        file,
        Rows.header(file),
        row -> {
          String name = row.get(1) + "/" + row.get(2) + "/" + row.get(4);
          known.add(name);
          if (name.equals(cell)) {
            episodes
                .computeIfAbsent(Phase.of(row.get(5)), phase -> new TreeMap<>())
                .merge(Long.parseLong(row.get(6)), 1, Integer::sum);
          }
        });
    if (episodes.isEmpty()) {
      throw new UsageException(unknown(known));
    }
  }

  /** A cell that failed has no rows. */
  private String unknown(Set<String> known) throws IOException {
    Path failures = folder.resolve(ResultFolder.FAILURES);
    List<List<String>> failed = new ArrayList<>();
    Rows.read(
        failures,
        Rows.header(failures),
        row -> {
          if (cell.equals(row.get(1) + "/" + row.get(2) + "/" + row.get(4))) {
            failed.add(row);
          }
        });
    return failed.stream()
        .findFirst()
        .map(row -> cell + ": this cell failed (" + row.get(FAILURE) + "), so it has no episodes")
        .orElseGet(() -> NearestName.message("cell", cell, known));
  }

  /**
   * The episode.
   *
   * @param phase the phase; evaluation, where there is one, if it is not given
   * @param checkpoint the checkpoint; the last of the phase if it is not given
   * @param episode the number within both
   * @throws UsageException if there is no such episode, with those there are
   */
  EpisodeId id(Optional<Phase> phase, OptionalLong checkpoint, int episode) {
    Phase of = phase.orElse(episodes.containsKey(Phase.EVALUATE) ? Phase.EVALUATE : Phase.TRAIN);
    TreeMap<Long, Integer> blocks = episodes.getOrDefault(of, new TreeMap<>());
    if (blocks.isEmpty()) {
      throw new UsageException(cell + " has no " + of.word() + " episodes");
    }
    long at = checkpoint.orElse(blocks.lastKey());
    if (!blocks.containsKey(at)) {
      throw new UsageException(
          cell
              + " has no "
              + of.word()
              + " episodes at checkpoint "
              + at
              + "; they are at "
              + blocks.keySet());
    }
    if (episode < 0 || episode >= blocks.get(at)) {
      throw new UsageException(
          cell
              + " has "
              + of.word()
              + " episodes 0 to "
              + (blocks.get(at) - 1)
              + " at checkpoint "
              + at
              + ", got "
              + episode);
    }
    return new EpisodeId(parts[0], parts[1], Integer.parseInt(parts[2]), of, at, episode);
  }
}
