package org.jackdaw.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A small world to test agents in: a corridor of five cells, one end of which pays.
 *
 * <p>Hidden state: {@code position} (0 to 4, start 2) and {@code goal} (left, right), drawn anew
 * each episode or kept for the run. Observations: {@code position}, and {@code sound}, which comes
 * from the goal's side with probability {@code accuracy}, also at the reset. Actions: left, stay,
 * right. Reward: 1 at the goal's end, -1 at the other, which end the episode; a reward-only
 * modality {@code reward}. The world is simulated by hand, not from its model, so comparing the two
 * says something.
 */
public final class CueCorridor implements Environment, PublishesModel, RevealsState {

  private static final int CELLS = 5;
  private static final int GOAL_STREAM = 0;
  private static final int SOUND_STREAM = 1;

  private final double accuracy;
  private final boolean kept;
  private final Model model;
  private final EnvironmentSpec spec;
  private long seed;
  private int step;
  private int position;
  private int goal;
  private boolean running;

  private CueCorridor(double accuracy, boolean kept) {
    this.accuracy = accuracy;
    this.kept = kept;
    this.model = published(accuracy, kept);
    this.spec =
        new EnvironmentSpec(
            "cue-corridor",
            model.observationSpace(),
            model.actions().space(),
            OptionalInt.of(10),
            Optional.of(last -> last.reward() > 0),
            List.of());
  }

  /**
   * The corridor with a sound that is right four times out of five.
   *
   * @return a new world
   */
  public static CueCorridor informed() {
    return new CueCorridor(0.8, false);
  }

  /**
   * The corridor with a sound that says nothing.
   *
   * @return a new world
   */
  public static CueCorridor uninformed() {
    return new CueCorridor(0.5, false);
  }

  /**
   * The corridor with a sound that is always right, so an agent without memory can solve it.
   *
   * @return a new world
   */
  public static CueCorridor announced() {
    return new CueCorridor(1, false);
  }

  /**
   * The corridor with a sound that is right four times out of five, and a goal that is drawn once
   * per run, so beliefs about it are worth carrying from episode to episode.
   *
   * @return a new world
   */
  public static CueCorridor kept() {
    return new CueCorridor(0.8, true);
  }

  private static Model published(double accuracy, boolean kept) {
    return Model.builder()
        .factor("position", "0", "1", "2", "3", "4")
        .factor("goal", "left", "right")
        .control("move", "left", "stay", "right")
        .modality("position", "0", "1", "2", "3", "4")
        .modality("sound", "left", "right")
        .modality("reward", "nothing", "win", "loss")
        .deterministicTransition(
            "position",
            List.of(Parent.before("position"), Parent.control("move")),
            v -> Math.max(0, Math.min(CELLS - 1, v[0] + v[1] - 1)))
        .deterministicLikelihood("position", List.of(Parent.after("position")), v -> v[0])
        .likelihood(
            "sound",
            List.of(Parent.after("goal")),
            (v, column) -> {
              column[v[0]] = accuracy;
              column[1 - v[0]] = 1 - accuracy;
            })
        .deterministicLikelihood(
            "reward",
            List.of(Parent.after("position"), Parent.after("goal")),
            v -> paid(v[0], v[1]))
        .startAt("position", "2")
        .rewardOnly("reward", 0, 1, -1)
        .terminal("position", "0", "4")
        .between("goal", kept ? new BetweenEpisodes.Kept() : new BetweenEpisodes.Drawn())
        .build();
  }

  private static int paid(int position, int goal) {
    if (position != 0 && position != CELLS - 1) {
      return 0;
    }
    return position == goal * (CELLS - 1) ? 1 : 2;
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    position = CELLS / 2;
    long goalSeed = kept ? episode.runSeed() : seed;
    goal = KeyedRandom.uniform(goalSeed, 0, GOAL_STREAM) < 0.5 ? 0 : 1;
    running = true;
    return observation();
  }

  @Override
  public StepResult step(Value action) {
    if (!running) {
      throw new IllegalStateException(spec.id() + ": step after the last step, or before reset");
    }
    if (!spec.actions().contains(action)) {
      throw new IllegalArgumentException(
          spec.id() + ": action " + action + " is not in " + spec.actions());
    }
    position += ((Index) action).value() - 1;
    step++;
    running = position > 0 && position < CELLS - 1;
    double reward = running ? 0 : position == goal * (CELLS - 1) ? 1 : -1;
    return new StepResult(observation(), reward, !running, false);
  }

  private Observation observation() {
    boolean right = KeyedRandom.uniform(seed, step, SOUND_STREAM) < accuracy;
    return Observation.ofIndices(position, right ? goal : 1 - goal);
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public HiddenState hiddenState() {
    return new HiddenState() {
      @Override
      public int factors() {
        return 2;
      }

      @Override
      public int state(int factor) {
        return factor == 0 ? position : goal;
      }
    };
  }
}
