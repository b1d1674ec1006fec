package org.jackdaw.gymnasium;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.option.Documented;
import org.jackdaw.gymnasium.broker.Fleet;
import org.jackdaw.gymnasium.python.PythonHome;
import org.jackdaw.gymnasium.python.Settings;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.world.PythonTask;
import org.jackdaw.gymnasium.world.PythonWorlds;

/**
 * Any environment of Python's Gymnasium: toy text and MiniGrid come along, packages of one's own
 * are named as {@code module:Name-v0}.
 *
 * <p><b>Hidden state.</b> Where the environment publishes its table of transitions {@code P}:
 * {@code state}. Otherwise unknown.
 *
 * <p><b>Observations.</b> One modality {@code observation}; of a Dict one per key, of a Tuple one
 * per place ({@code observation.0}), of arrays of whole numbers one per cell ({@code
 * observation.2.3}). Reals are one vector; texts that can be listed, such as missions, are outcomes
 * with their words as names. Values are counted from 0 where the space starts elsewhere.
 *
 * <p><b>Actions.</b> {@code action}, by number, or by name where the environment names its actions.
 * Several controls for arrays, Tuples and Dicts of whole numbers.
 *
 * <p><b>Reward.</b> As the environment pays it.
 *
 * <p><b>Start.</b> {@code reset} with the first 31 bits of the episode's seed.
 *
 * <p><b>End.</b> When the environment terminates or truncates. The step limit is that of its
 * registration, or of the environment itself ({@code max_steps}); without one an experiment must
 * give {@code max-steps}. Success: by {@code success-reward}, if it is given.
 *
 * <p><b>Published model.</b> The table {@code P}, exactly, where there is one that agrees with the
 * steps of the environment and no wrapper is around it: FrozenLake, CliffWalking, Taxi (not with a
 * fickle passenger).
 *
 * <p><b>Known optimum.</b> FrozenLake-v1 within 100 steps 0.74419029, CliffWalking-v1 -13, Taxi-v4
 * 7.93.
 *
 * <p><b>References.</b> Towers et al. 2024, "Gymnasium: a standard interface for reinforcement
 * learning environments", arXiv:2407.17032; Chevalier-Boisvert et al. 2023, "Minigrid and
 * Miniworld", arXiv:2306.13831.
 */
public final class Gymnasium {

  private static final String ID = "gymnasium";

  private Gymnasium() {}

  /** What becomes of boxes of whole numbers. */
  public enum Boxes {
    /** One vector. */
    VECTOR,
    /** One modality per number. */
    CELLS
  }

  /**
   * Options of a Python environment.
   *
   * @param env Gymnasium's id
   * @param kwargs what the environment is made with
   * @param pythonWrappers what Python puts around it
   * @param boxes what becomes of boxes of whole numbers
   * @param actionMask whether the action mask of {@code info} is read
   * @param resetOptions what every reset is given
   * @param renderMode how the environment draws
   * @param importModel whether a table of transitions is looked for
   * @param successReward the least last reward of a success
   */
  public record Options(
      @Documented("Gymnasium's id, such as FrozenLake-v1; of a package, module:Name-v0") String env,
      @Documented("What the environment is made with, as in gymnasium.make")
          Map<String, Object> kwargs,
      @Documented(
              value = "What Python puts around it, from the inside out",
              range = "names of gymnasium.wrappers, module:Class, or {name: ..., kwargs: {...}}")
          List<Object> pythonWrappers,
      @Documented("Whether boxes of whole numbers are one vector or one modality per number")
          Boxes boxes,
      @Documented("Whether observations carry the mask that info holds as action_mask")
          boolean actionMask,
      @Documented("What every reset is given as options") Map<String, Object> resetOptions,
      @Documented(value = "How the environment draws", range = "ansi, rgb_array")
          Optional<String> renderMode,
      @Documented("Whether the table P is published as a model where there is one")
          boolean importModel,
      @Documented(value = "Least last reward of an episode that was a success", unit = "reward")
          OptionalDouble successReward) {

    /** Checks the names. */
    public Options {
      kwargs = Collections.unmodifiableMap(new LinkedHashMap<>(kwargs));
      pythonWrappers = List.copyOf(pythonWrappers);
      resetOptions = Collections.unmodifiableMap(new LinkedHashMap<>(resetOptions));
      if (env.isBlank()) {
        throw new IllegalArgumentException(ID + ": env must name an environment, got nothing");
      }
      if (renderMode.isPresent() && !List.of("ansi", "rgb_array").contains(renderMode.get())) {
        throw new IllegalArgumentException(
            ID + ": render-mode must be ansi or rgb_array, got " + renderMode.get());
      }
      pythonWrappers.forEach(WrapperEntry::parse);
    }

    private PythonTask task() {
      return new PythonTask(
          env,
          kwargs,
          pythonWrappers.stream().map(WrapperEntry::parse).toList(),
          boxes == Boxes.CELLS,
          actionMask,
          renderMode,
          resetOptions,
          importModel);
    }
  }

  /** Makes worlds of Python environments; its worlds share Python processes. Thread-safe. */
  public static final class Factory implements EnvironmentFactory<Options> {

    private final Map<Options, PythonWorlds> known = new ConcurrentHashMap<>();
    private final Supplier<Settings> settings;
    private Optional<Fleet> fleet = Optional.empty();

    /** For the service loader; Python is run as the environment's variables say. */
    public Factory() {
      this(() -> Settings.of(System.getenv()));
    }

    /**
     * A factory with settings of one's own.
     *
     * @param settings how Python is run; asked when the first world is made
     */
    public Factory(Supplier<Settings> settings) {
      this.settings = settings;
    }

    private synchronized Fleet fleet() {
      if (fleet.isEmpty()) {
        Settings found = settings.get();
        fleet = Optional.of(new Fleet(home(found)::open, found.processes()));
      }
      return fleet.get();
    }

    private static PythonHome home(Settings found) {
      System.Logger log = System.getLogger("org.jackdaw.gymnasium");
      return new PythonHome(found, text -> log.log(System.Logger.Level.INFO, text));
    }

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "any environment of Python's Gymnasium, such as FrozenLake-v1 or MiniGrid-MemoryS7-v0";
    }

    @Override
    public Options defaults() {
      return new Options(
          "FrozenLake-v1",
          Map.of(),
          List.of(),
          Boxes.VECTOR,
          false,
          Map.of(),
          Optional.empty(),
          true,
          OptionalDouble.empty());
    }

    @Override
    public Environment create(Options options) {
      return worlds(options).open();
    }

    private PythonWorlds worlds(Options options) {
      return known.computeIfAbsent(
          options, o -> PythonWorlds.of(ID, o.task(), o.successReward(), fleet()));
    }

    @Override
    public int concurrency(Options options) {
      return settings.get().cells();
    }

    @Override
    public Map<String, String> prerequisites() {
      return home(settings.get()).findings();
    }

    @Override
    public List<String> warnings(Options options) {
      String reason = reasonAgainstModel(options);
      return reason.isBlank()
          ? List.of()
          : List.of(options.env() + " publishes no model: " + reason);
    }

    /** Blank also where Python fails, as making the world fails by the same and says so. */
    private String reasonAgainstModel(Options options) {
      try {
        return worlds(options).reasonAgainstModel();
      } catch (IllegalArgumentException | ProcessLostException e) {
        return "";
      }
    }
  }
}
