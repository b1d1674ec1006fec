package org.jackdaw.gymnasium.python;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A virtual environment of Python that is Jackdaw's own, in the user's cache folder. It is made at
 * the first use from packages that are pinned by hash; nothing is installed anywhere else. Two
 * processes that need it at once wait for one another, and a folder that is there is complete.
 */
final class PrivateEnvironment {

  static final List<String> CANDIDATES = List.of("python3", "python");

  private static final String OWN =
      ", or set JACKDAW_PYTHON to an interpreter that has the packages: python3 -m pip install ";
  private static final int OLDEST_MINOR = 11;
  private static final int SHOWN_LINES = 6;
  private static final long PAUSE_NANOS = 50_000_000;

  private final Path cache;
  private final Path folder;
  private final List<String> candidates;
  private final Consumer<String> progress;

  /**
   * An environment, made or not.
   *
   * @param cache the cache folder
   * @param candidates commands that may start a Python to make it with
   * @param progress is told what takes long
   */
  PrivateEnvironment(Path cache, List<String> candidates, Consumer<String> progress) {
    this.cache = cache;
    this.folder = cache.resolve("python-" + PythonParts.digest(PythonParts.requirements()));
    this.candidates = candidates;
    this.progress = progress;
  }

  Path folder() {
    return folder;
  }

  /** Whether it has been made, by a Python that is still there. */
  boolean ready() {
    return Files.isExecutable(interpreter(folder));
  }

  private static Path interpreter(Path environment) {
    Path windows = environment.resolve("Scripts").resolve("python.exe");
    return Files.exists(windows) ? windows : environment.resolve("bin").resolve("python");
  }

  /**
   * Its interpreter; makes it first if it is not there.
   *
   * @throws ProvisioningException if it cannot be made
   */
  String interpreter() {
    if (!ready()) {
      locked();
    }
    return interpreter(folder).toString();
  }

  private void locked() {
    try {
      Files.createDirectories(cache);
      Path file = cache.resolve(folder.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = taken(channel)) {
        if (lock.isValid() && !ready()) {
          make();
        }
      }
    } catch (IOException e) {
      throw new ProvisioningException(
          "gymnasium: the folder "
              + cache
              + " cannot be written ("
              + e.getMessage()
              + "); JACKDAW_CACHE names another one",
          e);
    }
  }

  /** Waits for other processes, and for others in this one, which Java does not do by itself. */
  private static FileLock taken(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void make() throws IOException {
    String python = python();
    long start = System.nanoTime();
    progress.accept(
        "making a private Python environment in " + folder + " (once; fetches about 40 MB)");
    Path made = cache.resolve(folder.getFileName() + ".part");
    FolderRemoval.of(made);
    FolderRemoval.of(folder); // made by a Python that has gone
    create(python, made);
    install(made);
    PythonParts.moved(made, folder);
    progress.accept(
        "the Python environment is ready after "
            + (System.nanoTime() - start) / 1_000_000_000
            + " s");
  }

  /** A Python that is new enough. */
  private String python() {
    List<String> old = new ArrayList<>();
    for (String candidate : candidates) {
      Optional<String> version = version(candidate);
      if (version.isPresent() && fits(version.get())) {
        return candidate;
      }
      version.ifPresent(v -> old.add(candidate + " is " + v));
    }
    String found =
        old.isEmpty()
            ? "none of " + String.join(", ", candidates) + " is there"
            : String.join(", ", old);
    throw new ProvisioningException(
        "gymnasium: needs Python 3."
            + OLDEST_MINOR
            + " or newer, and "
            + found
            + "; install one"
            + ownInterpreter());
  }

  /** The version of a Python, such as {@code 3.11.7}; empty if it does not run. */
  static Optional<String> version(String command) {
    String code = "import sys; print('.'.join(map(str, sys.version_info[:3])))";
    return Words.of(List.of(command, "-c", code)).filter(Words::good).map(w -> w.end(1));
  }

  private static boolean fits(String version) {
    String[] parts = version.split("\\.");
    return parts.length > 1
        && parts[0].equals("3")
        && parts[1].matches("[0-9]{1,4}")
        && Integer.parseInt(parts[1]) >= OLDEST_MINOR;
  }

  private static String ownInterpreter() {
    return OWN + PythonParts.requirementsInWords();
  }

  private void create(String python, Path made) {
    Words words = Words.of(List.of(python, "-m", "venv", made.toString())).orElseThrow();
    if (!words.good()) {
      throw new ProvisioningException(
          "gymnasium: '"
              + python
              + " -m venv' failed; on Debian and Ubuntu install python3-venv"
              + ownInterpreter()
              + "\n"
              + words.end(SHOWN_LINES));
    }
  }

  private void install(Path made) throws IOException {
    Path list = made.resolve("requirements.txt");
    Files.write(list, PythonParts.requirements());
    List<String> command =
        List.of(
            interpreter(made).toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--require-hashes",
            "-r",
            list.toString());
    Words words = Words.of(command).orElseThrow();
    if (!words.good()) {
      throw new ProvisioningException(
          "gymnasium: pip could not fetch the packages; if the package index cannot be reached from"
              + " here, name a mirror or proxy in pip's configuration"
              + ownInterpreter()
              + "\n"
              + words.end(SHOWN_LINES));
    }
  }

  /** What it is, in words. */
  String state() {
    return ready() ? "ready in " + folder : "not made yet; the first use makes it in " + folder;
  }
}
