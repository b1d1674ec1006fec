package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("natives")
class SharedUpdatesTest {

  @Test
  void whatAThreadThrowsReachesTheAgent() {
    Natives.load();
    ActorCriticNetwork network = new Networks(Small.NETWORK, 2, 2, 1).actorCritic();
    Seen tooLong = new Seen(new double[3], new boolean[] {true, true});
    StateActionRewardState<Integer> step = new StateActionRewardState<>(tooLong, 0, 1, true);

    try (SharedUpdates updates = new SharedUpdates(network, 2, 0.9, 2)) {
      updates.update(List.of(step));

      assertThatThrownBy(updates::settle)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("a thread of rl4j-a3c failed");
    }
  }
}
