package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.function.Function;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** A world with a picture of what its agent sees. */
final class DrawnWorld implements Environment, PublishesModel, RevealsState, RendersText {

  private final ModelWorld world;
  private final Function<Observation, String> picture;
  private Observation latest; // null inside this class means there was no reset yet

  /** A world whose picture follows from the latest observation alone. */
  DrawnWorld(ModelWorld world, Function<Observation, String> picture) {
    this.world = world;
    this.picture = picture;
  }

  @Override
  public EnvironmentSpec spec() {
    return world.spec();
  }

  @Override
  public Model model(long runSeed) {
    return world.model(runSeed);
  }

  @Override
  public Observation reset(Episode episode) {
    Observation first = world.reset(episode);
    latest = first;
    return first;
  }

  @Override
  public StepResult step(Value action) {
    StepResult result = world.step(action);
    latest = result.observation();
    return result;
  }

  @Override
  public HiddenState hiddenState() {
    return world.hiddenState();
  }

  @Override
  public String render() {
    if (latest == null) {
      throw new IllegalStateException(spec().id() + ": no picture before the first reset");
    }
    return picture.apply(latest);
  }

  @Override
  public Optional<Places> places() {
    return new PlaceFinder(model(0), picture).places();
  }
}
