package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * The T-maze: one of two arms pays more often, a cue tells which, and going to look costs a step.
 *
 * <p><b>Hidden state.</b> {@code location} (centre, left, right, cue; in the five-location form
 * also middle) and {@code context} (left, right: the arm that pays), constant within an episode.
 *
 * <p><b>Observations.</b> {@code location}, always true; {@code reward} (none, reward, loss);
 * {@code cue} (none, left, right), which off the cue location is none, or with {@code cue:
 * uniform-elsewhere} has the outcomes left and right only and says nothing; with {@code cue:
 * in-location} there is no such modality and the location reads cue-left or cue-right. It names the
 * arm that pays with {@code cue-validity}, or with {@code misleading-cue} the other arm. All show
 * themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: the location to go to. With four locations every move arrives;
 * with five only along centre-cue, centre-middle, middle-left and middle-right, else it stays.
 * Absorbing arms are never left.
 *
 * <p><b>Reward.</b> {@code reward} for the outcome reward, {@code loss} for the outcome loss, at
 * every step spent in an arm. The right arm shows reward with {@code reward-probability}, the wrong
 * one loss with {@code punishment-probability}, else none. With dependent outcomes what is not
 * reward in the right arm is loss, and the wrong arm is its mirror image.
 *
 * <p><b>Start.</b> Centre; the context is drawn, or fixed by {@code reward-condition}; between
 * episodes it is drawn anew, kept, or switches.
 *
 * <p><b>End.</b> Never by itself. Step limit 2 with four locations (cue, arm), 4 with five (cue,
 * centre, middle, arm). Success: the last outcome is reward.
 *
 * <p><b>Published model.</b> Exact; factors and modalities as above; no preferences of its own.
 *
 * <p><b>Known optimum.</b> With absorbing arms, dependent outcomes and rewards +1 and -1: {@code (2
 * cue-validity - 1)(2 reward-probability - 1)}, which is 0.96 with the defaults, in both forms
 * under their step limits. A uniformly random arm is worth 0.
 *
 * <p><b>References.</b> Friston et al. 2015, "Active inference and epistemic value" (absorbing
 * arms, cue in location); Friston et al. 2017, "Active inference: a process theory". The forms of
 * pymdp: its five-location TMaze is {@code form: five-locations, dependent-outcomes: false,
 * absorbing-arms: false, cue-validity: 0.95, reward-probability: 1, punishment-probability: 1} (a
 * validity v below one half is {@code misleading-cue} with 1 - v); SimplifiedTMaze the same with
 * {@code form: four-locations, cue: in-location}; its earlier TMazeEnv is {@code cue:
 * uniform-elsewhere, absorbing-arms: false}, with null outcomes {@code cue: null-outcome}.
 */
public final class TMaze {

  private static final String ID = "t-maze";

  private TMaze() {}

  /** Which places there are. */
  public enum Form {
    /** Centre, two arms and the cue, each one move from the centre. */
    FOUR_LOCATIONS,
    /** The arms lie behind a middle cell. */
    FIVE_LOCATIONS
  }

  /** How the cue is perceived. */
  public enum Cue {
    /** A modality that shows none off the cue location. */
    NULL_OUTCOME,
    /** A modality that shows left or right by a fair coin off the cue location. */
    UNIFORM_ELSEWHERE,
    /** No modality of its own: at the cue the location reads cue-left or cue-right. */
    IN_LOCATION
  }

  /** Which arm pays. */
  public enum RewardCondition {
    /** Each with probability one half. */
    EITHER,
    /** The left arm at first. */
    LEFT,
    /** The right arm at first. */
    RIGHT
  }

  /** What becomes of the context between episodes. */
  public enum Context {
    /** Drawn anew. */
    DRAWN,
    /** Kept for the run. */
    KEPT,
    /** Switches sides with some probability from one training episode to the next. */
    SWITCHING
  }

