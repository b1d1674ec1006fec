package org.jackdaw.modelio.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.ModelFiles;
import org.jackdaw.modelio.tree.DocumentException;
import org.junit.jupiter.api.Test;

class NumpyModelTest {

  private static NumpyModel read(String name) {
    return NumpyModel.read(NpzFileTest.archive(name));
  }

  @Test
  void namesAndLabelsAreTheArchives() {
    Model model = read("stored.npz").model();
    assertThat(model.factors())
        .containsExactly(
            new Variable("door", List.of("shut", "open")), Variable.numbered("key", 2));
    assertThat(model.modalities())
        .containsExactly(
            Variable.numbered("sight", 2), new Variable("pay", List.of("nothing", "coin")));
    assertThat(model.controls())
        .as("a factor with one action has no control")
        .containsExactly(new Variable("hand", List.of("wait", "push")));
  }

  @Test
  void tablesStandInTheOrderOfTheirAxes() {
    Model model = read("stored.npz").model();
    assertThat(model.likelihood(0).parents()).containsExactly(Parent.after("door"));
    assertThat(model.likelihood(0).table().get(1, 0)).isEqualTo(0.1);
    // pay depends on all factors by default; columns (door, key), the key fastest
    assertThat(model.likelihood(1).parents())
        .containsExactly(Parent.after("door"), Parent.after("key"));
    assertThat(model.likelihood(1).table().get(1, 2)).isEqualTo(0.25);
    assertThat(model.likelihood(1).table().get(1, 3)).isEqualTo(0.5);
    // columns (door, hand): a push on the shut door
    assertThat(model.transition(0).parents())
        .containsExactly(Parent.before("door"), Parent.control("hand"));
    assertThat(model.transition(0).table().get(1, 1)).isEqualTo(0.75);
    assertThat(model.transition(0).table().get(0, 1)).isEqualTo(0.25);
    assertThat(model.transition(1).parents()).containsExactly(Parent.before("key"));
    assertThat(model.transition(1).table().get(1, 1)).isEqualTo(1);
  }

  @Test
  void startsPreferencesRewardAndDiscountAreRead() {
    Model model = read("stored.npz").model();
    assertThat(model.startMarginal(0)).containsExactly(1, 0);
    assertThat(model.startMarginal(1)).as("mean of the counts 1, 3").containsExactly(0.25, 0.75);
    assertThat(model.logPreference(1).value(1, 1)).isEqualTo(1);
    assertThat(model.logPreference(1).value(9, 1)).as("the last row stands").isEqualTo(2);
    assertThat(model.reward().orElseThrow().modality()).isEqualTo("pay");
    assertThat(model.reward().orElseThrow().values().value(0, 1)).isEqualTo(2);
    assertThat(model.discount()).hasValue(0.95);
  }

  @Test
  void countsAndHabitsStandBesideTheModel() {
    NumpyModel numpy = read("stored.npz");
    assertThat(numpy.counts()).containsOnlyKeys("likelihood.sight", "start.key");
    // column by column: door shut 9 and 1, door open 2 and 8
    assertThat(numpy.counts().get("likelihood.sight")).containsExactly(9, 1, 2, 8);
    assertThat(numpy.counts().get("start.key")).containsExactly(1, 3);
    assertThat(numpy.habits()).containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void deflatedArchivesHoldTheSameModel() {
    assertThat(read("deflated.npz").model().hash()).isEqualTo(read("stored.npz").model().hash());
    assertThat(ModelFiles.read(NpzFileTest.archive("deflated.npz")).hash())
        .isEqualTo(read("stored.npz").model().hash());
  }

  @Test
  void singlePrecisionIsNormalisedAndAbsentNamesAreNumbered() {
    Model model = read("least.npz").model();
    assertThat(model.factors().get(0).name()).isEqualTo("f0");
    assertThat(model.modalities().get(0).name()).isEqualTo("m0");
    assertThat(model.controls()).isEmpty();
    assertThat(model.likelihood(0).table().get(0, 0)).isCloseTo(0.95, within(1e-7));
    assertThat(model.likelihood(0).table().get(0, 0) + model.likelihood(0).table().get(1, 0))
        .isCloseTo(1, within(1e-15));
    assertThat(model.startMarginal(0)).as("uniform").containsExactly(0.5, 0.5);
  }

  @Test
  void everyProblemNamesItsArray() {
    DocumentException problems =
        catchThrowableOfType(DocumentException.class, () -> read("wrong.npz"));
    assertThat(problems.problems())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith("wrong.npz: C_0: must have the shape (2,) or (steps, 2), got (3,)"),
            line ->
                assertThat(line).endsWith("wrong.npz: A_1: must have the shape (2, 2), got (2, 3)"),
            line -> assertThat(line).contains("B_dependecies_0").contains("B_dependencies_0"));
  }

  @Test
  void aColumnThatIsNoDistributionIsNamed() {
    assertThatThrownBy(() -> read("column.npz"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("column.npz: likelihood.m0")
        .hasMessageContaining("f0=0")
        .hasMessageContaining("1.1");
  }

  @Test
  void anArchiveWithoutTablesIsNoModel() {
    assertThatThrownBy(() -> new NumpyModelReader("none.npz", new TreeMap<>()).read())
        .isInstanceOf(DocumentException.class)
        .hasMessage("none.npz: B_0: is missing");
  }
}
