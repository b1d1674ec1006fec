package org.jackdaw.envs.discrete.pomdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomdpFileTest {

  private static final Path FILES = Path.of("src/test/resources/pomdp");
  private static final String HEAD =
      """
      discount: 0.9
      values: reward
      states: a b
      actions: go stay
      observations: x y z
      """;
  private static final String TABLES =
      """
      T: * identity
      O: * uniform
      """;

  private static PomdpFile strict(String text) {
    return PomdpFile.parse("p", text, Dialect.STRICT);
  }

  private static PomdpFile lenient(String text) {
    return PomdpFile.parse("p", text, Dialect.LENIENT);
  }

  @Test
  void laterEntriesOverwriteEarlierOnes() {
    PomdpFile file =
        strict(
            HEAD
                + """
                T: * identity
                T: go : a : a 0
                T: go : a : b 1.0
                O: * uniform
                O: go : b
                0.5 0.25 0.25
                R: * : * : * : * 1
                R: go : a : * : * 2
                R: go : * : b : y -3
                R: go : a : b : * 4
                """);

    assertThat(file.transition(0, 0, 1)).isEqualTo(1);
    assertThat(file.transition(1, 0, 0)).isEqualTo(1);
    assertThat(file.likelihood(0, 1, 0)).isEqualTo(0.5);
    assertThat(file.reward(1, 0, 0, 0)).isEqualTo(1);
    assertThat(file.reward(0, 0, 0, 1)).isEqualTo(2);
    assertThat(file.reward(0, 0, 1, 1)).isEqualTo(4);
    assertThat(file.reward(0, 1, 1, 1)).isEqualTo(-3);
    assertThat(file.reward(0, 1, 1, 2)).isEqualTo(1);
  }

  @Test
  void aMatrixOfAnActionThatIsNotTheFirstIsItsOwn() {
    PomdpFile file =
        strict(HEAD + "T: go identity T: stay uniform O: go uniform O: stay 1 0 0 0 1 0");

    assertThat(file.transition(0, 1, 1)).isEqualTo(1);
    assertThat(file.transition(1, 0, 1)).isEqualTo(0.5);
    assertThat(file.transition(1, 1, 0)).isEqualTo(0.5);
    assertThat(file.likelihood(1, 1, 1)).isEqualTo(1);
    assertThat(file.likelihood(0, 1, 1)).isEqualTo(1 / 3.0);
  }

  @Test
  void rewardsComeAsRowsAndMatricesToo() {
    PomdpFile file =
        strict(HEAD + TABLES + "R: go : a : b 1 2 3\nR: stay : b\n1 2 3\n4 5 6e-1\n# end");

    assertThat(file.reward(0, 0, 1, 2)).isEqualTo(3);
    assertThat(file.reward(1, 1, 0, 1)).isEqualTo(2);
    assertThat(file.reward(1, 1, 1, 2)).isEqualTo(0.6);
    assertThat(file.reward(1, 0, 1, 2)).isZero();
  }

  @Test
  void costsAreNegatedAndResetMeansTheStart() {
    PomdpFile file =
        strict(
            HEAD.replace("values: reward", "values: cost")
                + "start: 0.25 0.75\n"
                + TABLES
                + "T: go : b reset\nR: go : * : * : * 2");

    assertThat(file.reward(0, 0, 0, 0)).isEqualTo(-2);
    assertThat(file.transition(0, 1, 0)).isEqualTo(0.25);
    assertThat(file.transition(0, 1, 1)).isEqualTo(0.75);
  }

  @Test
  void startsAtOneStateAmongSomeOrAnywhere() {
    assertThat(strict(HEAD + "start: b\n" + TABLES).start(1)).isEqualTo(1);
    assertThat(strict(HEAD + "start include: a\n" + TABLES).start(0)).isEqualTo(1);
    assertThat(strict(HEAD + "start exclude: 0\n" + TABLES).start(1)).isEqualTo(1);
    assertThat(strict(HEAD + "start: uniform\n" + TABLES).start(1)).isEqualTo(0.5);
    assertThat(strict(HEAD + TABLES).start(1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T: go identity OO: go uniform   | 6:16: expected an entry T, O or R, got 'OO'
          T: go 1.0 0.1 0 1               | 6:7: T of action 'go' and state 'a' must sum to 1, got 1.1
          T: fly identity                 | 6:4: unknown action 'fly'
          T: go : c : a 1                 | 6:9: unknown state 'c'
          T: go : 7 : a 1                 | 6:9: state must be in 0..1, got 7
          T: go 1 0 0                     | 7:1: row 1 of a matrix of T needs 2 numbers, got 1 before 'R'
          T: go 1 0 0 1 0.5               | 6:15: expected an entry T, O or R, got '0.5' (the entry before
          T: go : a : b -0.2              | 6:15: a probability must be in [0, 1], got -0.2
          T: go : a : b 1.5               | 6:15: a probability must be in [0, 1], got 1.5
          O: go identity                  | 6:7: 'identity' is for T, not for O
          R: go : a : b : q 1             | 6:17: unknown observation 'q'
          R: go : a : b : x               | 7:1: expected a number, got 'R'
          R: go                           | 7:1: expected ':', got 'R'
          T: go : a : b .5                | 6:15: a number needs a digit before the dot, got '.5'
          E: a                            | 6:1: terminal states by 'E:' are no part of the format
          ; what                          | 6:1: unexpected character ';'
          discount: 0.5                   | 6:1: a second line 'discount: ...'
          start: a b                      | 6:8: several start states need 'start include:'
          start: 0.5 0.6                  | 6:1: start must sum to 1, got 1.1
          start exclude: a b              | 6:1: start excludes every state
          """)
  void refusesWhatIsWrongAndSaysWhere(String entry, String message) {
    assertThatThrownBy(() -> strict(HEAD + entry + "\nR: 0 : 0 : 0 : 0 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("p:" + message);
  }

  @Test
  void refusesRowsThatNoEntryNames() {
    assertThatThrownBy(() -> strict(HEAD + "T: go identity\nO: * uniform"))
        .hasMessageStartingWith("p:7:13: T of action 'stay' and state 'a' must sum to 1, got 0");
  }

  @Test
  void refusesIncompletePreambles() {
    assertThatThrownBy(() -> strict("")).hasMessageContaining("p:1:1: expected a line 'states:");
    assertThatThrownBy(() -> strict("discount: 1.5"))
        .hasMessageContaining("p:1:11: discount must be in (0, 1], got 1.5");
    assertThatThrownBy(() -> strict("states: a a"))
        .hasMessageContaining("p:1:11: state 'a' is declared twice");
    assertThatThrownBy(() -> strict("states: 2 actions: 2 values: money"))
        .hasMessageContaining("expected 'reward' or 'cost', got 'money'");
    assertThatThrownBy(() -> strict("states: 2\nactions: 2 values: reward"))
        .hasMessageContaining("there is no line 'discount: ...'");
    assertThatThrownBy(
            () -> strict("discount: 1 values: reward states: 2 actions: 1 T: 0 identity O: 0 1 0"))
        .hasMessageContaining("O needs a line 'observations: ...'");
  }

  @Test
  void acceptsDialectsWithAWarningEach() {
    PomdpFile file =
        lenient(
            """
            values: rewards
            states: a b c
            actions: go
            observations: 3
            start: a b
            T: go
            .5 .5 0
            0 0 1
            1 0 0
            O: go identity
            R: go : c : * : * 5
            E: c
            """);

    assertThat(file.warnings())
        .extracting(w -> w.substring(0, w.indexOf(": ")))
        .containsExactly("p:1:9", "p:5:1", "p:5:8", "p:7:1", "p:7:4", "p:10:7", "p:12:1");
    assertThat(file.discount()).isEqualTo(1);
    assertThat(file.start(2)).isZero();
    assertThat(file.likelihood(0, 2, 2)).isEqualTo(1);
    assertThat(file.transition(0, 2, 2)).isEqualTo(1);
    assertThat(file.reward(0, 2, 2, 2)).isZero();
    assertThat(file.model().terminals()).hasSize(1);
  }

  @Test
  void roundedRowsPassAndAreRenormalisedInTheModel() {
    PomdpFile file = strict(HEAD + "T: * : * : a 0.333333\nT: * : * : b 0.666666\nO: * uniform");

    assertThat(file.largestDeviation()).isCloseTo(1e-6, within(1e-12));
    assertThat(file.transition(0, 0, 0)).isEqualTo(0.333333);
    assertThat(file.model().transition(0).table().get(0, 0))
        .isCloseTo(0.333333 / 0.999999, within(1e-15));
  }

  @Test
  void aFileWithoutObservationsShowsItsStates() {
    PomdpFile file = PomdpFile.read(FILES.resolve("gridworld-11.MDP"), Dialect.LENIENT);

    assertThat(file.fullyObserved()).isTrue();
    assertThat(file.expectedReward(0, 3)).isEqualTo(1);
    assertThat(file.expectedReward(0, 0)).isEqualTo(-0.1);
    assertThat(file.model().modalities()).extracting(v -> v.name()).contains("observation");
  }

  @Test
  void rewardThatFollowsFromTheObservationIsShownWithIt() {
    PomdpFile file = strict(HEAD + TABLES + "R: go : * : * : x 1\nR: go : a : * : y 2");

    assertThat(file.model().modalities()).hasSize(1);
    assertThat(file.model().modalities().get(0).labels())
        .isEqualTo(List.of("x/0", "x/1", "y/0", "y/2", "z/0"));
  }

  @Test
  void manyStatesAreReadByCellsWithoutADenseTable() {
    StringBuilder text = new StringBuilder(1 << 20);
    text.append("discount: 0.95 values: reward states: 12545 actions: 13 observations: 3\n");
    text.append("T: * identity\nO: * uniform\nR: * : * : * : * -1\n");
    for (int s = 1; s < 12545; s++) {
      text.append("T: 0 : ").append(s).append(" : ").append(s).append(" 0\n");
      text.append("T: 0 : ").append(s).append(" : ").append(s - 1).append(" 1\n");
      text.append("R: 1 : ").append(s).append(" : * : * 10\n");
    }

    PomdpFile file = strict(text.toString());

    assertThat(file.transition(0, 12544, 12543)).isEqualTo(1);
    assertThat(file.expectedReward(1, 7)).isEqualTo(10);
    assertThat(file.model().factors().get(0).size()).isEqualTo(12545);
  }
}
