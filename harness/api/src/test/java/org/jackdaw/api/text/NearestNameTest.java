package org.jackdaw.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> AGENTS = List.of("q-learning", "sarsa", "random", "thompson");

  @Test
  void findsTheNameBehindASlip() {
    assertThat(NearestName.of("q-lerning", AGENTS)).hasValue("q-learning");
    assertThat(NearestName.of("srasa", AGENTS)).hasValue("sarsa");
  }

  @Test
  void saysNothingWhereNothingIsNear() {
    assertThat(NearestName.of("value-iteration", AGENTS)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }

  @Test
  void equallyNearNamesAreTakenInAlphabeticalOrder() {
    assertThat(NearestName.of("cat", List.of("hat", "bat"))).hasValue("bat");
  }

  @Test
  void messageNamesWhatIsKnown() {
    assertThat(NearestName.message("agent", "q-lerning", AGENTS))
        .isEqualTo(
            "unknown agent 'q-lerning': did you mean 'q-learning'?"
                + " known: q-learning, sarsa, random, thompson");
    assertThat(NearestName.message("agent", "value-iteration", List.of("sarsa")))
        .isEqualTo("unknown agent 'value-iteration'; known: sarsa");
    assertThat(NearestName.message("control", "move", List.of()))
        .isEqualTo("unknown control 'move'; known: none");
  }
}
