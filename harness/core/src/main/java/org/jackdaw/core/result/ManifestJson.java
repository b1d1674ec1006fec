package org.jackdaw.core.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jackdaw.core.plan.Protocol;

/** A manifest as JSON, and back. */
final class ManifestJson {

  static final String SCHEMA = "jackdaw-result/1";

  private ManifestJson() {}

  static ObjectNode of(Manifest manifest) {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA).put("experiment", manifest.experiment());
    manifest.suite().ifPresent(suite -> json.put("suite", suite));
    json.put("complete", manifest.complete()).put("root-seed", manifest.rootSeed());
    manifest.seeds().forEach(json.putArray("seeds")::add);
    json.put("identity-hash", manifest.identity().hash());
    put(json.putObject("identity"), manifest.identity().parts());
    put(json.putObject("protocol"), manifest.protocol());
    manifest.metrics().forEach(json.putArray("metrics")::add);
    ObjectNode built = json.putObject("code").put("version", manifest.code().version());
    manifest.code().commit().ifPresent(commit -> built.put("commit", commit));
    put(json.putObject("machine"), manifest.machine());
    ArrayNode worlds = json.putArray("tasks");
    manifest.tasks().forEach(task -> worlds.add(json(task)));
    manifest.failedCells().forEach(json.putArray("failed-cells")::add);
    if (!manifest.notRepeatable().isEmpty()) {
      manifest.notRepeatable().forEach(json.putArray("not-repeatable")::add);
    }
    manifest.warnings().forEach(json.putArray("warnings")::add);
    json.put("configuration", manifest.configuration());
    put(json.putObject("files"), manifest.files());
    return json;
  }

  private static void put(ObjectNode json, Protocol protocol) {
    protocol.trainEpisodes().ifPresent(n -> json.put("train-episodes", n));
    protocol.trainSteps().ifPresent(n -> json.put("train-steps", n));
    json.put("evaluate-every", protocol.evaluateEvery());
    json.put("evaluate-episodes", protocol.evaluateEpisodes());
  }

  private static ObjectNode json(Task task) {
    ObjectNode json = Json.object();
    json.put("environment", task.environment()).put("id", task.id()).put("hash", task.hash());
    json.put("step-limit", task.stepLimit());
    if (!task.modifications().isEmpty()) {
      task.modifications().forEach(json.putArray("modifications")::add);
    }
    ArrayNode models = json.putArray("models");
    for (Task.TaskModel model : task.models()) {
      ObjectNode entry = models.addObject().put("hash", model.hash());
      if (task.changes()) {
        entry.put("from", model.from());
      }
      model.floor().ifPresent(v -> entry.set("floor", Json.number(v)));
      model.ceiling().ifPresent(v -> entry.set("ceiling", Json.number(v)));
      model.states().ifPresent(n -> entry.put("states", n));
      model.sighted().ifPresent(v -> entry.set("sighted", Json.number(v)));
      model.seeds().forEach(entry.putArray("seeds")::add);
    }
    return json;
  }

  private static void put(ObjectNode json, Map<String, String> entries) {
    entries.forEach(json::put);
  }

  static Manifest parse(ObjectNode json) {
    return new Manifest(
        json.path("experiment").asText(),
        Optional.ofNullable(json.path("suite").textValue()),
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
        texts(json.path("not-repeatable")),
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
            ? OptionalInt.of(json.path("train-episodes").asInt())
            : OptionalInt.empty(),
        steps.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(steps.asLong()),
        json.path("evaluate-every").asLong(),
        json.path("evaluate-episodes").asInt());
  }

  private static List<Task> tasks(JsonNode json) {
    List<Task> tasks = new ArrayList<>();
    for (JsonNode task : json) {
      tasks.add(
          new Task(
              task.path("environment").asText(),
              task.path("id").asText(),
              task.path("hash").asText(),
              task.path("step-limit").asInt(),
              texts(task.path("modifications")),
              models(task.path("models"))));
    }
    return tasks;
  }

  private static List<Task.TaskModel> models(JsonNode json) {
    List<Task.TaskModel> models = new ArrayList<>();
    for (JsonNode model : json) {
      models.add(
          new Task.TaskModel(
              model.path("hash").asText(),
              model.path("from").asInt(),
              integers(model.path("seeds")),
              number(model.path("floor")),
              number(model.path("ceiling")),
              integer(model.path("states")),
              number(model.path("sighted"))));
    }
    return models;
  }

  private static OptionalDouble number(JsonNode json) {
    return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
  }

  private static OptionalInt integer(JsonNode json) {
    return json.isInt() ? OptionalInt.of(json.asInt()) : OptionalInt.empty();
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
