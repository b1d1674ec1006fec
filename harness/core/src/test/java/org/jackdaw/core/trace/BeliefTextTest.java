package org.jackdaw.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.junit.jupiter.api.Test;

class BeliefTextTest {

  private record Block(List<String> factors, double... probabilities) implements Belief {

    @Override
    public List<List<String>> blocks() {
      return List.of(factors);
    }

    @Override
    public int size(int block) {
      return probabilities.length;
    }

    @Override
    public double probability(int block, int state) {
      return probabilities[state];
    }
  }

  private static Model model(int places) {
    return Model.builder()
        .factor(Variable.numbered("place", places))
        .factor("side", "left", "right")
        .control("stay", "stay")
        .modality("place", "dark")
        .deterministicTransition("place", List.of(Parent.before("place")), v -> v[0])
        .deterministicTransition("side", List.of(Parent.before("side")), v -> v[0])
        .deterministicLikelihood("place", List.of(), v -> 0)
        .startAt("place", "0")
        .startAt("side", "left")
        .build();
  }

  @Test
  void aBlockOverSeveralFactorsIsToldFactorByFactor() {
    // states (0,left) .1, (0,right) .2, (1,left) .3, (1,right) .4: the last factor varies fastest
    Belief joint = new Block(List.of("place", "side"), 0.1, 0.2, 0.3, 0.4);

    assertThat(BeliefText.of(Optional.of(model(2))).of(joint))
        .isEqualTo("{\"place\":{\"0\":0.3,\"1\":0.7},\"side\":{\"left\":0.4,\"right\":0.6}}");
  }

  @Test
  void statesHaveNumbersWhereNoModelKnowsThem() {
    Belief unknown = new Block(List.of("a", "b"), 0.25, 0.75);

    assertThat(BeliefText.of(Optional.empty()).of(unknown))
        .isEqualTo("{\"a x b\":{\"0\":0.25,\"1\":0.75}}");
    assertThat(BeliefText.of(Optional.of(model(2))).of(new Block(List.of("side"), 0.2, 0.3, 0.5)))
        .isEqualTo("{\"side\":{\"0\":0.2,\"1\":0.3,\"2\":0.5}}");
  }

  @Test
  void theLeastProbableStatesOfManyAreLeftToTheRest() {
    double[] belief = new double[22];
    Arrays.fill(belief, 1.0 / 32);
    belief[3] = 1.0 / 64;
    belief[20] = 1.0 / 64;
    belief[21] = 11.0 / 32; // 19 of 1/32, and 1/64 twice, and this: 1

    String text = BeliefText.of(Optional.of(model(22))).of(new Block(List.of("place"), belief));

    assertThat(text)
        .startsWith("{\"place\":{\"0\":0.03125,")
        .endsWith("\"21\":0.34375,\"\":0.03125}}");
    assertThat(text).doesNotContain("\"3\":").doesNotContain("\"20\":").contains("\"4\":");
  }

  @Test
  void whatRoundsToNothingIsLeftOut() {
    assertThat(BeliefText.of(Optional.of(model(2))).of(new Block(List.of("side"), 1 - 4e-7, 4e-7)))
        .isEqualTo("{\"side\":{\"left\":1}}");
    assertThat(
            BeliefText.of(Optional.of(model(2)))
                .of(new Block(List.of("side"), 1.0 / 3, 1 - 1.0 / 3)))
        .isEqualTo("{\"side\":{\"left\":0.333333,\"right\":0.666667}}");
  }
}
