package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class ReturnsTest {

  /** States of the corridor: position x goal; 0 and 4 end the episode. */
  @Test
  void onlyTheEndsOfTheCorridorAreFinal() {
    JointModel joint = JointModel.of(CueCorridor.informed().model(0));
    Returns returns = Returns.of(joint);

    assertThat(returns.irreversible(state(joint, 2, 0), state(joint, 1, 0))).isFalse();
    assertThat(returns.irreversible(state(joint, 1, 0), state(joint, 3, 0))).isFalse();
    assertThat(returns.irreversible(state(joint, 1, 1), state(joint, 0, 1))).isTrue();
    assertThat(returns.irreversible(state(joint, 1, 0), state(joint, 1, 1))).isTrue();
  }

  private static int state(JointModel joint, int position, int goal) {
    return joint.state(new int[] {position, goal});
  }

  /** Against the transitive closure. */
  @Property(tries = 20, seed = "20260601")
  void aMoveIsFinalWhereNothingLeadsBack(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    JointModel joint = JointModel.of(RandomModels.of(seed));
    boolean[][] reach = closure(joint);
    Returns returns = Returns.of(joint);
    for (int s = 0; s < reach.length; s++) {
      for (int t = 0; t < reach.length; t++) {
        boolean both = s == t || reach[s][t] && reach[t][s];
        assertThat(returns.irreversible(s, t)).isEqualTo(!both);
      }
    }
  }

  private static boolean[][] closure(JointModel joint) {
    boolean[][] reach = new boolean[joint.states()][joint.states()];
    for (int s = 0; s < reach.length; s++) {
      for (int a = 0; a < joint.actions(); a++) {
        for (int k = 0; k < joint.successors(s, a); k++) {
          reach[s][joint.successor(s, a, k)] = true;
        }
      }
    }
    for (int via = 0; via < reach.length; via++) {
      for (int s = 0; s < reach.length; s++) {
        for (int t = 0; t < reach.length; t++) {
          reach[s][t] |= reach[s][via] && reach[via][t];
        }
      }
    }
    return reach;
  }
}
