package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.core.result.Digests;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.run.UsageException;

/**
 * A baseline: what a finished experiment measured, small enough to be kept under version control.
 * It is replaced only when somebody says so.
 *
 * <p>A folder with {@code scores.csv} (one row per training run, with a digest of its episodes),
 * {@code manifest.json} (that of the result folder, with the digest of the scores instead of those
 * of its files) and {@code history.csv} (means of all baselines that were accepted there).
 */
public final class Baseline {

  private Baseline() {}

  /**
   * Writes the baseline of a result folder; an earlier one is replaced, and its means stay in the
   * history.
   *
   * @param folder a finished result folder without failed cells
   * @param out the baseline's folder, made if it is absent
   * @return how many training runs it holds
   * @throws UsageException if the folder cannot be a baseline, or there is something else in the
   *     way; nothing has been written then
   * @throws IOException if it cannot be read or written
   */
  public static int accept(Path folder, Path out) throws IOException {
    Measurement measured = Measurement.read(folder);
    requireWhole(measured);
    requireOwn(folder, out);
    Files.createDirectories(out);
    ScoreFile.write(out, measured.cases());
    HistoryFile.append(out, measured);
    Manifest manifest = measured.manifest();
    TreeMap<String, String> digests = new TreeMap<>();
    digests.put(ScoreFile.NAME, Digests.of(out.resolve(ScoreFile.NAME)));
    manifest.completed(manifest.tasks(), List.of(), digests).write(out);
    return measured.cases().stream().mapToInt(gated -> gated.runs().size()).sum();
  }

  private static void requireWhole(Measurement measured) {
    if (measured.accepted()) {
      throw new UsageException(measured.folder() + ": is a baseline already");
    }
    if (!measured.problems().isEmpty()) {
      throw new UsageException(String.join("\n", measured.problems()));
    }
    List<String> failed = measured.manifest().failedCells();
    if (!failed.isEmpty()) {
      throw new UsageException(
          measured.folder()
              + ": "
              + failed.size()
              + " cells failed, the first is "
              + failed.get(0)
              + "; a baseline has to be whole");
    }
    for (GatedCase gated : measured.cases()) {
      Invariants.problem(gated)
          .ifPresent(
              problem -> {
                throw new UsageException(
                    measured.folder() + ": " + gated.key().name() + ": " + problem);
              });
    }
  }

  /** A folder that is another baseline, or holds nothing. */
  private static void requireOwn(Path folder, Path out) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException(out + ": exists and is not a folder");
    }
    if (Files.exists(out) && !Files.exists(out.resolve(ScoreFile.NAME))) {
      try (Stream<Path> entries = Files.list(out)) {
        if (entries.findAny().isPresent()) {
          throw new UsageException(
              out + ": exists and holds no baseline; give another folder with --out");
        }
      }
    }
    if (Files.exists(out) && Files.isSameFile(folder, out)) {
      throw new UsageException(out + ": is the result folder; give another folder with --out");
    }
  }

  /**
   * Whether a folder holds an accepted baseline.
   *
   * @param folder any folder
   * @return true if it has the baseline's files
   */
  public static boolean in(Path folder) {
    return Files.exists(folder.resolve(ScoreFile.NAME))
        && Files.exists(folder.resolve(ResultFolder.MANIFEST));
  }
}
