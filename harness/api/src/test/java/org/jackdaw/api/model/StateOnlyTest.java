package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole outcome sequences are compared by the model suite on the worlds. */
class StateOnlyTest {

  @Test
  void aPlainModelIsItsOwnStateOnlyForm() {
    Model model = SmallModels.house().build();
    assertThat(model.stateOnly()).isSameAs(model);
  }

  @Test
  void lastActionAndPreviousStateBecomeFactors() {
    Model plain = SmallModels.listening().build().stateOnly();
    assertThat(plain.factors())
        .extracting(Variable::name)
        .containsExactly("side", "last-action", "previous-side");
    assertThat(plain.factors().get(1).labels()).containsExactly("(no move yet)", "listen", "open");
    assertThat(plain.likelihood(0).parents())
        .containsExactly(Parent.after("side"), Parent.after("last-action"));
    assertThat(plain.likelihood(1).parents())
        .containsExactly(Parent.after("previous-side"), Parent.after("last-action"));
  }

  @Test
  void memoriesFollowTheMove() {
    Model plain = SmallModels.listening().build().stateOnly();
    int[] before = {1, 0, 0};
    int[] open = {1};
    assertThat(next(plain, 1, before, open)).as("last-action is open").isEqualTo(2);
    assertThat(next(plain, 2, before, open)).as("previous-side is right").isEqualTo(1);
    assertThat(plain.startMarginal(1)).containsExactly(1, 0, 0);
  }

  private static int next(Model model, int factor, int[] before, int[] controls) {
    int column = model.transitionColumn(factor, before, controls);
    return ((DeterministicTable) model.transition(factor).table()).outcome(column);
  }

  @Test
  void likelihoodsAreThoseOfTheMoveThatIsRemembered() {
    Model plain = SmallModels.listening().build().stateOnly();
    int[] afterListening = {1, 1, 1};
    int[] afterOpeningTheRight = {0, 2, 1};
    assertThat(cell(plain, 0, 1, afterListening)).isEqualTo(0.85);
    assertThat(cell(plain, 1, 0, afterListening)).isEqualTo(1);
    assertThat(cell(plain, 0, 1, afterOpeningTheRight)).isEqualTo(0.5);
    assertThat(cell(plain, 1, 2, afterOpeningTheRight)).isEqualTo(1);
  }

  private static double cell(Model model, int modality, int outcome, int[] states) {
    int column = model.likelihoodColumn(modality, states, states, new int[1]);
    return model.likelihood(modality).table().get(outcome, column);
  }

  @Test
  void whatWasAbsentAtTheResetStaysAbsent() {
    assertThat(SmallModels.listening().build().stateOnly().observedAtReset()).isEmpty();
  }

  @Test
  void factorsThatStartJointlyAreMerged() {
    Model plain =
        SmallModels.house()
            .start(List.of("weather", "place"), Table.ofDistribution(0.1, 0.2, 0.3, 0.4))
            .terminal("place", "out")
            .build()
            .stateOnly();
    assertThat(plain.factors()).hasSize(1);
    assertThat(plain.factors().get(0).labels())
        .containsExactly("dry,in", "dry,out", "rain,in", "rain,out");
    assertThat(plain.startMarginal(0))
        .containsExactly(new double[] {.1, .2, .3, .4}, within(1e-15));
    assertThat(next(plain, 0, new int[] {2}, new int[] {1})).as("rain,in swaps").isEqualTo(3);
    assertThat(cell(plain, 1, 1, new int[] {3})).as("drops outside").isEqualTo(0.75);
    assertThat(plain.terminal(new int[] {3})).isTrue();
    assertThat(plain.terminal(new int[] {2})).isFalse();
  }

  @Test
  void carriedFactorsThatStartJointlySwitchTogether() {
    Table flip = Table.of(2, 2, new double[] {0.9, 0.1, 0.2, 0.8});
    Model plain =
        Model.builder()
            .factor("a", "0", "1")
            .factor("b", "0", "1")
            .modality("o", "0", "1")
            .deterministicLikelihood("o", List.of(Parent.after("a")), v -> v[0])
            .start(List.of("a", "b"), Table.uniform(4, 1))
            .between("a", new BetweenEpisodes.Switching(flip))
            .between("b", new BetweenEpisodes.Kept())
            .build()
            .stateOnly();
    Table matrix = ((BetweenEpisodes.Switching) plain.between(0)).matrix();
    assertThat(matrix.get(2, 0)).as("(0,0) to (1,0)").isEqualTo(0.1);
    assertThat(matrix.get(1, 3)).as("(1,1) to (0,1)").isEqualTo(0.2);
    assertThat(matrix.get(1, 0)).as("b is kept").isZero();
  }

  @Test
  void keptFactorsThatStartJointlyStayKept() {
    Model plain =
        Model.builder()
            .factor("a", "0", "1")
            .factor("b", "0", "1")
            .modality("o", "0", "1")
            .deterministicLikelihood("o", List.of(Parent.after("a")), v -> v[0])
            .start(List.of("a", "b"), Table.uniform(4, 1))
            .between("a", new BetweenEpisodes.Kept())
            .between("b", new BetweenEpisodes.Kept())
            .build()
            .stateOnly();
    assertThat(plain.between(0)).isInstanceOf(BetweenEpisodes.Kept.class);
  }
}
