package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A world that does what a model says: it draws states and outcomes from the model's tables, pays
 * the model's reward and ends in the model's terminal states. Every draw is keyed by (episode seed,
 * step, factor or modality), so equal actions meet equal outcomes; factors that outlive an episode
 * follow from the run's seed and the number of training episodes alone. A step allocates one {@link
 * StepResult} at most.
 */
public final class ModelWorld implements Environment, PublishesModel, RevealsState {

  private final EnvironmentSpec spec;
  private final LongFunction<Model> models;
  private final Optional<IntPredicate> schedule;
  private final ObservationTable observations;
  private final int plainActions; // number of actions where they are plain indices, else 0
  private final HiddenState hidden = new Hidden();

  private long cachedRun;
  private Optional<Model> cachedModel = Optional.empty();
  private Optional<ModelProcess> process = Optional.empty();
  private boolean running;

  /**
   * A world whose model may depend on the run.
   *
   * @param spec the spec; its spaces are those of every run's model
   * @param models the model of each run by its seed; the same seed gives the same model
   */
  public ModelWorld(EnvironmentSpec spec, LongFunction<Model> models) {
    this(spec, models, Optional.empty());
  }

  /**
   * A world whose switching factors may follow a schedule instead of the chance that the model
   * states: an observer that knows the model does not know when they switch.
   *
   * @param spec the spec; its spaces are those of every run's model
   * @param models the model of each run by its seed; the same seed gives the same model
   * @param schedule whether every switching factor takes another value before an episode, by the
   *     number of training episodes finished before it, from 1; empty: as the model says
   */
  public ModelWorld(
      EnvironmentSpec spec, LongFunction<Model> models, Optional<IntPredicate> schedule) {
    this.spec = spec;
    this.models = models;
    this.schedule = schedule;
    this.observations = new ObservationTable(spec.observations());
    this.plainActions = spec.actions() instanceof Discrete actions ? actions.size() : 0;
  }

  /**
   * A world with the same model in all runs.
   *
   * @param id the world's id
   * @param model the model
   * @param stepLimit steps of an episode unless the experiment says otherwise
   * @param success whether an episode with this last step was a success
   * @return the world
   */
  public static ModelWorld of(
      String id, Model model, OptionalInt stepLimit, Optional<Predicate<StepResult>> success) {
    return new ModelWorld(spec(id, model, stepLimit, success), run -> model);
  }

  /**
   * The spec of a world with this model: its spaces, and no diagnostics.
   *
   * @param id the world's id
   * @param model the model
   * @param stepLimit steps of an episode unless the experiment says otherwise
   * @param success whether an episode with this last step was a success
   * @return the spec
   */
  public static EnvironmentSpec spec(
      String id, Model model, OptionalInt stepLimit, Optional<Predicate<StepResult>> success) {
    return new EnvironmentSpec(
        id, model.observationSpace(), model.actions().space(), stepLimit, success, List.of());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Model model(long runSeed) {
    if (cachedModel.isEmpty() || cachedRun != runSeed) {
      cachedModel = Optional.of(models.apply(runSeed));
      cachedRun = runSeed;
    }
    return cachedModel.get();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the run's model has other spaces than the spec, or starts in a
   *     terminal state
   */
  @Override
  public Observation reset(Episode episode) {
    ModelProcess next = processOf(model(episode.runSeed()));
    Observation first = next.start(episode);
    if (next.terminal()) {
      throw new IllegalStateException(
          spec.id() + ": an episode must not start in a terminal state");
    }
    running = true;
    return first;
  }

  private ModelProcess processOf(Model model) {
    if (process.isEmpty() || process.get().model() != model) {
      if (!model.observationSpace().equals(spec.observations())
          || !model.actions().space().equals(spec.actions())) {
        throw new IllegalStateException(spec.id() + ": this run's model has other spaces");
      }
      process = Optional.of(new ModelProcess(model, schedule, observations));
    }
    return process.get();
  }

  @Override
  public StepResult step(Value action) {
    if (!running) {
      throw new IllegalStateException(spec.id() + ": step after the last step, or before reset");
    }
    if (!possible(action)) {
      throw new IllegalArgumentException(
          spec.id() + ": action " + action + " is not in " + spec.actions());
    }
    ModelProcess moving = process.orElseThrow();
    StepResult result = moving.step(moving.model().actions().joint(action));
    running = !result.terminated();
    return result;
  }

  /** Most actions are a number below a bound, which takes no look at the space. */
  private boolean possible(Value action) {
    return action instanceof Index index && index.value() < plainActions
        || spec.actions().contains(action);
  }

  @Override
  public HiddenState hiddenState() {
    return hidden;
  }

  private final class Hidden implements HiddenState {
    @Override
    public int factors() {
      return now().model().factors().size();
    }

    @Override
    public int state(int factor) {
      return now().state(factor);
    }

    private ModelProcess now() {
      return process.orElseThrow(
          () -> new IllegalStateException(spec.id() + ": no state before the first reset"));
    }
  }
}
