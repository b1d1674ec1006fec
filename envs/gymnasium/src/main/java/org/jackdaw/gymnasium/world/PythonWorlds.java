package org.jackdaw.gymnasium.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.gymnasium.broker.Fleet;
import org.jackdaw.gymnasium.transport.PythonException;

/** Worlds of one task: what they have in common is asked of Python once. Immutable. */
public final class PythonWorlds {

  private final PythonTask task;
  private final Fleet fleet;
  private final Description description;
  private final EnvironmentSpec spec;
  private final Optional<Model> model;
  private final Map<String, String> versions;

  private PythonWorlds(
      PythonTask task,
      Fleet fleet,
      Description description,
      EnvironmentSpec spec,
      Optional<Model> model) {
    this.task = task;
    this.fleet = fleet;
    this.description = description;
    this.spec = spec;
    this.model = model;
    this.versions = new TreeMap<>(fleet.handshake().versions());
    this.versions.putAll(description.versions());
  }

  /**
   * Asks Python about a task.
   *
   * @param id the worlds' id
   * @param task what Python is asked for
   * @param successReward the least last reward of an episode that was a success, where there is one
   * @param fleet the processes to live in
   * @return the maker of such worlds
   * @throws IllegalArgumentException if Python cannot make the environment, or its spaces have no
   *     counterpart here; caused by what was raised
   */
  public static PythonWorlds of(
      String id, PythonTask task, OptionalDouble successReward, Fleet fleet) {
    Description description = description(id, task, fleet);
    EnvironmentSpec spec =
        new EnvironmentSpec(
            id,
            description.observations(),
            description.actions(),
            description.limit(),
            success(successReward),
            List.of());
    Optional<Model> model =
        description.modelled()
            ? TableModel.of(TransitionTable.parse(fleet.table(task.json())), description)
            : Optional.empty();
    return new PythonWorlds(task, fleet, description, spec, model);
  }

  private static Description description(String id, PythonTask task, Fleet fleet) {
    try {
      return Description.parse(fleet.description(task.json()));
    } catch (PythonException e) {
      String where = e.traceback().strip();
      int last = where.lastIndexOf("  File ");
      throw new IllegalArgumentException(
          id
              + ": env "
              + task.env()
              + " cannot be made: "
              + e.summary()
              + (last < 0
                  ? ""
                  : " (" + where.substring(last).lines().findFirst().orElse("").strip() + ")"),
          e);
    }
  }

  private static Optional<Predicate<StepResult>> success(OptionalDouble least) {
    return least.isPresent()
        ? Optional.of(last -> last.terminated() && last.reward() >= least.getAsDouble())
        : Optional.empty();
  }

  /**
   * A new world.
   *
   * @return the world, for one thread; it publishes a model if Python does
   */
  public Environment open() {
    PythonWorld world = new PythonWorld(spec, description, versions, task, fleet);
    return model.<Environment>map(known -> new TabularWorld(world, known)).orElse(world);
  }

  /**
   * Why there is no model although there is a table.
   *
   * @return the reason; blank if a model is published, or no table is there
   */
  public String reasonAgainstModel() {
    return description.modelled() && model.isEmpty()
        ? "its table P ends episodes in a state by one way and not by another"
        : description.reason();
  }
}
