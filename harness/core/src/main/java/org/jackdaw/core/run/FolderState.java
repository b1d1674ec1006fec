package org.jackdaw.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.core.result.FolderWriter;
import org.jackdaw.core.result.Identity;
import org.jackdaw.core.result.Manifest;

/**
 * What a folder is to a plan.
 *
 * @param manifest the folder's manifest, if it has one
 * @param complete whether the folder holds a finished run
 * @param needsNothing whether it holds all that the plan asks for
 */
record FolderState(Optional<Manifest> manifest, boolean complete, boolean needsNothing) {

  static FolderState of(Path folder, Identity identity, Set<Integer> seeds, RunOptions options)
      throws IOException {
    Optional<Manifest> found = Manifest.read(folder);
    if (found.isEmpty()) {
      requireEmpty(folder);
      return new FolderState(found, false, false);
    }
    Manifest manifest = found.get();
    requireSame(folder, manifest.identity().differences(identity));
    boolean enough = manifest.complete() && manifest.seeds().containsAll(seeds);
    boolean nothing = enough && !(options.resume() && !manifest.failedCells().isEmpty());
    if (!nothing && !options.resume()) {
      throw new UsageException(folder + reason(manifest, seeds));
    }
    return new FolderState(found, manifest.complete(), nothing);
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + ": exists and is not a folder");
    }
    if (Files.exists(folder) && !FolderWriter.emptyBut(folder)) {
      throw new UsageException(
          folder + ": exists and holds no experiment; give another folder with --out");
    }
  }

  private static void requireSame(Path folder, List<String> differences) {
    if (!differences.isEmpty()) {
      throw new UsageException(
          folder
              + ": holds another experiment, different in "
              + String.join(", ", differences)
              + "; give another folder with --out");
    }
  }

  private static String reason(Manifest manifest, Set<Integer> seeds) {
    if (!manifest.complete()) {
      return ": holds an incomplete run of this experiment; --resume continues it";
    }
    Set<Integer> more = new TreeSet<>(seeds);
    more.removeAll(manifest.seeds());
    return ": holds this experiment without seeds " + more + "; --resume adds them";
  }
}
