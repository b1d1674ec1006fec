package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A world in which a win at any step makes the episode a success, whatever comes after it: step
 * results carry the diagnostic {@code won}, 1 from the first win on, 0 before.
 */
final class RememberedWin implements Environment, PublishesModel, RevealsState {

  private static final String WON = "won";
  private static final Map<String, Double> YES = Map.of(WON, 1.0);
  private static final Map<String, Double> NO = Map.of(WON, 0.0);

  private final ModelWorld world;
  private final Predicate<StepResult> win;
  private final EnvironmentSpec spec;
  private boolean won;

  /** A world without diagnostics of its own, and what a win is. */
  RememberedWin(ModelWorld world, Predicate<StepResult> win) {
    this.world = world;
    this.win = win;
    EnvironmentSpec plain = world.spec();
    this.spec =
        new EnvironmentSpec(
            plain.id(),
            plain.observations(),
            plain.actions(),
            plain.stepLimit(),
            Optional.of(last -> YES.equals(last.diagnostics())),
            List.of(WON));
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Model model(long runSeed) {
    return world.model(runSeed);
  }

  @Override
  public Observation reset(Episode episode) {
    won = false;
    return world.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    StepResult plain = world.step(action);
    won |= win.test(plain);
    return new StepResult(
        plain.observation(), plain.reward(), plain.terminated(), plain.truncated(), won ? YES : NO);
  }

  @Override
  public HiddenState hiddenState() {
    return world.hiddenState();
  }
}
