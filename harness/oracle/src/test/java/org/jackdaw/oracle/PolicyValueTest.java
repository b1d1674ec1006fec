package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class PolicyValueTest {

  private final JointModel maze = JointModel.of(Worlds.tMaze(0.95, 0.98));

  @Test
  void cueFirstAndThenTheArmItNamesEarnsTheOptimumOfTwoSteps() {
    HistoryPolicy cueFirst =
        HistoryPolicy.deterministic(h -> h.steps() == 0 ? 3 : h.observations().get(1).outcome(0));
    // .95 x .96 - .05 x .96, as the arm earns .98 - .02 if the cue is right
    assertThat(PolicyValue.of(maze, 2, cueFirst)).isCloseTo(.864, within(1e-12));
  }

  @Test
  void policiesMayReadTheExactBelief() {
    int cueLeft = maze.state(new int[] {3, 0});
    HistoryPolicy byBelief =
        HistoryPolicy.deterministic(h -> h.steps() == 0 ? 3 : h.probability(cueLeft) > 0.5 ? 1 : 2);
    assertThat(PolicyValue.of(maze, 3, byBelief)).isCloseTo(1.728, within(1e-12));
  }

  @Test
  void agentsAreReplayedOverEveryHistory() {
    assertThat(
            PolicyValue.of(
                maze, 2, HistoryPolicy.of(maze.model(), Phase.EVALUATE, CueFollower::new)))
        .isCloseTo(.864, within(1e-12));
  }

  /** Goes to the cue, then where it points. */
  private static final class CueFollower implements Agent {
    private int next = 3;

    @Override
    public void begin(Observation first, Phase phase) {
      next = 3;
    }

    @Override
    public Value act() {
      return Index.of(next);
    }

    @Override
    public void observe(Transition t) {
      next = t.after().outcome(0);
    }
  }
}
