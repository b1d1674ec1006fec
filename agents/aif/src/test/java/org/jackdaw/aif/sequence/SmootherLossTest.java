package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.Smoother.Loss;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An outcome that the beliefs before it exclude. */
class SmootherLossTest {

  /**
   * Every move leads left, and yet right is seen: both states are then equally bad, but none leads
   * to the one on the right.
   */
  private static double first(Loss loss) {
    Model model =
        Model.builder()
            .factor("where", "left", "right")
            .modality("seen", "left", "right")
            .deterministicLikelihood("seen", List.of(Parent.after("where")), v -> v[0])
            .deterministicTransition("where", List.of(Parent.before("where")), v -> 0)
            .build();
    WorkingModel working = WorkingModel.of(model, Conventions.PYMDP_JAX);
    Window window = new Window(working, 2);
    window.append(-1).observe(0, 0);
    window.append(0).observe(0, 1);
    MarginalBelief prior = working.newBelief();
    Smoother smoother = new Smoother(working, 2, loss);
    smoother.infer(prior, window);
    MarginalBelief belief = smoother.beliefs().at(0);
    return belief.probability(0, 0) + belief.probability(0, 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"REPLACED", "RENORMALISED"})
  void leavesBeliefsThatSumToOne(Loss loss) {
    assertThat(first(loss)).isCloseTo(1, within(1e-12));
  }

  @Test
  void isLostByTheRuleOfSeveralFactors() {
    assertThat(first(Loss.KEPT)).isCloseTo(0.5, within(1e-12));
  }
}
