package org.jackdaw.core.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jackdaw.core.plan.Protocol;

/**
 * The record of a result folder, {@code manifest.json}: which experiment it holds, how far it is,
 * what made it, and the digest of every file.
 *
 * @param experiment the experiment's name
 * @param complete whether every cell of the seeds has been run and brought together
 * @param rootSeed the root of all seeds
 * @param seeds the runs' indices, ascending
 * @param identity what makes it this experiment
 * @param protocol how much is trained and when it is measured
 * @param metrics the metrics' ids, in configuration order
 * @param code which code made it
 * @param machine what it ran on
 * @param tasks the worlds; empty until it is complete
 * @param failedCells cells without rows, as {@code ENVIRONMENT/AGENT/SEED}
 * @param warnings what a user should know, from the plan
 * @param configuration the configuration with every default filled in, as YAML
 * @param files SHA-256 of every file by name; empty until it is complete
 */
public record Manifest(
    String experiment,
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
    List<String> warnings,
    String configuration,
    SortedMap<String, String> files) {

  private static final String SCHEMA = "jackdaw-result/1";

  /** Copies the collections. */
  public Manifest {
    seeds = seeds.stream().sorted().distinct().toList();
    metrics = List.copyOf(metrics);
    machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    tasks = List.copyOf(tasks);
    failedCells = List.copyOf(failedCells);
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
        warnings,
        configuration,
        digests);
  }

  /**
   * The published model of a run.
   *
   * @param environment the world's label
   * @param seed the run's index
   * @return empty where the world publishes none
   */
  public Optional<Task.TaskModel> model(String environment, int seed) {
    return tasks.stream()
        .filter(task -> task.environment().equals(environment))
        .flatMap(task -> task.models().stream())
        .filter(model -> model.seeds().contains(seed))
        .findFirst();
  }

  /**
   * Writes the manifest of a folder; the old one is replaced at once.
   *
   * @param folder the result folder
   * @throws IOException if it cannot be written
   */
  public void write(Path folder) throws IOException {
    AtomicFiles.write(folder.resolve(ResultFolder.MANIFEST), Json.text(json()));
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
    if (!json.path("schema").asText().equals(SCHEMA)) {
      throw new IOException(
          file + ": schema must be " + SCHEMA + ", got '" + json.path("schema").asText() + "'");
    }
    return Optional.of(parse(json));
  }

  private ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA).put("experiment", experiment).put("complete", complete);
    json.put("root-seed", rootSeed);
    seeds.forEach(json.putArray("seeds")::add);
    json.put("identity-hash", identity.hash());
    put(json.putObject("identity"), identity.parts());
    ObjectNode counts = json.putObject("protocol");
    protocol.trainEpisodes().ifPresent(n -> counts.put("train-episodes", n));
    protocol.trainSteps().ifPresent(n -> counts.put("train-steps", n));
    counts.put("evaluate-every", protocol.evaluateEvery());
    counts.put("evaluate-episodes", protocol.evaluateEpisodes());
    metrics.forEach(json.putArray("metrics")::add);
    ObjectNode built = json.putObject("code").put("version", code.version());
    code.commit().ifPresent(commit -> built.put("commit", commit));
    put(json.putObject("machine"), machine);
    ArrayNode worlds = json.putArray("tasks");
    tasks.forEach(task -> worlds.add(json(task)));
    failedCells.forEach(json.putArray("failed-cells")::add);
    warnings.forEach(json.putArray("warnings")::add);
    json.put("configuration", configuration);
    put(json.putObject("files"), files);
    return json;
  }

  private static ObjectNode json(Task task) {
    ObjectNode json = Json.object();
    json.put("environment", task.environment()).put("id", task.id()).put("hash", task.hash());
    json.put("step-limit", task.stepLimit());
    ArrayNode models = json.putArray("models");
    for (Task.TaskModel model : task.models()) {
      ObjectNode entry = models.addObject().put("hash", model.hash());
      model.floor().ifPresent(v -> entry.set("floor", Json.number(v)));
      model.ceiling().ifPresent(v -> entry.set("ceiling", Json.number(v)));
      model.seeds().forEach(entry.putArray("seeds")::add);
    }
    return json;
  }

  private static void put(ObjectNode json, Map<String, String> entries) {
    entries.forEach(json::put);
  }

  private static Manifest parse(ObjectNode json) {
    return new Manifest(
        json.path("experiment").asText(),
        json.path("complete").asBoolean(),
        json.path("root-seed").asLong(),
        integers(json.path("seeds")),
        new Identity(entries(json.path("identity"))),
        protocol(json.path("protocol")),
        texts(json.path("metrics")),
        code(json.path("code")),
        entries(json.path("machine")),
        tasks(json.path("tasks")),
        texts(json.path("failed-cells")),
        texts(json.path("warnings")),
        json.path("configuration").asText(),
        new TreeMap<>(entries(json.path("files"))));
  }

  private static CodeVersion code(JsonNode json) {
    return new CodeVersion(
        json.path("version").asText(), Optional.ofNullable(json.path("commit").textValue()));
  }

  private static Protocol protocol(JsonNode json) {
    JsonNode steps = json.path("train-steps");
    return new Protocol(
        steps.isMissingNode()
            ? java.util.OptionalInt.of(json.path("train-episodes").asInt())
            : java.util.OptionalInt.empty(),
        steps.isMissingNode()
            ? java.util.OptionalLong.empty()
            : java.util.OptionalLong.of(steps.asLong()),
        json.path("evaluate-every").asLong(),
        json.path("evaluate-episodes").asInt());
  }

  private static List<Task> tasks(JsonNode json) {
    List<Task> tasks = new ArrayList<>();
    for (JsonNode task : json) {
      List<Task.TaskModel> models = new ArrayList<>();
      for (JsonNode model : task.path("models")) {
        models.add(
            new Task.TaskModel(
                model.path("hash").asText(),
                integers(model.path("seeds")),
                number(model.path("floor")),
                number(model.path("ceiling"))));
      }
      tasks.add(
          new Task(
              task.path("environment").asText(),
              task.path("id").asText(),
              task.path("hash").asText(),
              task.path("step-limit").asInt(),
              models));
    }
    return tasks;
  }

  private static OptionalDouble number(JsonNode json) {
    return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
  }

  private static List<Integer> integers(JsonNode json) {
    return IntStream.range(0, json.size()).mapToObj(i -> json.get(i).asInt()).toList();
  }

  private static List<String> texts(JsonNode json) {
    return IntStream.range(0, json.size()).mapToObj(i -> json.get(i).asText()).toList();
  }

  private static Map<String, String> entries(JsonNode json) {
    Map<String, String> entries = new LinkedHashMap<>();
    json.properties().forEach(e -> entries.put(e.getKey(), e.getValue().asText()));
    return entries;
  }
}
