package org.jackdaw.oracle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.oracle.bounds.ActionWorth;
import org.jackdaw.oracle.bounds.ValueRange;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static ActionWorth worth(double lower, double upper, double low, double high) {
    return new ActionWorth(new ValueRange(lower, upper), new ValueRange(low, high));
  }

  /** Taken [2, 4], other [5, 6]: it loses between 5 - 4 and 6 - 2. */
  @Test
  void regretOfAnUncertainChoiceIsARange() {
    List<ActionWorth> worths = List.of(worth(2, 4, 1, 2), worth(5, 6, 4, 5));

    assertThat(Decision.of(worths, 0).regret()).isEqualTo(new ValueRange(1, 4));
    assertThat(Decision.of(worths, 1).regret()).isEqualTo(ValueRange.ZERO);
    assertThat(Decision.of(worths, 0).best()).isEqualTo(1);
  }

  @Test
  void regretIsNotSplitWhereValuesAreTooUncertain() {
    List<ActionWorth> worths = List.of(worth(2, 4, 1, 2), worth(5, 6, 4, 5));
    Decision decision = Decision.of(worths, 0);
    DecisionSums sums = new DecisionSums(1.5);
    sums.add(0.5, decision);

    assertThat(decision.exploitative(1.5)).isEmpty();
    assertThat(decision.informational(1.5)).isEmpty();
    assertThat(decision.attained(1.5)).isEmpty();
    assertThat(sums.regret()).isEqualTo(new ValueRange(0.5, 2));
    assertThat(sums.informational()).isEmpty();
    // halfway: 4.5 - 1.5 without information, (5.5 - 4.5) - (3 - 1.5) with it
    assertThat(decision.exploitative(2).orElseThrow()).isCloseTo(3, within(1e-15));
    assertThat(decision.informational(2).orElseThrow()).isCloseTo(-0.5, within(1e-15));
  }

  @Test
  void theLowestOfTiedActionsIsTheBest() {
    List<ActionWorth> worths =
        List.of(worth(0, 0, 0, 0), worth(1, 1, 1, 1), worth(1 + 1e-12, 1 + 1e-12, 1, 1));

    assertThat(Decision.of(worths, 2).best()).isEqualTo(1);
    assertThat(Decision.of(worths, 1).regret().upper()).isCloseTo(0, within(1e-11));
  }

  /** Exploring too much and too little do not cancel in their own sums. */
  @Test
  void explorationBeyondAndBelowTheOptimumIsSummedApart() {
    List<ActionWorth> worths = List.of(worth(3, 3, 1, 1), worth(2, 2, 2, 2), worth(1, 1, -4, -4));
    DecisionSums sums = new DecisionSums(0);
    sums.add(1, Decision.of(worths, 1)); // information 2 forgone
    sums.add(0.5, Decision.of(worths, 2)); // information 5 instead of 2

    assertThat(sums.underExploration()).hasValue(2);
    assertThat(sums.overExploration()).hasValue(1.5);
    assertThat(sums.informational()).hasValue(0.5);
    assertThat(sums.exploitative()).hasValue(-1 + 0.5 * 5);
    assertThat(sums.regret()).isEqualTo(new ValueRange(2, 2));
    assertThat(sums.attained()).hasValue(2.5);
  }
}
