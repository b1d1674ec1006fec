package org.jackdaw.aif.spm.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.TrialWorld;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

/** By hand, and by the behaviour for which the scheme was published; see also the golden files. */
class HabitSchemeTest {

  private static final int CUE = 3;
  private static final int[][] POLICIES = {
    {0, 0, 0, 0, 1, 2, 3, 3, 3, 3}, {0, 1, 2, 3, 1, 2, 0, 1, 2, 3}
  };

  /** States are position x context; outcomes centre, win or none at each arm, and two cues. */
  private static HabitModel maze() {
    double a = 0.98;
    double[] likelihood = {
      1, 1, 0, 0, 0, 0, 0, 0, //
      0, 0, a, 1 - a, 0, 0, 0, 0, //
      0, 0, 1 - a, a, 0, 0, 0, 0, //
      0, 0, 0, 0, 1 - a, a, 0, 0, //
      0, 0, 0, 0, a, 1 - a, 0, 0, //
      0, 0, 0, 0, 0, 0, 1, 0, //
      0, 0, 0, 0, 0, 0, 0, 1
    };
    double[] likes = {0, 3, -3, 3, -3, 0, 0};
    double[] preference = new double[21];
    for (int i = 0; i < 21; i++) {
      preference[i] = i % 3 == 0 ? 0 : likes[i / 3];
    }
    Tensor moves = moves();
    HabitCounts counts =
        new HabitCounts(
            Optional.empty(),
            Optional.empty(),
            HabitModel.noHabit(moves),
            Optional.of(Tensor.vector(8, 8, 0, 0, 0, 0, 0, 0)),
            Optional.of(Tensor.vector(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1)));
    return new HabitModel(
        Tensor.of(new int[] {7, 8}, likelihood),
        moves,
        Tensor.of(new int[] {7, 3}, preference),
        counts.start().orElseThrow(),
        POLICIES,
        counts);
  }

  private static Tensor moves() {
    double[] cells = new double[8 * 8 * 4];
    for (int s = 0; s < 8; s++) {
      for (int u = 0; u < 4; u++) {
        int position = s / 2 == 1 || s / 2 == 2 ? s / 2 : u;
        cells[((position * 2 + s % 2) * 8 + s) * 4 + u] = 1;
      }
    }
    return Tensor.of(new int[] {8, 8, 4}, cells);
  }

  /** The maze with the reward at an arm. */
  private static TrialWorld world(int context) {
    int[] position = {0};
    return (t, done) -> {
      boolean trapped = position[0] == 1 || position[0] == 2;
      position[0] = t == 0 ? 0 : trapped ? position[0] : done[0];
      int there = position[0];
      boolean won = there == 1 + context;
      return new int[] {
        there == 0 ? 0 : there == CUE ? 5 + context : there * 2 - 1 + (won ? 0 : 1)
      };
    };
  }

  @Test
  void asksTheCueAndThenTakesTheArmThatItShows() {
    for (int context = 0; context < 2; context++) {
      HabitScheme scheme = new HabitScheme(maze(), HabitSettings.SPM);
      HabitTrial trial = scheme.run(world(context), new RandomStream(4));
      assertThat(trial.controls().at(0)).isEqualTo(CUE);
      assertThat(trial.controls().at(1)).isEqualTo(1 + context);
    }
  }

  private static HabitScheme practised(HabitSettings.Habit habit) {
    HabitScheme scheme = new HabitScheme(maze(), new HabitSettings(16, 1, 3, 16, habit));
    RandomStream random = new RandomStream(4);
    for (int i = 0; i < 64; i++) {
      scheme.run(world(0), random);
    }
    return scheme;
  }

  /** 64 trials: what was done every time is done out of habit, if habits may be acted on. */
  @Test
  void makesAHabitOfWhatItDoesEveryTime() {
    HabitScheme scheme = practised(HabitSettings.Habit.COMPETING);
    Tensor habit = scheme.counts().habit();
    assertThat(habit.at(2 * CUE, 0)).isGreaterThan(50);
    assertThat(habit.at(2, 2 * CUE)).isGreaterThan(50);
    assertThat(scheme.run(new int[] {0, 5, 1}, CUE, 1).posterior().at(10, 2)).isGreaterThan(0.7);
    HabitTrial dormant = practised(HabitSettings.Habit.DORMANT).run(new int[] {0, 5, 1}, CUE, 1);
    assertThat(dormant.posterior().at(10, 2)).isLessThan(0.01);
  }

