package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class OutcomeReaderTest {

  private final int[] outcomes = new int[2];

  @Test
  void readsTheRewardOnlyModalityOffTheReward() {
    OutcomeReader reader = new OutcomeReader(SmallModels.listening().build());
    reader.read(1, Observation.ofIndices(1), -100, outcomes);
    assertThat(outcomes).containsExactly(1, 2);
    reader.read(2, Observation.ofIndices(0), 10 + 1e-12, outcomes);
    assertThat(outcomes).containsExactly(0, 1);
  }

  @Test
  void nothingIsPaidAtTheReset() {
    OutcomeReader reader = new OutcomeReader(SmallModels.listening().build());
    reader.readFirst(Observation.ofIndices(-1), outcomes);
    assertThat(outcomes).containsExactly(-1, -1);
  }

  @Test
  void anObservedRewardModalityIsReadAsItIsSeen() {
    OutcomeReader reader = new OutcomeReader(SmallModels.house().build());
    reader.read(1, Observation.ofIndices(0, -1), -1, outcomes);
    assertThat(outcomes).containsExactly(0, -1);
  }

  @Test
  void rewardsOfTheStepDecide() {
    OutcomeValues perStep = OutcomeValues.perStep(new double[][] {{0, 0, 0}, {0, 1, 2}, {2, 1, 0}});
    OutcomeReader reader =
        new OutcomeReader(SmallModels.listening().reward(new Reward("pay", perStep, true)).build());
    reader.read(1, Observation.ofIndices(0), 2, outcomes);
    assertThat(outcomes[1]).isEqualTo(2);
    reader.read(7, Observation.ofIndices(0), 2, outcomes);
    assertThat(outcomes[1]).isZero();
  }

  @Test
  void theNearestOfAlmostEqualRewardsIsRead() {
    OutcomeReader reader =
        new OutcomeReader(SmallModels.listening().rewardOnly("pay", 1, 1 + 4e-10, 5).build());
    reader.read(1, Observation.ofIndices(0), 1 + 4e-10, outcomes);
    assertThat(outcomes[1]).isEqualTo(1);
  }

  @Test
  void aRewardThatTheModelDoesNotPayIsAnError() {
    OutcomeReader reader = new OutcomeReader(SmallModels.listening().build());
    assertThatThrownBy(() -> reader.read(3, Observation.ofIndices(0), 11, outcomes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step 3: the model has no outcome of pay that pays 11.0");
  }
}
