package org.jackdaw.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.aif.conformance.Deviations;
import org.jackdaw.aif.conformance.GoldenKeys;
import org.jackdaw.aif.conformance.GoldenKind;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.TreeReader;

/**
 * Worlds of pymdp: A, B and D of the published models, for the parameters that a file gives. The
 * worlds are found by id in a registry and made through their named options.
 */
public final class EnvironmentMatrices implements GoldenKind {

  private final Registry registry;

  /**
   * The kind, with the worlds of a registry.
   *
   * @param registry knows the built-in worlds
   */
  public EnvironmentMatrices(Registry registry) {
    this.registry = registry;
  }

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("environment_matrices");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    WorldOptions options = PublishedWorlds.of(file.path("id").asText(), keys, deviations);
    options
        .world()
        .flatMap(id -> model(registry.environment(id), options, deviations))
        .ifPresent(model -> new ModelTables(model, keys, deviations).compare());
    keys.finish(deviations);
  }

  private static <O extends Record> Optional<Model> model(
      EnvironmentFactory<O> factory, WorldOptions options, Deviations deviations) {
    Problems problems = new Problems();
    MapNode map = (MapNode) TreeReader.json(options.json(), "parameters");
    Optional<O> bound = new RecordBinder(problems).bind(factory.id(), factory.defaults(), map);
    if (bound.isEmpty()) {
      String found = String.join("; ", problems.lines());
      deviations.fail("parameters", "options of " + factory.id(), found);
      return Optional.empty();
    }
    try (Environment world = factory.create(bound.get())) {
      return world instanceof PublishesModel publisher
          ? Optional.of(publisher.model(0))
          : Optional.empty();
    }
  }
}