  /** The reward is worth nothing any more; who has a habit goes for it all the same. */
  @Test
  void keepsAHabitWhenTheRewardIsDevalued() {
    HabitModel maze = maze();
    Tensor nothing = Tensor.of(new int[] {7, 1}, new double[7]);
    HabitCounts practised = practised(HabitSettings.Habit.COMPETING).counts();
    double habitual = devalued(maze, nothing, practised);
    double fresh = devalued(maze, nothing, maze.counts());
    assertThat(habitual).isGreaterThan(0.5);
    assertThat(fresh).isLessThan(0.2);
  }

  private static double devalued(HabitModel maze, Tensor preference, HabitCounts counts) {
    HabitModel model =
        new HabitModel(
            maze.likelihood(), maze.transition(), preference, maze.start(), POLICIES, counts);
    HabitTrial trial = new HabitScheme(model, HabitSettings.SPM).run(new int[] {0, 5, 1}, CUE, 1);
    return trial.posterior().at(10, 1);
  }

  /**
   * A mirror of two states that stay, one sweep per step. Beliefs start at (1/2, 1/2); the sweep of
   * step 0 adds an eighth of the log-likelihood ratio of 1 and 0, to each of which exp(-8) is
   * added; step 1 starts from the root of that.
   */
  @Test
  void descendsByAnEighthInEverySweep() {
    Tensor mirror = Tensor.of(new int[] {2, 2}, 1, 0, 0, 1);
    Tensor stay = Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1);
    HabitModel model =
        new HabitModel(
            mirror,
            stay,
            Tensor.of(new int[] {2, 1}, 0, 0),
            Tensor.vector(1, 1),
            new int[][] {{0}},
            HabitModel.known(stay));
    HabitTrial trial =
        new HabitScheme(model, new HabitSettings(16, 1, 3, 1, HabitSettings.Habit.DORMANT))
            .run(new int[] {0, 0}, 0);
    double tiny = StrictMath.exp(-8);
    double ratio = StrictMath.log((1 + tiny) / tiny) / 8;
    assertThat(trial.responses().firingRates().at(0, 0, 0, 0)).isCloseTo(0.5, within(1e-6));
    // step 0: one update, then flattened to the root at step 1, which is what that sweep starts
    // from
    double root = 1 / (1 + StrictMath.exp(-ratio / 2));
    assertThat(trial.responses().firingRates().at(0, 0, 0, 1)).isCloseTo(root, within(1e-6));
  }

  /** d = 8 learns 1 of the 1 that is certain and leaks (8 - 1) / 16. */
  @Test
  void forgetsStartsALittle() {
    HabitScheme scheme = new HabitScheme(maze(), HabitSettings.SPM);
    HabitCounts counts = scheme.run(new int[] {0, 5, 1}, CUE, 1).counts();
    Tensor start = counts.start().orElseThrow();
    assertThat(start.at(0)).isCloseTo(8 + 1 - 7.0 / 16, within(0.01));
    assertThat(start.at(1)).isCloseTo(8 - 7.0 / 16, within(0.01));
    assertThat(start.at(2)).isZero();
  }

  @Test
  void refusesPartsThatDoNotFit() {
    HabitModel maze = maze();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HabitModel(
                    maze.likelihood(),
                    maze.transition(),
                    maze.logPreference(),
                    Tensor.vector(1, 1),
                    POLICIES,
                    maze.counts()))
        .withMessage("habit model: start must have shape [8], got [2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HabitScheme(maze, HabitSettings.SPM).run(new int[] {0, 9, 0}, 0, 0))
        .withMessage("habit: outcome at step 1 must be in [0, 6], got 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HabitSettings(16, 0, 3, 16, HabitSettings.Habit.COMPETING))
        .withMessage("habit: beta must be above 0, got 0.0");
  }
}
