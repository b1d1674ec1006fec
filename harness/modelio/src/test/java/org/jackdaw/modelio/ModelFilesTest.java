package org.jackdaw.modelio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.modelio.tree.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  private static final String DOOR =
      """
      format: jackdaw-model/1
      factors:
        - {name: door, labels: [shut, open]}
        - {name: key, size: 2}
      modalities:
        - {name: sight, labels: [dark, light]}
        - {name: pay, labels: [nothing, coin]}
      controls:
        - {name: hand, labels: [wait, push]}
      transitions:
        door:
          parents: [before.door, control.hand]
          table: [[[1, 0.25], [0, 0]], [[0, 0.75], [1, 1]]]
      likelihoods:
        sight:
          parents: [after.door]
          deterministic: [dark, light]
          at-reset: false
        pay:
          parents: [before.door, after.door]
          sparse:
            - [nothing, shut, shut, 1]
            - [coin, shut, open, 1]
            - [nothing, open, shut, 1]
            - [0, 1, 1, 0.5]
            - [1, 1, 1, 0.5]
      start:
        - {factors: [door], at: [shut]}
        - {factors: [key], table: [0.1, 0.9]}
      terminals:
        - {factors: [door, key], states: [[open, "1"]]}
      discount: 0.95
      reward: {modality: pay, values: [0, 2], reward-only: true}
      preferences: {sight: [[0, 0], [0, 1]]}
      between: {key: {switch: [[0.9, 0.2], [0.1, 0.8]]}}
      """;

  @TempDir Path folder;

  private static Model door() {
    return Model.builder()
        .factor("door", "shut", "open")
        .factor("key", "0", "1")
        .modality("sight", "dark", "light")
        .modality("pay", "nothing", "coin")
        .control("hand", "wait", "push")
        .transition(
            "door",
            List.of(Parent.before("door"), Parent.control("hand")),
            (parents, column) -> {
              column[1] = parents[0] == 1 ? 1 : parents[1] == 1 ? 0.75 : 0;
              column[0] = 1 - column[1];
            })
        .deterministicLikelihood("sight", List.of(Parent.after("door")), p -> p[0])
        .absentAtReset("sight")
        .likelihood(
            "pay",
            List.of(Parent.before("door"), Parent.after("door")),
            (parents, column) -> {
              column[1] = parents[1] == 0 ? 0 : parents[0] == 0 ? 1 : 0.5;
              column[0] = 1 - column[1];
            })
        .startAt("door", "shut")
        .start("key", 0.1, 0.9)
        .terminal(List.of("door", "key"), states -> states[0] == 1 && states[1] == 1)
        .discount(0.95)
        .rewardOnly("pay", 0, 2)
        .preference("sight", OutcomeValues.perStep(new double[][] {{0, 0}, {0, 1}}))
        .between(
            "key",
            new BetweenEpisodes.Switching(Table.ofTensor(2, 2, new double[] {0.9, 0.2, 0.1, 0.8})))
        .build();
  }

  private static List<String> problems(String from, String to) {
    assertThat(DOOR).contains(from);
    String broken = DOOR.replace(from, to);
    DocumentException e =
        catchThrowableOfType(
            DocumentException.class, () -> ModelFiles.fromYaml(broken, "door.yaml"));
    assertThat(e).as(to).isNotNull();
    return e.problems();
  }

  @Test
  void readsEveryNotationOfAModel() {
    assertThat(ModelFiles.fromYaml(DOOR, "door.yaml").hash()).isEqualTo(door().hash());
  }

  @Test
  void theExampleOfTheDescriptionIsThisModel() throws IOException {
    String text = Files.readString(Path.of("../docs/model-format.md"));
    String example = text.split("```yaml\n", 2)[1].split("```", 2)[0];
    assertThat(ModelFiles.fromYaml(example, "model-format.md").hash()).isEqualTo(door().hash());
  }

  @Test
  void writesFilesThatReadBack() {
    for (String name : List.of("door.json", "door.yaml", "door.yml")) {
      Path file = folder.resolve(name);
      ModelFiles.write(door(), file);
      assertThat(ModelFiles.read(file).hash()).isEqualTo(door().hash());
    }
  }

  @Test
  void refusesToWriteAnUnknownFormat() {
    Path file = folder.resolve("door.txt");
    assertThatThrownBy(() -> ModelFiles.write(door(), file))
        .isInstanceOf(DocumentException.class)
        .hasMessage(file + ": must end in .yaml, .yml or .json, so its format is known");
    assertThat(file).doesNotExist();
  }

  @Property(tries = 200)
  void jsonKeepsTheHashOfAnyModel(@ForAll long seed) {
    Model model = RandomModels.of(seed);
    String text = ModelFiles.toJson(model);
    Model read = ModelFiles.fromJson(text, "x.json");
    assertThat(read.hash()).isEqualTo(model.hash());
    assertThat(ModelFiles.toJson(read)).isEqualTo(text);
  }

  @Property(tries = 200)
  void yamlKeepsTheHashOfAnyModel(@ForAll long seed) {
    Model model = RandomModels.of(seed);
    assertThat(ModelFiles.fromYaml(ModelFiles.toYaml(model), "x.yaml").hash())
        .isEqualTo(model.hash());
  }

  @Test
  void namesTheCellThatIsNoProbability() {
    assertThat(problems("[1, 0.25]", "[1, -0.25]"))
        .containsExactly(
            "door.yaml:13:18: $.transitions.door.table[0][0][1]: cell door=shut of column"
                + " (door=shut, hand=push) is -0.25, must be in [0, 1]");
    assertThat(problems("table: [0.1, 0.9]", "table: [0.1, 1.9]"))
        .containsExactly(
            "door.yaml:29:35: $.start[1].table[1]: cell key=1 is 1.9, must be in [0, 1]");
  }

  @Test
  void namesTheTableAndColumnThatDoesNotSumToOne() {
    assertThat(problems("[1, 0.25]", "[1, 0.5]"))
        .containsExactly(
            "door.yaml:12:5: $.transitions.door: transition.door: column (door=shut, hand=push)"
                + " sums to 1.25, must be 1");
  }

  @Test
  void quotesNamesInPathsThatHoldDots() {
    String renamed = DOOR.replace("door", "front.door");
    assertThat(ModelFiles.fromYaml(renamed, "x.yaml").factors().get(0).name())
        .isEqualTo("front.door");
    assertThatThrownBy(() -> ModelFiles.fromYaml(renamed.replace("[1, 0.25]", "[1, x]"), "x.yaml"))
        .hasMessage(
            "x.yaml:13:18: $.transitions['front.door'].table[0][0][1]: must be a number, got 'x'");
  }

  @Test
  void namesListsOfTheWrongLength() {
    assertThat(problems("[[1, 0.25], [0, 0]]", "[[1, 0.25]]"))
        .containsExactly(
            "door.yaml:13:13: $.transitions.door.table[0]: needs 2 items, one for each value of"
                + " door, got 1");
    assertThat(problems("values: [0, 2]", "values: [0, 2, 3]"))
        .containsExactly(
            "door.yaml:33:33: $.reward.values: needs 2 numbers, one for each outcome of pay, got"
                + " 3");
    assertThat(problems("[coin, shut, open, 1]", "[coin, shut, 1]").get(0))
        .contains("$.likelihoods.pay.sparse[1]: needs 3 values and a probability, got 3 items");
  }

  @Test
  void namesUnknownNamesAndTheNearestKnownOnes() {
    assertThat(problems("[before.door, control.hand]", "[before.dor, control.hand]"))
        .first()
        .asString()
        .isEqualTo(
            "door.yaml:12:15: $.transitions.door.parents[0]: unknown factor 'dor': did you mean"
                + " 'door'? known: door, key");
    assertThat(problems("[dark, light]\n    at-reset", "[dark, lihgt]\n    at-reset"))
        .containsExactly(
            "door.yaml:17:27: $.likelihoods.sight.deterministic[1]: unknown value of sight 'lihgt':"
                + " did you mean 'light'? known: dark, light");
  }

  @Test
  void reportsAllProblemsTogether() throws IOException {
    String broken =
        DOOR.replace("discount: 0.95", "discount: high")
            .replace("at: [shut]", "at: [ajar]")
            .replace("terminals:", "terminal:");
    Path file = Files.writeString(folder.resolve("door.yaml"), broken);
    DocumentException e =
        catchThrowableOfType(DocumentException.class, () -> ModelFiles.read(file));
    assertThat(e.problems()).hasSize(3);
    assertThat(e.problems()).allMatch(line -> line.startsWith(file.toString()));
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> ModelFiles.fromYaml("[1, 2]", "x.yaml"))
        .hasMessage("x.yaml:1:1: $: a model must be a map, got a list");
    assertThatThrownBy(() -> ModelFiles.fromYaml("factors: []", "x.yaml"))
        .hasMessage("x.yaml:1:1: $: key 'format' is missing");
    assertThat(problems("jackdaw-model/1", "jackdaw-model/2"))
        .containsExactly("door.yaml:1:9: $.format: must be jackdaw-model/1, got 'jackdaw-model/2'");
  }

  @Test
  void refusesNumbersAsLabels() {
    assertThat(problems("labels: [shut, open]", "labels: [1, 2]"))
        .containsExactly(
            "door.yaml:3:27: $.factors[0].labels[0]: must be a text (a number in quotes), got 1");
  }

  @Test
  void refusesAnObservationAtTheResetThatDependsOnTheMove() {
    assertThat(
            problems(
                "parents: [before.door, after.door]",
                "parents: [before.door, after.door]\n    at-reset: true"))
        .containsExactly(
            "door.yaml:21:15: $.likelihoods.pay.at-reset: pay depends on the move, so it cannot be"
                + " observed at the reset");
  }
}
