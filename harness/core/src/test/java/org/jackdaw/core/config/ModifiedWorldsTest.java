package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.junit.jupiter.api.Test;

class ModifiedWorldsTest {

  private static Plan plan(String world) {
    return plan(world, "{agent: guess}");
  }

  private static Plan plan(String world, String contender, String... overrides) {
    String yaml =
        """
        name: lamps
        seeds: 1
        protocol: {train-episodes: 8, evaluate-every: 4, evaluate-episodes: 1}
        environments: [%s]
        contenders: [%s]
        """
            .formatted(world, contender);
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of(overrides))
        .plan(Fixtures.registry());
  }

  private static PlannedEnvironment first(Plan plan) {
    return plan.environments().get(0);
  }

  /** The place is where the marked text begins, in the fourth line. */
  private static void refused(String world, String marked, String message) {
    int column = "environments: [".length() + world.indexOf(marked) + 1;
    assertThatThrownBy(() -> plan(world))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .startsWith("x.yaml:4:" + column + ": " + message));
  }

  @Test
  void aWrapperIsAWordOrItsFirstOptionOrAMapOfOptions() {
    for (String wrapper :
        List.of("sticky-actions", "sticky-actions: 0.25", "sticky-actions: {probability: 0.25}")) {
      String entry = wrapper.contains(":") ? "{" + wrapper + "}" : wrapper;
      assertThat(first(plan("{id: lamp, wrappers: [" + entry + "]}")).modifications())
          .containsExactly("sticky-actions {probability: 0.25}");
    }
  }

  @Test
  void labelsSayWhatIsDoneToAWorldUnlessOneIsGiven() {
    Plan plan =
        plan(
            "{id: lamp}, {id: lamp, wrappers: [sticky-actions, {delayed-reward: 2}]},"
                + " {id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}]},"
                + " {id: lamp, label: own, wrappers: [sticky-actions]}");
    assertThat(plan.environments())
        .extracting(PlannedEnvironment::label)
        .containsExactly("lamp", "lamp.sticky-actions.delayed-reward", "lamp.schedule", "own");
  }

  @Test
  void wrappersAndSchedulesArePartOfTheTask() {
    List<String> hashes =
        List.of(
                "{id: lamp}",
                "{id: lamp, wrappers: [{sticky-actions: 0}]}",
                "{id: lamp, wrappers: [{sticky-actions: 0.1}]}",
                "{id: lamp, wrappers: [{sticky-actions: 0.1}, {observation-noise: 0.1}]}",
                "{id: lamp, wrappers: [{observation-noise: 0.1}, {sticky-actions: 0.1}]}",
                "{id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}]}",
                "{id: lamp, schedule: [{at: 4, set: {reliability: 0.5}}]}",
                "{id: lamp, schedule: [{at: 4, set: {reliability: 0.6}}]}")
            .stream()
            .map(world -> first(plan(world)).taskHash())
            .toList();
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(first(plan("{id: lamp, wrappers: [], schedule: []}")).taskHash())
        .isEqualTo(hashes.get(0));
  }

  @Test
  void theResolvedFormReadsBackToTheSamePlan() {
    Plan plan =
        plan(
            "{id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}, {at: 5, set: {limit: 5}}],"
                + " wrappers: [{delayed-reward: 2}, remapped-labels]}");
    Plan again =
        Experiment.parse(plan.resolved(), "y.yaml", Path.of(""), List.of())
            .plan(Fixtures.registry());
    assertThat(again.resolved()).isEqualTo(plan.resolved());
    assertThat(first(again).taskHash()).isEqualTo(first(plan).taskHash());
    assertThat(first(again).modifications())
        .isEqualTo(first(plan).modifications())
        .containsExactly(
            "at 3 set {reliability: 0.5}",
            "at 5 set {limit: 5}",
            "delayed-reward {steps: 2}",
            "remapped-labels {seed: null, part: all, actions: [], observations: {}}");
  }

  @Test
  void whatChangesBuildsOnWhatChangedBefore() {
    Plan plan =
        plan("{id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}, {at: 5, set: {year: 1}}]}");
    try (Environment world = first(plan).open()) {
      PublishesModel publisher = (PublishesModel) world;
      assertThat(publisher.changes()).containsExactly(3, 5);
      assertThat(publisher.model(1, 5).hash())
          .isEqualTo(publisher.model(1, 3).hash())
          .isNotEqualTo(publisher.model(1, 2).hash());
    }
  }

  @Test
  void wrappersComeAndGoWithTheSchedule() {
    String world =
        "{id: lamp, wrappers: [{sticky-actions: 0}], schedule: [{at: 2, wrappers: [{remapped-labels:"
            + " {actions: [1, 0]}}]}, {at: 4, set: {reliability: 0.6}}, {at: 6, wrappers: []}]}";
    Plan plan = plan(world);
    assertThat(first(plan).modifications())
        .containsExactly(
            "at 2 wrappers remapped-labels {seed: null, part: all, actions: [1, 0], observations:"
                + " {}}",
            "at 4 set {reliability: 0.6}",
            "at 6 wrappers none",
            "sticky-actions {probability: 0}");
    try (Environment changing = first(plan).open()) {
      PublishesModel publisher = (PublishesModel) changing;
      // pressing lights the lamp; in between leaving it does, and the wrapper stays at 4
      assertThat(lights(publisher, 0)).containsExactly(0, 0.9);
      assertThat(lights(publisher, 2)).containsExactly(0.9, 0);
      assertThat(lights(publisher, 4)).containsExactly(0.6, 0);
      assertThat(lights(publisher, 6)).containsExactly(0, 0.6);
      assertThat(publisher.model(1, 0).factors()).hasSize(2);
      assertThat(publisher.model(1, 6).factors()).hasSize(1);
    }
    assertThat(
            first(plan(world.replace("at: 6, wrappers: []", "at: 6, wrappers: [remapped-labels]")))
                .taskHash())
        .isNotEqualTo(first(plan).taskHash());
    Plan again =
        Experiment.parse(plan.resolved(), "y.yaml", Path.of(""), List.of())
            .plan(Fixtures.registry());
    assertThat(again.resolved()).isEqualTo(plan.resolved());
    assertThat(first(again).taskHash()).isEqualTo(first(plan).taskHash());
  }

  /** The chance that the lamp goes on, by action. */
  private static double[] lights(PublishesModel publisher, int trained) {
    Model model = publisher.model(1, trained);
    double[] lights = new double[2];
    for (int action = 0; action < 2; action++) {
      int[] before = new int[model.factors().size()];
      int column = model.transitionColumn(0, before, new int[] {action});
      lights[action] = model.transition(0).table().get(1, column);
    }
    return lights;
  }

  @Test
  void overridesReachIntoWrappersAndSchedules() {
    Plan plan =
        plan(
            "{id: lamp, label: l, wrappers: [{sticky-actions: 0.1}],"
                + " schedule: [{at: 3, set: {reliability: 0.5}}]}",
            "{agent: guess}",
            "environments.l.wrappers[0].sticky-actions=0.5",
            "environments.l.schedule[0].at=6");
    assertThat(first(plan).modifications())
        .containsExactly("at 6 set {reliability: 0.5}", "sticky-actions {probability: 0.5}");
  }

  @Test
  void refusesWhatDoesNotFitWithItsPlace() {
    refused(
        "{id: lamp, wrappers: [{stiky-actions: 0.1}]}",
        "stiky",
        "unknown wrapper 'stiky-actions': did you mean 'sticky-actions'?");
    refused(
        "{id: lamp, wrappers: [{sticky-actions: 1.5}]}",
        "1.5",
        "sticky-actions: probability must be in [0, 1], got 1.5");
    refused(
        "{id: lamp, wrappers: [{delayed-reward: {step: 1}}]}",
        "step:",
        "delayed-reward: unknown key 'step': did you mean 'steps'?");
    refused("{id: lamp, wrappers: [{a: 1, b: 2}]}", "{a", "a wrapper must be its name, or one key");
    refused(
        "{id: lamp, wrappers: [{delayed-reward: 5}]}",
        "[",
        "lamp.delayed-reward: wrappers: delayed-reward: steps must be below the step limit 5");
    refused(
        "{id: lamp, wrappers: [{observation-noise: {modality: lite}}]}",
        "[",
        "lamp.observation-noise: wrappers: observation-noise: unknown modality 'lite'");
    refused(
        "{id: lamp, schedule: [{at: 3, set: {reliabilty: 1}}]}",
        "reliabilty",
        "lamp: unknown key 'reliabilty': did you mean 'reliability'?");
    refused(
        "{id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}, {at: 2, set: {year: 2}}]}",
        "2, set",
        "at must be above 3, when the world changed last, got 2");
    refused(
        "{id: lamp, schedule: [{at: 3}]}",
        "{at",
        "key 'set' is missing; for example set: {slip: 0.5}");
    refused(
        "{id: lamp, schedule: [{at: 3, set: {limit: 9}}]}",
        "[",
        "lamp.schedule: schedule: at 3 the world changes its step limit, which must stay the same");
  }

  @Test
  void saysThatAModelToldAtTheStartBecomesFalse() {
    String changing = "{id: lamp, schedule: [{at: 3, set: {reliability: 0.5}}]}";
    assertThat(plan(changing, "{agent: think, knowledge: model}").warnings())
        .containsExactly(
            "lamp.schedule/think: is told the world as it is at the start; from training episode 3"
                + " on that is not true any more");
    assertThat(
            plan(
                    changing,
                    "{agent: think, knowledge: {level: structure, unknown: [transition.lamp]}}")
                .warnings())
        .isEmpty();
  }

  @Test
  void saysThatAChangeComesTooLate() {
    assertThat(plan("{id: lamp, schedule: [{at: 9, set: {reliability: 0.5}}]}").warnings())
        .containsExactly("lamp.schedule: never changes at 9, as training ends after 8 episodes");
  }
}
