package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Scene construction: two of four places show a direction each, and the pair names the scene; look
 * around, then say which scene it is.
 *
 * <p><b>Hidden state.</b> {@code scene} (up-right, right-down, down-left, left-up); {@code places}:
 * which quadrant shows the first and which the second direction, 12 ways; both constant within an
 * episode; {@code location}: start, four quadrants, four choices.
 *
 * <p><b>Observations.</b> {@code what} (null, up, right, down, left, correct, incorrect): the
 * direction in a quadrant, null in an empty one and at the start, the verdict at a choice; {@code
 * where}: the location. Both show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code look}: the location to go to; every move arrives.
 *
 * <p><b>Reward.</b> {@code reward} at the right choice, {@code punishment} at a wrong one, at every
 * step there; elsewhere nothing, and from step {@code urgent-from} on {@code urgency}.
 *
 * <p><b>Start.</b> At the start; scene and places are uniform.
 *
 * <p><b>End.</b> At a choice with {@code end-at-choice}, else never. Step limit 5. Success: the
 * last outcome is correct.
 *
 * <p><b>Published model.</b> Exact; reward is a function of {@code what}.
 *
 * <p><b>Known optimum.</b> 11/3 in 5 steps and 5/3 in 4 with the defaults; 1/2 in either where the
 * choice ends it.
 *
 * <p><b>References.</b> Mirza, Adams, Mathys and Friston 2016, "Scene construction, visual
 * foraging, and active inference", Frontiers in Computational Neuroscience 10; the form of Heins
 * and others in pymdp, where scene and places are one factor of 48 states.
 */
public final class SceneConstruction {

  private static final String ID = "scene-construction";

  private SceneConstruction() {}

  /**
   * Options of scene construction.
   *
   * @param reward reward at the right choice
   * @param punishment reward at a wrong choice
   * @param urgency reward elsewhere from urgent-from on
   * @param urgentFrom the step from which looking around costs
   * @param endAtChoice whether an episode ends at a choice
   */
  public record Options(
      @Documented(value = "Reward at the right choice", unit = "reward") double reward,
      @Documented(value = "Reward at a wrong choice", unit = "reward") double punishment,
      @Documented(value = "Reward of looking on from urgent-from on", unit = "reward")
          double urgency,
      @Documented(value = "Step from which looking on costs", range = "[1, 1000]", unit = "steps")
          int urgentFrom,
      @Documented("Whether an episode ends at a choice; if not, it pays at every step")
          boolean endAtChoice) {

    /** Checks the rewards and the step. */
    public Options {
      Check.finite(ID, "reward", reward);
      Check.finite(ID, "punishment", punishment);
      Check.finite(ID, "urgency", urgency);
      Check.within(ID, "urgent-from", urgentFrom, 1, 1000);
    }
  }

  /** Makes worlds of scene construction. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Scene construction: look around for two directions, then name the scene they make";
    }

    @Override
    public Options defaults() {
      return new Options(2, -4, -4, 4, false);
    }

    @Override
    public Environment create(Options options) {
      Model model = model(options);
      int what = model.modality("what");
      return ModelWorld.of(
          ID,
          model,
          OptionalInt.of(5),
          Optional.of(last -> last.observation().outcome(what) == SceneModel.CORRECT));
    }
  }

  /**
   * Scene construction as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return SceneModel.of(options);
  }
}
