package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointMaskTest {

  private static final Model TWO_CONTROLS = new RandomModels(5, 0.3).next(1);

  /** Every combination of two controls is forbidden or not on its own. */
  @ParameterizedTest
  @EnumSource(
      value = Planning.class,
      names = {"POLICIES", "SOPHISTICATED", "MCTS"})
  void everyPlannerKeepsAMaskOverSeveralControls(Planning planner) {
    ActiveInferenceOptions options =
        Agents.options(
            o -> {
              o.put("planner", planner);
              o.put("gamma", 0.1);
              o.put("alpha", 0.5);
              o.put("deterministic", false);
            });
    var agent = Agents.agent(options, TWO_CONTROLS);
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < 300; i++) {
      boolean[] allowed = new boolean[6];
      for (int a = 0; a < 6; a++) {
        allowed[a] = random.nextDouble() < 0.4;
      }
      allowed[random.nextInt(6)] = true;
      int[] nothing = new int[TWO_CONTROLS.observationSpace().size()];
      Observation seen = Observation.ofIndices(nothing).withMask(ActionMask.of(allowed));
      agent.begin(seen, Phase.EVALUATE);
      int action = TWO_CONTROLS.actions().joint(agent.act());
      assertThat(allowed[action]).as("%d of %s", action, Arrays.toString(allowed)).isTrue();
    }
  }
}
