package org.jackdaw.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class BeliefEncodersTest {

  private static final Model MODEL = CueCorridor.informed().model(0);

  @Test
  void vectorIsTheExactBelief() {
    BeliefVectorEncoder encoder = new BeliefVectorEncoder(MODEL);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(2, 0));
    double[] belief = new double[encoder.length()];
    encoder.encode(belief);
    // states are (position, goal): the middle with the goal left is 4, right is 5
    assertThat(belief).hasSize(10);
    assertThat(belief[4]).isCloseTo(.8, within(1e-15));
    encoder.observe(stay(0));
    encoder.encode(belief);
    assertThat(belief[4]).isCloseTo(.64 / .68, within(1e-15));
  }

  @Test
  void gridNumbersBeliefsThatAreEqualByRounding() {
    BeliefGridEncoder encoder = new BeliefGridEncoder(MODEL, 0.001);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(2, 0));
    int left = encoder.state();
    encoder.observe(stay(1));
    int even = encoder.state();
    encoder.observe(stay(0));
    assertThat(left).isZero();
    assertThat(even).isEqualTo(1);
    assertThat(encoder.state()).isEqualTo(left);
    encoder.begin(Phase.EVALUATE, Observation.ofIndices(2, 1));
    assertThat(encoder.state()).isEqualTo(2);
  }

  private static Transition stay(int sound) {
    Observation after = Observation.ofIndices(2, sound);
    return new Transition(after, Index.of(1), 0, after, false, false);
  }

  @Test
  void resolutionsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new BeliefGridEncoder(MODEL, 0))
        .hasMessage("the resolution must be in [1e-9, 1], got 0.0");
  }
}
