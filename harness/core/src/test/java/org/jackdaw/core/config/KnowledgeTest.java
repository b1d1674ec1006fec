package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.modelio.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

  @TempDir Path folder;

  private Plan plan(String contender, String... overrides) {
    String yaml =
        """
        name: lamps
        protocol: {train-episodes: 4}
        environments: [{id: lamp}]
        contenders: [{%s}]
        """
            .formatted(contender);
    return Experiment.parse(yaml, "x.yaml", folder, List.of(overrides)).plan(Fixtures.registry());
  }

  private Model lamp() {
    try (Environment lamp = plan("agent: guess").environments().get(0).open()) {
      return ((PublishesModel) lamp).model(0);
    }
  }

  private Knowledge told(String contender) {
    return plan(contender).contenders().get(0).knowledge().apply(Optional.of(lamp()));
  }

  @Test
  void noneTellsNothing() {
    assertThat(told("agent: guess")).isEqualTo(new Knowledge.None());
    assertThat(plan("agent: guess").contenders().get(0).level()).isEqualTo(KnowledgeLevel.NONE);
  }

  @Test
  void modelTellsTheModelOfTheRun() {
    Knowledge told = told("agent: think, knowledge: model");
    assertThat(told.model()).get().extracting(Model::hash).isEqualTo(lamp().hash());
    assertThat(told.label()).isEqualTo("model");
  }

  @Test
  void structureAloneLeavesEveryTableUnknown() {
    Knowledge.Structure told = (Knowledge.Structure) told("agent: think, knowledge: structure");
    assertThat(told.unknown())
        .containsExactly("likelihood.light", "likelihood.pay", "start.lamp", "transition.lamp");
    assertThat(told.prior()).isEqualTo(1);
    assertThat(told.goalGiven()).isTrue();
  }

  @Test
  void structureTellsAllButTheUnknownTables() {
    Knowledge.Structure told =
        (Knowledge.Structure)
            told(
                "agent: think, knowledge: {level: structure, unknown: [transition.lamp], prior:"
                    + " 0.5, goal: sampled}");
    assertThat(told.unknown()).containsExactly("transition.lamp");
    assertThat(told.prior()).isEqualTo(0.5);
    assertThat(told.goalGiven()).isFalse();
    assertThat(told.partial().reward()).isEmpty();
    assertThat(told.partial().transition(0).table().get(0, 0)).isEqualTo(0.5);
    assertThat(told.label()).isEqualTo("structure[transition.lamp prior=0.5 goal=sampled]");
  }

  @Test
  void fileTellsTheModelOfTheFileWhateverTheWorldIs() {
    Model wrong = lamp().toBuilder().startAt("lamp", "on").build();
    ModelFiles.write(wrong, folder.resolve("wrong.yaml"));
    Plan plan = plan("agent: think, knowledge: 'file:wrong.yaml'");
    PlannedContender think = plan.contenders().get(0);
    Knowledge told = think.knowledge().apply(Optional.empty());
    assertThat(told.model()).get().extracting(Model::hash).isEqualTo(wrong.hash());
    assertThat(told.label()).isEqualTo("file:wrong.yaml");
    assertThat(think.definition()).contains("knowledge: file:wrong.yaml").contains(wrong.hash());
    assertThat(plan.resolved()).contains("knowledge: file:wrong.yaml");
  }

  @Test
  void aFileThatDoesNotFitTheWorldIsRefused() throws IOException {
    Model other =
        Model.builder()
            .factor("lamp", "off", "on")
            .control("switch", "leave", "press", "break")
            .modality("light", "dark", "bright")
            .deterministicLikelihood(
                "light", List.of(org.jackdaw.api.model.Parent.after("lamp")), p -> p[0])
            .build();
    Files.writeString(folder.resolve("other.json"), ModelFiles.toJson(other));
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class, () -> plan("agent: think, knowledge: file:other.json"));
    assertThat(e)
        .hasMessageContaining(
            "lamp/think: the model of the file has 3 values, but the world has 2 values");
  }

  @Test
  void preferencesStandInForThoseOfTheModel() {
    String contender = "agent: think, knowledge: model, preferences: ";
    assertThat(preferred(contender + "{light: [1, -2]}", "light"))
        .isEqualTo(OutcomeValues.of(1, -2));
    assertThat(preferred(contender + "{light: {bright: 3}}", "light"))
        .isEqualTo(OutcomeValues.of(0, 3));
    assertThat(preferred(contender + "{light: [[0, 0], [0, 1]]}", "light"))
        .isEqualTo(OutcomeValues.perStep(new double[][] {{0, 0}, {0, 1}}));
    assertThat(preferred(contender + "{light: [1, 2]}", "pay")).isEqualTo(OutcomeValues.of(0, 1));
  }

  private OutcomeValues preferred(String contender, String modality) {
    Model model = told(contender).model().orElseThrow();
    return model.logPreference(model.modality(modality));
  }

  @Test
  void preferencesReachAStructureToo() {
    Knowledge told = told("agent: think, knowledge: structure, preferences: {light: {bright: 3}}");
    Model model = told.model().orElseThrow();
    assertThat(model.logPreference(0)).isEqualTo(OutcomeValues.of(0, 3));
  }

  @Test
  void warnsWhereStatesCannotBeToldApart() {
    assertThat(plan("agent: think, knowledge: structure").warnings())
        .containsExactly(
            "lamp/think: the states of lamp cannot be told apart, since its transition and every"
                + " likelihood that shows it are unknown under the same prior");
    assertThat(warnings("[transition.lamp, likelihood.pay]")).isEmpty();
    assertThat(warnings("[likelihood.light, likelihood.pay]")).isEmpty();
    assertThat(warnings("[transition.lamp, likelihood.light, likelihood.pay]")).hasSize(1);
  }

  private List<String> warnings(String unknown) {
    return plan("agent: think, knowledge: {level: structure, unknown: " + unknown + "}").warnings();
  }

  @Test
  void aGoalThatIsSampledDoesNotHideTheLastTableThatTellsStatesApart() {
    String knowledge =
        "agent: think, knowledge: {level: structure, goal: sampled, unknown: [transition.lamp,"
            + " likelihood.light]}";
    assertThat(plan(knowledge).warnings()).hasSize(1);
  }
}
