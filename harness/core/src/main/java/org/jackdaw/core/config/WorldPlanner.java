package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Makes each world once to ask it for its spec and model. */
final class WorldPlanner {

  private final Registry registry;
  private final Seeds seeds;
  private final Problems problems;
  private final List<String> warnings = new ArrayList<>();

  WorldPlanner(Registry registry, Seeds seeds, Problems problems) {
    this.registry = registry;
    this.seeds = seeds;
    this.problems = problems;
  }

  /** What should be known about the worlds planned so far, although nothing is wrong. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  Optional<PlannedWorld> plan(Draft.World entry) {
    EnvironmentFactory<?> factory = registry.environments().get(entry.id());
    if (factory == null) {
      Place place = entry.node().find("id").orElse(entry.node()).place();
      problems.add(place, unknown(entry.id()));
      return Optional.empty();
    }
    return plan(entry, factory);
  }

  private String unknown(String id) {
    return NearestName.message("environment", id, registry.environments().keySet());
  }

  private <O extends Record> Optional<PlannedWorld> plan(
      Draft.World entry, EnvironmentFactory<O> factory) {
    Attempt attempt = new Attempt(entry.label(), entry.node(), problems);
    Optional<O> options =
        new RecordBinder(problems, Registry.ENVIRONMENT_KEYS)
            .bind(entry.id(), factory.defaults(), entry.node());
    return options.flatMap(
        o -> attempt.of(() -> probed(entry, factory, o, attempt)).flatMap(p -> p));
  }

  private <O extends Record> Optional<PlannedWorld> probed(
      Draft.World entry, EnvironmentFactory<O> factory, O options, Attempt attempt) {
    try (Environment world = factory.create(options)) {
      EnvironmentSpec spec = limited(world.spec(), entry.maxSteps());
      Optional<Model> model = model(world, entry.label());
      if (spec.stepLimit().isEmpty()) {
        attempt.refuse("has no step limit, so an episode might never end; add max-steps");
        return Optional.empty();
      }
      factory.warnings(options).forEach(w -> warnings.add(entry.label() + ": " + w));
      MapNode tree = OptionTree.of(options);
      String hash = TaskHash.of(entry.id(), tree, spec, world, factory.getClass());
      PlannedEnvironment planned =
          new PlannedEnvironment(
              entry.label(), entry.id(), spec, hash, () -> factory.create(options));
      return Optional.of(new PlannedWorld(planned, model, resolved(entry, spec, tree)));
    }
  }

  private static EnvironmentSpec limited(EnvironmentSpec spec, OptionalInt maxSteps) {
    return maxSteps.isPresent() ? spec.withStepLimit(maxSteps.getAsInt()) : spec;
  }

  private Optional<Model> model(Environment world, String label) {
    return world instanceof PublishesModel publisher
        ? Optional.of(publisher.model(seeds.run(label, 0)))
        : Optional.empty();
  }

  private static MapNode resolved(Draft.World entry, EnvironmentSpec spec, MapNode options) {
    Place place = entry.node().place();
    MapNode resolved =
        new MapNode(place, Map.of())
            .with("id", Scalar.text(place, entry.id()))
            .with("label", Scalar.text(place, entry.label()));
    resolved = resolved.with("max-steps", Scalar.number(place, spec.stepLimit().orElseThrow()));
    for (Map.Entry<String, MapNode.Entry> option : options.entries().entrySet()) {
      resolved = resolved.with(option.getKey(), option.getValue().value());
    }
    return resolved;
  }
}
