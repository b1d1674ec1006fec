package org.jackdaw.gymnasium.world;

import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersPicture;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** A Python environment that publishes a table of its transitions and shows its state. */
public final class TabularWorld
    implements Environment, PublishesModel, RevealsState, RendersText, RendersPicture, HiddenState {

  private final PythonWorld world;
  private final Model model;

  /**
   * A world with a model.
   *
   * @param world the environment; its observation is its state
   * @param model what its table states
   */
  public TabularWorld(PythonWorld world, Model model) {
    this.world = world;
    this.model = model;
  }

  @Override
  public EnvironmentSpec spec() {
    return world.spec();
  }

  @Override
  public Map<String, String> provenance() {
    return world.provenance();
  }

  @Override
  public Observation reset(Episode episode) {
    return world.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    return world.step(action);
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public HiddenState hiddenState() {
    return this;
  }

  @Override
  public int factors() {
    return 1;
  }

  @Override
  public int state(int factor) {
    return world.seen().outcome(factor);
  }

  @Override
  public String render() {
    return world.render();
  }

  @Override
  public Optional<byte[]> png() {
    return world.png();
  }

  @Override
  public void close() {
    world.close();
  }
}
