package org.jackdaw.core.result;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Whether a result folder is what its manifest says. */
public final class Verification {

  private static final Set<String> UNLISTED =
      Set.of(
          ResultFolder.MANIFEST,
          ResultFolder.REPORT,
          ResultFolder.REPORT_FILES,
          ResultFolder.LOCK,
          ResultFolder.MODELS);

  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  private Verification(Path folder) {
    this.folder = folder;
  }

  /**
   * Checks a folder: every file of the manifest is there with its digest, no other file is, and
   * rows are of their schema.
   *
   * @param folder the result folder
   * @return one sentence per problem; empty if all is well
   * @throws IOException if files cannot be read
   */
  public static List<String> verify(Path folder) throws IOException {
    return new Verification(folder).problems();
  }

  /**
   * The files of a finished folder that are missing or have changed.
   *
   * @param folder the result folder
   * @return one sentence per file; empty if all are as they were written
   * @throws IOException if files cannot be read
   */
  public static List<String> changes(Path folder) throws IOException {
    Verification verification = new Verification(folder);
    Optional<Manifest> manifest = verification.manifest();
    if (manifest.isPresent()) {
      verification.checkDigests(manifest.get());
    }
    return List.copyOf(verification.problems);
  }

  private List<String> problems() throws IOException {
    Optional<Manifest> manifest = manifest();
    if (manifest.isEmpty()) {
      return problems;
    }
    if (!manifest.get().complete()) {
      problems.add(folder + ": the run is not complete; --resume continues it");
      return problems;
    }
    checkDigests(manifest.get());
    checkNothingElse(manifest.get());
    if (problems.isEmpty()) {
      new RowCheck(folder, manifest.get(), problems).run();
    }
    return List.copyOf(problems);
  }

  private Optional<Manifest> manifest() {
    try {
      Optional<Manifest> manifest = Manifest.read(folder);
      if (manifest.isEmpty()) {
        problems.add(folder + ": has no " + ResultFolder.MANIFEST);
      }
      return manifest;
    } catch (IOException | RuntimeException unreadable) {
      problems.add(unreadable.getMessage());
      return Optional.empty();
    }
  }

  private void checkDigests(Manifest manifest) throws IOException {
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      checkDigest(file.getKey(), file.getValue());
    }
  }

  private void checkDigest(String name, String expected) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add(file + ": is missing");
    } else if (!digest(file).equals(expected)) {
      problems.add(file + ": has changed since the run (its SHA-256 is not the manifest's)");
    }
  }

  /** The digest; empty, so no manifest's, if what is packed cannot be read. */
  private static String digest(Path file) throws IOException {
    try {
      return Digests.of(file);
    } catch (ZipException | EOFException damaged) {
      return "";
    }
  }

  private void checkNothingElse(Manifest manifest) throws IOException {
    checkNothingElse(manifest, folder, "");
    if (Files.isDirectory(folder.resolve(ResultFolder.MODELS))) {
      checkNothingElse(manifest, folder.resolve(ResultFolder.MODELS), ResultFolder.MODELS + "/");
    }
  }

  private void checkNothingElse(Manifest manifest, Path place, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      entries
          .filter(entry -> !manifest.files().containsKey(prefix + entry.getFileName()))
          .filter(entry -> !UNLISTED.contains(prefix + entry.getFileName()))
          .sorted()
          .forEach(entry -> problems.add(entry + ": is not in the manifest"));
    }
  }
}
