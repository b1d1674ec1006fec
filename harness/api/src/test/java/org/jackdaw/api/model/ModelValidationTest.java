package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelValidationTest {

  private static void isRefused(ModelBuilder builder, String message) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void namesTheColumnThatDoesNotSumToOne() {
    isRefused(
        SmallModels.house()
            .likelihood(
                "heard",
                List.of(Parent.after("place"), Parent.after("weather")),
                (v, column) -> {
                  column[0] = 0.5;
                  column[1] = v[0] == 1 && v[1] == 0 ? 0.25 : 0.5;
                }),
        "likelihood.heard: column (place=out, weather=dry) sums to 0.75, must be 1");
  }

  @Test
  void namesTheCellThatIsNoProbability() {
    isRefused(
        SmallModels.house()
            .transition(
                "place",
                List.of(Parent.control("move")),
                (v, column) -> {
                  column[0] = 1.5;
                  column[1] = -0.5;
                }),
        "transition.place: cell in of column (move=stay) is 1.5, must be in [0, 1]\n"
            + "transition.place: cell in of column (move=swap) is 1.5, must be in [0, 1]");
    isRefused(
        SmallModels.house().likelihood("seen", List.of(), (v, column) -> column[1] = Double.NaN),
        "likelihood.seen: cell out of column () is NaN, must be in [0, 1]");
  }

  @Test
  void namesTheShapeThatIsWrong() {
    isRefused(
        SmallModels.house()
            .likelihood(
                "seen", new Conditional(List.of(Parent.after("place")), Table.uniform(2, 3))),
        "likelihood.seen: has shape 2 x 3, but seen and its parents need 2 x 2");
  }

  @Test
  void namesTheLikelihoodThatIsMissing() {
    isRefused(SmallModels.house().modality("felt", "soft"), "likelihood.felt: is missing");
  }

  @Test
  void refusesATransitionThatDependsOnItsOwnFuture() {
    isRefused(
        SmallModels.house()
            .deterministicTransition("place", List.of(Parent.after("place")), v -> v[0]),
        "transition.place: parent place is after the move; a transition depends on factors before"
            + " the move, and controls");
  }

  @Test
  void refusesAParentThatStandsTwice() {
    List<Parent> twice = List.of(Parent.after("place"), Parent.after("place"));
    isRefused(
        SmallModels.house().deterministicLikelihood("seen", twice, v -> v[0]),
        "likelihood.seen: parent place stands twice");
  }

  @Test
  void namesAStartThatIsNoDistribution() {
    isRefused(
        SmallModels.house().start("weather", 0.5, 0.25),
        "start.weather: column of the start sums to 0.75, must be 1");
    isRefused(
        SmallModels.house().start("weather", 2, -1),
        "start.weather: cell dry of column of the start is 2.0, must be in [0, 1]");
    isRefused(
        SmallModels.house().start("weather", 1, 0, 0), "start.weather: has 3 states, must have 2");
  }

  @Test
  void aLaterStartReplacesTheBlocksItTouches() {
    Model model =
        SmallModels.house()
            .start(List.of("place", "weather"), Table.ofDistribution(1, 0, 0, 0))
            .start("weather", 0.25, 0.75)
            .build();
    org.assertj.core.api.Assertions.assertThat(model.start()).hasSize(2);
  }

  @Test
  void refusesRewardsThatCannotBeToldApart() {
    isRefused(
        SmallModels.listening().rewardOnly("pay", 0, 1, 0),
        "reward: two outcomes of pay pay 0.0; a modality known from the reward alone needs"
            + " distinct rewards");
  }

  @Test
  void rewardsOfTheResetRowNeedNotDiffer() {
    OutcomeValues perStep = OutcomeValues.perStep(new double[][] {{0, 0, 0}, {0, 1, 2}});
    Model model = SmallModels.listening().reward(new Reward("pay", perStep, true)).build();
    org.assertj.core.api.Assertions.assertThat(model.reward()).isPresent();
  }

  @Test
  void refusesValuesThatDoNotFitTheModality() {
    isRefused(
        SmallModels.house().reward("heard", 0, 1, 2), "reward: has 3 values, heard has 2 outcomes");
    isRefused(
        SmallModels.house().preference("seen", OutcomeValues.of(0, Double.NEGATIVE_INFINITY)),
        "preference.seen: value of out must be finite, got -Infinity");
  }

  @Test
  void refusesToCarryAFactorThatMoves() {
    isRefused(
        SmallModels.house().between("place", new BetweenEpisodes.Kept()),
        "between.place: a factor that is kept or switches between episodes must be uncontrolled"
            + " and constant within one");
  }

  @Test
  void refusesToCarryHalfAJointStart() {
    isRefused(
        SmallModels.house()
            .start(List.of("place", "weather"), Table.uniform(4, 1))
            .between("weather", new BetweenEpisodes.Kept()),
        "between.weather: starts jointly with [place, weather], which are not all carried over");
  }

  @Test
  void namesTheSwitchThatIsNoDistribution() {
    isRefused(
        SmallModels.house()
            .between(
                "weather",
                new BetweenEpisodes.Switching(Table.of(2, 2, new double[] {1, 0, 0.5, 0.25}))),
        "between.weather: column (from rain) sums to 0.75, must be 1");
    isRefused(
        SmallModels.house().between("weather", new BetweenEpisodes.Switching(Table.uniform(3, 3))),
        "between.weather: matrix has shape 3 x 3, must be 2 x 2");
  }

  @Test
  void refusesTerminalStatesThatAreNone() {
    BitSet states = new BitSet();
    states.set(2);
    isRefused(
        SmallModels.house().terminal(new TerminalRule(List.of("place"), states)),
        "terminal: state 2 of [place] must be below 2");
  }

  @Test
  void refusesADiscountOutOfRange() {
    isRefused(SmallModels.house().discount(0), "discount: must be in (0, 1], got 0.0");
    isRefused(SmallModels.house().discount(1.1), "discount: must be in (0, 1], got 1.1");
  }

  @Test
  void refusesAModelWithNothingInIt() {
    isRefused(
        Model.builder(),
        "a model needs at least one factor and one modality\n"
            + "a model needs a modality besides the reward");
    isRefused(
        Model.builder()
            .factor("s", "0")
            .modality("pay", "0")
            .deterministicLikelihood("pay", List.of(), v -> 0)
            .rewardOnly("pay", 1),
        "a model needs a modality besides the reward");
  }

  @Test
  void reportsTheFirstTenProblemsAndCountsTheRest() {
    ModelBuilder builder =
        Model.builder()
            .factor(Variable.numbered("s", 12))
            .modality("o", "0", "1")
            .likelihood("o", List.of(Parent.after("s")), (v, column) -> column[0] = 0.5);
    assertThatThrownBy(builder::build)
        .hasMessageContaining("column (s=9)")
        .hasMessageNotContaining("column (s=10)")
        .hasMessageEndingWith("\n... and 2 more problems of this model");
  }
}
