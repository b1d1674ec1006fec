package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.StatePreferences;
import org.jackdaw.aif.model.WorkingModel;
import org.junit.jupiter.api.Test;

/** In the corridor: hole, start, middle, goal; right succeeds with 0.5, else it leads back. */
class StatePreferencesTest {

  private static final List<double[]> CELLS = List.of(new double[] {-3, 0, 1, 5});
  private final WorkingModel corridor = WorkingModel.of(Models.corridor(), Conventions.CLEAN);

  private double value(double discount) {
    PolicySet rightTwice = PolicySet.of(List.of(new int[] {1, 1}));
    ExpectedFreeEnergy energy =
        new ExpectedFreeEnergy(corridor, rightTwice, Optional.empty(), discount);
    MarginalBelief start = corridor.newBelief();
    corridor.start(start);
    energy.evaluate(start, 0);
    return energy.term(Term.STATE_UTILITY, 0);
  }

  /** First 0.5 x 1 - 0.5 x 3 = -1; then, from the middle alone, half of 0.5 x 5 + 0.5 x 0. */
  @Test
  void countAfterEveryMoveThatIsStillMade() {
    corridor.prefer(StatePreferences.of(CELLS, List.of()));
    assertThat(value(1)).isCloseTo(-1 + 1.25, within(1e-15));
  }

  /** The hole ends the episode with 0.5: -1.5. The plan ends at the goal or the start: 1.25. */
  @Test
  void countInTheStateInWhichThePlanOrTheEpisodeEnds() {
    corridor.prefer(StatePreferences.of(List.of(), CELLS));
    assertThat(value(1)).isCloseTo(-1.5 + 1.25, within(1e-15));
  }

  @Test
  void areDiscountedAsOtherTermsAre() {
    corridor.prefer(StatePreferences.of(List.of(), CELLS));
    assertThat(value(0.5)).isCloseTo(-1.5 + 0.625, within(1e-15));
    corridor.prefer(StatePreferences.of(CELLS, List.of()));
    assertThat(value(0.5)).isCloseTo(-1 + 0.625, within(1e-15));
  }

  @Test
  void countLikeUtilityInTheWhole() {
    corridor.prefer(StatePreferences.of(CELLS, List.of()));
    PolicySet stay = PolicySet.of(List.of(new int[] {0}));
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(corridor, stay);
    MarginalBelief middle = corridor.newBelief();
    middle.set(0, new double[] {0, 0, 1, 0}, 0);
    energy.evaluate(middle, 0);
    assertThat(energy.negative(TermWeights.ONE, 0)).isEqualTo(1);
    assertThat(energy.negative(new TermWeights(2, 1, 1, 1), 0)).isEqualTo(2);
  }

  /** Utility of the goal after two moves: 0.25, discounted once. */
  @Test
  void discountCountsTheNextStepInFull() {
    PolicySet rightTwice = PolicySet.of(List.of(new int[] {1, 1}));
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(corridor, rightTwice, Optional.empty(), 0.9);
    MarginalBelief start = corridor.newBelief();
    corridor.start(start);
    energy.evaluate(start, 0);
    assertThat(energy.term(Term.UTILITY, 0)).isCloseTo(0.225, within(1e-15));
    assertThatThrownBy(() -> new ExpectedFreeEnergy(corridor, rightTwice, Optional.empty(), 0))
        .hasMessage("discount must be in (0, 1], got 0.0");
  }

  @Test
  void mustBeOfTheModelsShape() {
    assertThatThrownBy(
            () -> corridor.prefer(StatePreferences.of(List.of(new double[3]), List.of())))
        .hasMessage("state preferences need one number per state, 4, got 3");
    assertThatThrownBy(() -> StatePreferences.of(List.of(new double[] {Double.NaN}), List.of()))
        .hasMessage("state preferences must be finite, got NaN");
  }
}