  /**
   * Options of the T-maze.
   *
   * @param form which places there are
   * @param rewardProbability chance of reward in the right arm
   * @param punishmentProbability chance of loss in the wrong arm; empty means as reward-probability
   * @param dependentOutcomes whether what is not reward is loss
   * @param cueValidity chance that the cue is right
   * @param misleadingCue whether the cue names the other arm
   * @param cue how the cue is perceived
   * @param rewardCondition which arm pays
   * @param contextBetweenEpisodes what becomes of the context between episodes
   * @param contextSwitchProbability chance of a switch between two training episodes
   * @param absorbingArms whether an arm is never left
   * @param reward reward of the outcome reward
   * @param loss reward of the outcome loss
   */
  public record Options(
      @Documented(
              "Places: centre, arms and cue one move apart, or with a middle cell before the arms")
          Form form,
      @Documented(value = "Chance of reward in the right arm", range = "[0, 1]")
          double rewardProbability,
      @Documented(
              value =
                  "Chance of loss in the wrong arm, where outcomes are not dependent; empty: as"
                      + " reward-probability",
              range = "[0, 1]")
          OptionalDouble punishmentProbability,
      @Documented("Whether what is not reward is loss, and the wrong arm the mirror of the right")
          boolean dependentOutcomes,
      @Documented(value = "Chance that the cue is right", range = "[0.5, 1]") double cueValidity,
      @Documented("Whether the cue names the other arm: what is right then is to go against it")
          boolean misleadingCue,
      @Documented("The cue: a modality with a null outcome, or uniform elsewhere, or in location")
          Cue cue,
      @Documented("The arm that pays: either by a fair draw, left or right")
          RewardCondition rewardCondition,
      @Documented("The context between episodes: drawn anew, kept for the run, or switching")
          Context contextBetweenEpisodes,
      @Documented(
              value = "Chance that a switching context changes sides between two training episodes",
              range = "[0, 1]")
          OptionalDouble contextSwitchProbability,
      @Documented("Whether an arm, once entered, is never left") boolean absorbingArms,
      @Documented(value = "Reward of the outcome reward", unit = "reward") double reward,
      @Documented(value = "Reward of the outcome loss", unit = "reward") double loss) {

    /** Checks ranges, and that options that exclude each other do not meet. */
    public Options {
      Check.within(ID, "reward-probability", rewardProbability, 0, 1);
      punishmentProbability.ifPresent(p -> Check.within(ID, "punishment-probability", p, 0, 1));
      Check.within(ID, "cue-validity", cueValidity, 0.5, 1);
      Check.finite(ID, "reward", reward);
      Check.finite(ID, "loss", loss);
      Check.that(
          !dependentOutcomes || punishmentProbability.isEmpty(),
          ID
              + ": punishment-probability must not be given with dependent-outcomes: true, where"
              + " reward-probability decides both arms");
      Contexts.check(ID, contextBetweenEpisodes, contextSwitchProbability);
    }
  }

  /** Makes T-mazes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "T-maze: a cue tells which of two arms pays, if the agent goes to look";
    }

    @Override
    public Options defaults() {
      return new Options(
          Form.FOUR_LOCATIONS,
          0.98,
          OptionalDouble.empty(),
          true,
          1,
          false,
          Cue.NULL_OUTCOME,
          RewardCondition.EITHER,
          Context.DRAWN,
          OptionalDouble.empty(),
          true,
          1,
          -1);
    }

    @Override
    public Environment create(Options options) {
      int stepLimit = options.form() == Form.FOUR_LOCATIONS ? 2 : 4;
      Model model = model(options);
      int rewarded = model.modality("reward");
      ModelWorld world =
          ModelWorld.of(
              ID,
              model,
              OptionalInt.of(stepLimit),
              Optional.of(last -> last.observation().outcome(rewarded) == TMazeModel.REWARD));
      TMazePicture picture = new TMazePicture(options.form(), model.modalities().get(0));
      return new DrawnWorld(world, seen -> picture.of(seen.outcome(0)));
    }
  }

  /**
   * The T-maze as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return TMazeModel.of(options);
  }
}
