package org.jackdaw.core.wrap;

import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Repeats the latest action at times. */
final class StickyLayer extends Layer {

  private final double probability;
  private final boolean masked; // among worlds with a model: whether masks are shown
  private Optional<Value> stuck = Optional.empty();
  private boolean begun; // the look for masks has reset the world inside
  private long seed;
  private long steps;

  StickyLayer(Environment inside, WrapperPlace place, double probability) {
    super(inside, place, inside.spec());
    this.probability = probability;
    this.masked = inside instanceof PublishesModel && showsMask(inside);
  }

  private static boolean showsMask(Environment world) {
    return world.reset(new Episode(0, Phase.TRAIN, 0, 0, 0)).mask().isPresent();
  }

  @Override
  public Observation reset(Episode episode) {
    begun = true;
    stuck = Optional.empty();
    seed = place.seeds(episode.seed()).seed();
    steps = 0;
    return inside.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    require(action);
    if (!begun) {
      throw new IllegalStateException(spec().id() + ": step before reset");
    }
    Value executed = stuck.orElse(action);
    StepResult result = inside.step(executed);
    steps++;
    boolean sticks = KeyedRandom.uniform(seed, steps, 0) < probability;
    stuck =
        sticks && allowed(executed, result.observation())
            ? Optional.of(executed)
            : Optional.empty();
    return result;
  }

  private boolean allowed(Value executed, Observation now) {
    Optional<ActionMask> mask = now.mask();
    boolean allowed =
        mask.isEmpty() || mask.get().allows(ActionNumbers.of(spec().actions(), executed));
    if (!allowed && !masked && inside instanceof PublishesModel) {
      throw new IllegalStateException(
          place.id()
              + ": the world shows an action mask that it did not show at the reset, so the"
              + " published model does not hold");
    }
    return allowed;
  }

  @Override
  Optional<String> hindrance(Model model) {
    return masked
        ? Optional.of(
            "the world shows action masks, and its model does not say which repeats they forbid")
        : Optional.empty();
  }

  @Override
  Model changed(Model model, long runSeed) {
    return new StickyModel(model, place, probability).model();
  }

  @Override
  public HiddenState hiddenState() {
    HiddenState inner = ((RevealsState) inside).hiddenState();
    return new Appended(
        inner, stuck.map(value -> 1 + ActionNumbers.of(spec().actions(), value)).orElse(0));
  }
}
