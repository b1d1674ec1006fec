package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.information.EpistemicEfficiency;
import org.jackdaw.core.metric.path.BeliefPath;
import org.jackdaw.core.metric.path.Cue;
import org.jackdaw.core.metric.path.Empowered;
import org.jackdaw.core.metric.path.SwitchRate;
import org.jackdaw.core.metric.path.Visitation;
import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

/** The corridor: start at 2, left of 1 or right of 3 the episode ends and the goal is known. */
class PathMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int LEFT = 0;
  private static final int STAY = 1;
  private static final int RIGHT = 2;

  private static Measured path(List<String> commitment, int limit, Integer... actions) {
    return Measured.with(
        new BeliefPath(),
        new BeliefPath.Options(Optional.empty(), 0.95, commitment),
        CueCorridor.informed(),
        new Scripted(actions),
        limit);
  }

  @Test
  void uncertaintyIsFollowedToTheMoveThatCannotBeUndone() {
    Measured measured = path(List.of(), 5, LEFT);
    for (long seed = 0; seed < 10; seed++) {
      measured.episode(seed);
      double one = Bits.coin(Bits.left(measured.sounds, 1));
      double two = Bits.coin(Bits.left(measured.sounds, 2));

      assertThat(measured.value(0).getAsDouble()).isCloseTo((one + two) / 3, within(EXACT));
      assertThat(measured.value(1).getAsDouble()).isCloseTo(two, within(EXACT));
      assertThat(measured.value(2)).hasValue(2);
      assertThat(measured.value(3)).isEmpty(); // the agent believes nothing
    }
  }

  @Test
  void whatCommitsMayBeSaid() {
    Measured measured = path(List.of("position=1", "position=3"), 5, LEFT);
    measured.episode(3);

    assertThat(measured.value(1).getAsDouble())
        .isCloseTo(Bits.coin(Bits.left(measured.sounds, 1)), within(EXACT));
  }

  @Test
  void anEpisodeWithoutCommitmentOrCertaintyLeavesBlanks() {
    Measured measured = path(List.of(), 2, STAY);
    measured.episode(3);

    assertThat(measured.value(0)).isPresent();
    assertThat(measured.value(1)).isEmpty();
    assertThat(measured.value(2)).isEmpty(); // 0.95 takes three sounds more from one side
  }

  private static Measured cue(CueCorridor world, String state, String commits, Integer... actions) {
    Cue.Options options =
        new Cue.Options(
            List.of(state),
            "signpost",
            "latent",
            0.95,
            commits.isEmpty() ? List.of() : List.of(commits));
    return Measured.with(new Cue(), options, world, new Scripted(actions), 5);
  }

  @Test
  void aVisitToTheCueIsSeenWithItsStep() {
    Measured measured = cue(CueCorridor.informed(), "position=1", "", STAY, LEFT, LEFT);
    measured.episode(1);

    assertThat(measured.value(0)).hasValue(1);
    assertThat(measured.value(1)).hasValue(2);
    assertThat(measured.value(2)).hasValue(1);
    assertThat(measured.value(3)).hasValue(0);
  }

  @Test
  void aVisitAfterTheCommitmentComesTooLate() {
    Measured measured = cue(CueCorridor.informed(), "position=0", "position=1", LEFT);
    measured.episode(1);

    assertThat(measured.value(0)).hasValue(1);
    assertThat(measured.value(2)).hasValue(0);
  }

  @Test
  void anEpisodeThatNeverComesToTheCueHasNoStep() {
    Measured measured = cue(CueCorridor.informed(), "position=1", "", RIGHT);
    measured.episode(1);

    assertThat(measured.value(0)).hasValue(0);
    assertThat(measured.value(1)).isEmpty();
    assertThat(measured.value(2)).hasValue(0);
  }

  /** Where the first sound tells all, every later visit is wasted: steps 1, 2 and 3. */
  @Test
  void visitsOfWhoKnowsAreWasted() {
    Measured measured =
        cue(CueCorridor.announced(), "position=1", "", LEFT, STAY, STAY, RIGHT, STAY);
    measured.episode(1);

    assertThat(measured.value(3)).hasValue(3);
  }

  @Test
  void statesAreWrittenAsFactorAndValue() {
    assertThatThrownBy(() -> cue(CueCorridor.informed(), "position", "", STAY))
        .hasMessage("cue: states must be FACTOR=VALUE, got 'position'");
    Measured elsewhere = cue(CueCorridor.informed(), "position=9", "", STAY);
    elsewhere.episode(1);
    assertThat(elsewhere.value(0)).isEmpty();
  }

  /**
   * The first sound leaves 0.8; the second is expected to tell H(0.68) - H(0.8) wherever one goes.
   * Then going left would tell everything, staying only what a sound does.
   */
  @Test
  void whatIsExpectedOfActionsIsComparedWithTheMostTelling() {
    Measured measured =
        new Measured(
            new EpistemicEfficiency(), CueCorridor.informed(), new Scripted(LEFT, STAY), 2);
    for (long seed = 0; seed < 10; seed++) {
      measured.episode(seed);
      double first = Bits.coin(0.68) - Bits.coin(0.8);
      double p = Bits.left(measured.sounds, 2);
      double chosen = first + Bits.coin(0.8 * p + 0.2 * (1 - p)) - Bits.coin(0.8);
      double best = first + Bits.coin(p);

      assertThat(measured.value(0).getAsDouble()).isCloseTo(chosen, within(EXACT));
      assertThat(measured.value(1).getAsDouble()).isCloseTo(best, within(EXACT));
      assertThat(measured.value(2).getAsDouble()).isCloseTo(chosen / best, within(EXACT));
    }
  }

  @Test
  void efficiencyIsBlankWhereNothingIsToBeLearnt() {
    Measured measured =
        new Measured(new EpistemicEfficiency(), new ThreeArms(), new Scripted(0), 3);
    measured.episode(1);

    assertThat(measured.value(0)).hasValue(0);
    assertThat(measured.value(2)).isEmpty();
  }

  /**
   * Ten states, six of them not the end, so eighteen pairs. Stay, left, right, stay, left, right:
   * places 2 2 1 2 2 1 2, of one goal.
   */
  @Test
  void visitsAreSummedUpByEpisode() {
    Measured measured =
        new Measured(new Visitation(), CueCorridor.informed(), new Scripted(STAY, LEFT, RIGHT), 6);
    measured.episode(1);
    measured.episode(2);

    double entropy = Bits.entropy(5.0 / 7, 2.0 / 7);
    assertThat(measured.value(0)).hasValue(0.2);
    assertThat(measured.value(1).getAsDouble()).isCloseTo(3.0 / 18, within(EXACT));
    assertThat(measured.value(2).getAsDouble()).isCloseTo(entropy, within(EXACT));
    assertThat(measured.value(3).getAsDouble()).isCloseTo(entropy / Bits.log(10), within(EXACT));
    assertThat(measured.value(4).getAsDouble())
        .isCloseTo(StrictMath.pow(2, entropy), within(1e-11));
    assertThat(measured.value(5)).hasValue(0.5); // three new pairs, then the same again
    assertThat(measured.value(6)).isEmpty(); // half of ten states
  }

  @Test
  void visitsOfTrainingAddUpAndEvaluationIsNoPartOfIt() {
    Measured measured =
        Measured.with(
            new Visitation(),
            new SpanOptions(Span.TRAINING),
            new ThreeArms(),
            new Scripted(0, 1, 2),
            2);
    measured.episode(Phase.TRAIN, 1); // 0 1
    assertThat(measured.value(1).getAsDouble()).isCloseTo(2.0 / 3, within(EXACT));
    measured.episode(Phase.EVALUATE, 1);
    assertThat(measured.value(1)).isEmpty();
    measured.episode(Phase.TRAIN, 2); // 0 1 again
    assertThat(measured.value(1).getAsDouble()).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(measured.value(5)).hasValue(0.5);
    assertThat(measured.value(8)).hasValue(0); // its only state was there at once
    assertThat(new Visitation().columns(new SpanOptions(Span.TRAINING)))
        .allMatch(column -> column.name().startsWith("training_"));
  }

  /** Within the corridor three actions lead to three places. */
  @Test
  void empowermentIsThatOfTheStatesGoneThrough() {
    Measured one = new Measured(new Empowered(), CueCorridor.informed(), new Scripted(STAY), 3);
    one.episode(1);
    assertThat(one.value(0).getAsDouble()).isCloseTo(Bits.log(3), within(1e-11));

    Measured two =
        Measured.with(
            new Empowered(),
            new Empowered.Options(2),
            CueCorridor.informed(),
            new Scripted(STAY),
            3);
    two.episode(1);
    assertThat(two.value(0).getAsDouble()).isCloseTo(Bits.log(5), within(1e-11));
  }

  @Test
  void switchesAreCountedFromTheSecondActionOn() {
    Measured measured =
        new Measured(new SwitchRate(), new ThreeArms(), new Scripted(0, 0, 1, 2), 4);
    measured.episode(1);

    assertThat(measured.value(0).getAsDouble()).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(measured.running.get(0)).isEmpty();
  }
}
