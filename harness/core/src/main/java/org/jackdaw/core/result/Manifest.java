package org.jackdaw.core.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.core.plan.Protocol;

/**
 * The record of a result folder, {@code manifest.json}: which experiment it holds, how far it is,
 * what made it, and the digest of every file.
 *
 * @param experiment the experiment's name
 * @param suite the suite that it runs, such as {@code bandits@1}, if it runs one
 * @param complete whether every cell of the seeds has been run and brought together
 * @param rootSeed the root of all seeds
 * @param seeds the runs' indices, ascending
 * @param identity what makes it this experiment
 * @param protocol how much is trained and when it is measured
 * @param metrics the metrics with their options, in configuration order
 * @param code which code made it
 * @param machine what it ran on
 * @param tasks the worlds; empty until it is complete
 * @param failedCells cells without rows, as {@code ENVIRONMENT/AGENT/SEED}
 * @param notRepeatable labels of contenders that are declared not to do the same again
 * @param warnings what a user should know, from the plan
 * @param configuration the configuration with every default filled in, as YAML
 * @param files SHA-256 of every file by name; empty until it is complete
 */
public record Manifest(
    String experiment,
    Optional<String> suite,
    boolean complete,
    long rootSeed,
    List<Integer> seeds,
    Identity identity,
    Protocol protocol,
    List<String> metrics,
    CodeVersion code,
    Map<String, String> machine,
    List<Task> tasks,
    List<String> failedCells,
    List<String> notRepeatable,
    List<String> warnings,
    String configuration,
    SortedMap<String, String> files) {

  /** Copies the collections. */
  public Manifest {
    seeds = seeds.stream().sorted().distinct().toList();
    metrics = List.copyOf(metrics);
    machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    tasks = List.copyOf(tasks);
    failedCells = List.copyOf(failedCells);
    notRepeatable = List.copyOf(notRepeatable);
    warnings = List.copyOf(warnings);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * This manifest of a finished experiment.
   *
   * @param described the worlds
   * @param failed cells without rows
   * @param digests SHA-256 of every file by name
   * @return a new manifest
   */
  public Manifest completed(
      List<Task> described, List<String> failed, SortedMap<String, String> digests) {
    return new Manifest(
        experiment,
        suite,
        true,
        rootSeed,
        seeds,
        identity,
        protocol,
        metrics,
        code,
        machine,
        described,
        failed,
        notRepeatable,
        warnings,
        configuration,
        digests);
  }

  /**
   * The published model of a run; of a world that changes, the one in force at the start.
   *
   * @param environment the world's label
   * @param seed the run's index
   * @return empty where the world publishes none
   */
  public Optional<Task.TaskModel> model(String environment, int seed) {
    return task(environment).flatMap(task -> task.model(seed, 0));
  }

  /**
   * One of the worlds.
   *
   * @param environment its label
   * @return empty where there is none of this label
   */
  public Optional<Task> task(String environment) {
    return tasks.stream().filter(task -> task.environment().equals(environment)).findFirst();
  }

  /**
   * Writes the manifest of a folder; the old one is replaced at once.
   *
   * @param folder the result folder
   * @throws IOException if it cannot be written
   */
  public void write(Path folder) throws IOException {
    AtomicFiles.write(folder.resolve(ResultFolder.MANIFEST), Json.text(ManifestJson.of(this)));
  }

  /**
   * The manifest of a folder.
   *
   * @param folder any folder
   * @return empty if the folder has none
   * @throws IOException if it cannot be read as one
   */
  public static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ObjectNode json = Json.read(file);
    String schema = json.path("schema").asText();
    if (!schema.equals(ManifestJson.SCHEMA)) {
      throw new IOException(
          file + ": schema must be " + ManifestJson.SCHEMA + ", got '" + schema + "'");
    }
    return Optional.of(ManifestJson.parse(json));
  }

  /**
   * The manifest of a folder that holds a finished experiment.
   *
   * @param folder the result folder
   * @return the manifest
   * @throws IOException if there is none, it is of an unfinished experiment, or cannot be read
   */
  public static Manifest finished(Path folder) throws IOException {
    return read(folder)
        .filter(Manifest::complete)
        .orElseThrow(() -> new IOException(folder + ": holds no finished experiment"));
  }
}
