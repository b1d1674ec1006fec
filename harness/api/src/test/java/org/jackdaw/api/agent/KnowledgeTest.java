package org.jackdaw.api.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.agent.Knowledge.Structure;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

  /** A world with numbers in it that a learner must not see. */
  private static ModelBuilder secret(double p) {
    return Model.builder()
        .factor("s", "0", "1")
        .control("u", "0", "1")
        .modality("o", "0", "1")
        .modality("pay", "0", "1")
        .transition(
            "s",
            List.of(Parent.before("s"), Parent.control("u")),
            (v, column) -> {
              column[0] = p;
              column[1] = 1 - p;
            })
        .likelihood(
            "o",
            List.of(Parent.after("s")),
            (v, column) -> {
              column[v[0]] = p;
              column[1 - v[0]] = 1 - p;
            })
        .deterministicLikelihood("pay", List.of(Parent.after("s")), v -> p > 0.5 ? v[0] : 1 - v[0])
        .start("s", p, 1 - p)
        .preference("o", OutcomeValues.of(0, 1))
        .rewardOnly("pay", 0, 5);
  }

  private static Structure all(double p, boolean goal) {
    return Structure.of(secret(p).build(), List.of(), 1, goal);
  }

  @Test
  void nothingOfTheUnknownTablesIsLeft() {
    assertThat(all(0.9, true).partial().hash()).isEqualTo(all(0.2, true).partial().hash());
    Model partial = all(0.9, true).partial();
    assertThat(partial.transition(0).table().get(0, 3)).isEqualTo(0.5);
    assertThat(partial.startMarginal(0)).containsExactly(0.5, 0.5);
  }

  @Test
  void namedTablesAloneAreUnknown() {
    Structure structure = Structure.of(secret(0.9).build(), List.of("likelihood.o"), 0.5, true);
    assertThat(structure.partial().likelihood(0).table().get(0, 0)).isEqualTo(0.5);
    assertThat(structure.partial().transition(0).table().get(0, 0)).isEqualTo(0.9);
    assertThat(structure.unknown()).containsExactly("likelihood.o");
    assertThat(structure.label()).isEqualTo("structure[likelihood.o prior=0.5]");
  }

  @Test
  void emptyMeansEveryTableThatCanBeUnknown() {
    assertThat(all(0.9, true).unknown())
        .containsExactly("likelihood.o", "likelihood.pay", "start.s", "transition.s");
  }

  @Test
  void theGoalIsHandedOverOnlyWhenGiven() {
    assertThat(all(0.9, true).partial().reward()).isPresent();
    Structure sampled = all(0.9, false);
    assertThat(sampled.partial().reward()).isEmpty();
    assertThat(sampled.partial().preferences()).isEmpty();
    assertThat(sampled.label()).endsWith(" goal=sampled]");
  }

  @Test
  void tablesThatGoWithTheGoalAreNotUnknown() {
    assertThat(all(0.9, false).unknown())
        .containsExactly("likelihood.o", "start.s", "transition.s");
    Structure onlyPay = Structure.of(secret(0.9).build(), List.of("likelihood.pay"), 1, false);
    assertThat(onlyPay.unknown()).isEmpty();
    assertThat(onlyPay.label()).isEqualTo("structure[goal=sampled]");
  }

  @Test
  void refusesUnknownTablesAndPriors() {
    Model model = secret(0.9).build();
    assertThatThrownBy(() -> Structure.of(model, List.of("likelihod.o"), 1, true))
        .hasMessageStartingWith("unknown table 'likelihod.o': did you mean 'likelihood.o'?");
    assertThatThrownBy(() -> Structure.of(model, List.of(), 0, true))
        .hasMessage("prior must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> Structure.of(model, List.of(), Double.NaN, true))
        .hasMessage("prior must be above 0 and finite, got NaN");
  }

  @Test
  void everyLevelHasItsLabelAndModel() {
    Model model = secret(0.9).build();
    assertThat(new Knowledge.None().label()).isEqualTo("none");
    assertThat(new Knowledge.None().model()).isEmpty();
    assertThat(new Knowledge.None().level()).isEqualTo(KnowledgeLevel.NONE);
    assertThat(new Knowledge.Full(model).label()).isEqualTo("model");
    assertThat(new Knowledge.Full(model).model()).hasValue(model);
    assertThat(new Knowledge.FromFile("a/b.json", model).label()).isEqualTo("file:a/b.json");
    assertThat(new Knowledge.FromFile("a/b.json", model).level()).isEqualTo(KnowledgeLevel.FILE);
    assertThat(KnowledgeLevel.STRUCTURE.word()).isEqualTo("structure");
  }
}
