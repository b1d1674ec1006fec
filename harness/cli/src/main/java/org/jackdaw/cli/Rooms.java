package org.jackdaw.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.core.run.UsageException;

/**
 * The rooms that are not part of every build: where their jars are, and how they come there. The
 * launcher builds a room; this asks it to.
 */
final class Rooms {

  private final Path home;
  private final Optional<Path> launcher;

  /**
   * The rooms of a project.
   *
   * @param home the project's folder
   * @param launcher the script that started this process and can build rooms, if one did
   */
  Rooms(Path home, Optional<Path> launcher) {
    this.home = home;
    this.launcher = launcher;
  }

  /** Whether the jars of an agent's room are there, and no older than the rest of the build. */
  boolean built(OptionalAgent agent) {
    Path stamp = folder(agent).resolve("built");
    Path house = home.resolve(Path.of("harness", "cli", "target", "jackdaw", "built"));
    return Files.exists(stamp)
        && (!Files.exists(house) || modified(stamp).compareTo(modified(house)) >= 0);
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Path folder(OptionalAgent agent) {
    return home.resolve(agent.module()).resolve(Path.of("target", "room"));
  }

  /**
   * The jars of an agent's room, which is built first if it is not.
   *
   * @throws UsageException if it is not built and cannot be, with what to do
   */
  List<Path> jars(OptionalAgent agent) {
    if (!built(agent)) {
      build(agent);
    }
    File[] jars = folder(agent).toFile().listFiles((d, name) -> name.endsWith(".jar"));
    return Arrays.stream(jars == null ? new File[0] : jars).sorted().map(File::toPath).toList();
  }

  private void build(OptionalAgent agent) {
    Path script = launcher.orElseThrow(() -> new UsageException(advice(agent)));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(script.toString(), "--build-room", agent.room(), agent.module());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      Process process = builder.start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new UsageException("the room " + agent.room() + " could not be built");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + script, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("interrupted while the room " + agent.room() + " is built");
    }
  }

  private static String advice(OptionalAgent agent) {
    return "agent '"
        + agent.id()
        + "' is in the room "
        + agent.room()
        + ", which is not built: the launcher ./jackdaw builds it on first use ("
        + agent.fetched()
        + ")";
  }

  /** What a listing says of an agent whose room is not open. */
  String state(OptionalAgent agent) {
    return built(agent)
        ? "room " + agent.room() + ": built"
        : "room " + agent.room() + ": built on first use, " + agent.fetched();
  }
}
