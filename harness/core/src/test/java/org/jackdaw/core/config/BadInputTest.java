package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees who made a mistake: one clear line per problem. */
class BadInputTest {

  private static final String GOOD =
      """
      name: lamps
      seeds: 2
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments:
        - {id: lamp}
        - {id: dark, max-steps: 3}
      contenders:
        - {agent: guess}
        - {agent: think, knowledge: model, on: [lamp]}
      metrics: [brightness]
      """;

  @TempDir Path folder;

  private static List<String> problems(String yaml, String... overrides) {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                Experiment.parse(yaml, "x.yaml", Path.of(""), List.of(overrides))
                    .plan(Fixtures.registry()));
    assertThat(e).as(yaml).isNotNull();
    return e.problems();
  }

  private static String problem(String from, String to) {
    assertThat(GOOD).contains(from);
    List<String> problems = problems(GOOD.replace(from, to));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void theGoodConfigurationIsGood() {
    assertThat(
            Experiment.parse(GOOD, "x.yaml", Path.of(""), List.of())
                .plan(Fixtures.registry())
                .cells())
        .hasSize(6);
  }

  @Test
  void tagsOfAWorldAreWordsAndOnlyRecorded() {
    assertThat(problem("{id: lamp}", "{id: lamp, tags: [noise, [memory]]}"))
        .startsWith("x.yaml:5:30: a tag must be a word, got ");
    Plan plain = Experiment.parse(GOOD, "x.yaml", Path.of(""), List.of()).plan(Fixtures.registry());
    Plan tagged =
        Experiment.parse(
                GOOD.replace("{id: lamp}", "{id: lamp, tags: [noise, memory]}"),
                "x.yaml",
                Path.of(""),
                List.of())
            .plan(Fixtures.registry());

    assertThat(tagged.resolved()).contains("tags: [noise, memory]");
    assertThat(tagged.environments().get(0).taskHash())
        .isEqualTo(plain.environments().get(0).taskHash());
  }

  @Test
  void unknownKeysNameTheNearestKnownOne() {
    assertThat(problem("metrics:", "metricks:"))
        .isEqualTo(
            "x.yaml:10:1: unknown key 'metricks': did you mean 'metrics'? known: name, seed,"
                + " seeds, suite, protocol, environments, contenders, metrics, traces, tune");
    assertThat(problem("{id: lamp}", "{id: lamp, relability: 0.6}"))
        .startsWith(
            "x.yaml:5:16: lamp: unknown key 'relability': did you mean 'reliability'? known: ");
    assertThat(problem("train-episodes", "train-epsiodes"))
        .startsWith("x.yaml:3:12: protocol: unknown key 'train-epsiodes': did you mean");
    assertThat(problem("{agent: guess}", "{agent: guess, knowlege: none}"))
        .startsWith("x.yaml:8:20: guess: unknown key 'knowlege': did you mean 'knowledge'?");
  }

  @Test
  void unknownIdsNameTheNearestKnownOne() {
    assertThat(problem("agent: guess", "agent: gues"))
        .isEqualTo("x.yaml:8:13: unknown agent 'gues': did you mean 'guess'? known: guess, think");
    assertThat(problem("id: lamp", "id: lmap, label: lamp"))
        .isEqualTo(
            "x.yaml:5:10: unknown environment 'lmap': did you mean 'lamp'? known: dark, lamp");
    assertThat(problem("[brightness]", "[brigtness]"))
        .isEqualTo(
            "x.yaml:10:11: unknown metric 'brigtness': did you mean 'brightness'? known:"
                + " brightness");
    assertThat(problem("on: [lamp]", "on: [lamb]"))
        .isEqualTo(
            "x.yaml:9:43: unknown environment label 'lamb': did you mean 'lamp'? known: lamp,"
                + " dark");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "switches: two | lamp: switches must be a whole number, got 'two'",
        "switches: 2.5 | lamp: switches must be a whole number, got 2.5",
        "switches: 3000000000 | lamp: switches must fit 32 bits, got 3000000000",
        "reliability: high | lamp: reliability must be a number, got 'high'",
        "reliability: .nan | lamp: reliability must be a number, got .nan",
        "drawn: yes | lamp: drawn must be true or false, got 'yes'",
        "maker: [a] | lamp: maker must be text, got a list",
        "maker: null | lamp: maker must be text, got nothing",
        "colour: rot | unknown value of lamp: colour 'rot': did you mean 'red'? known: warm-white, red",
        "owners: ada | lamp: owners must be a list of text, got 'ada'",
        "repairs: [1, x] | lamp: repairs[1] must be a whole number, got 'x'",
        "grid: [[1], [0.5]] | lamp: grid[1][0] must be a whole number, got 0.5",
        "gains: {low: x} | lamp: gains.low must be a number, got 'x'",
        "series: {a: 1} | lamp: series.a must be a list of numbers, got 1",
        "bulb: 40 | lamp: bulb must be a map, got 40",
        "limit: many | lamp: limit must be a whole number, got 'many'",
        "bulb: {watts: 0} | lamp: watts must be in [1, 100], got 0",
        "reliability: 0.2 | lamp: reliability must be in [0.5, 1], got 0.2"
      })
  void valuesThatDoNotFitAreNamed(String option, String message) {
    String line = problem("{id: lamp}", "{id: lamp, " + option + "}");
    assertThat(line).matches("x\\.yaml:5:\\d+: .*").endsWith(": " + message);
    int column = Integer.parseInt(line.split(":")[2]);
    int valueAt = "  - {id: lamp, ".length() + option.indexOf(':') + 3;
    assertThat(column).isGreaterThanOrEqualTo(valueAt);
  }

  @Test
  void outOfRangeValuesAreReportedWhereTheyStandAndAllTogether() {
    assertThat(problems(GOOD.replace("{id: lamp}", "{id: lamp, switches: 0, reliability: 0.2}")))
        .containsExactly(
            "x.yaml:5:26: lamp: switches must be in [1, 9], got 0",
            "x.yaml:5:42: lamp: reliability must be in [0.5, 1], got 0.2");
  }

  @Test
  void allProblemsOfAllPartsAreReportedTogetherInTheOrderOfTheFile() {
    String yaml =
        """
        name: a/b
        seeds: 0
        protocol: {train-episodes: -1}
        environments:
          - {id: lmap}
          - {id: lamp, reliability: 2}
        contenders:
          - {agent: gues}
          - {agent: guess, pressing: 2}
        metrics: [x]
        extra: 1
        """;
    assertThat(problems(yaml))
        .extracting(line -> line.split(":")[1])
        .containsExactly("1", "2", "3", "5", "6", "8", "9", "10", "11");
  }

  @Test
  void anAgentThatNeedsAModelMustGetOne() {
    assertThat(problem("knowledge: model, ", ""))
        .isEqualTo(
            "x.yaml:9:5: think: needs a model and gets none: knowledge must be model or structure"
                + " or file:PATH, got none");
  }

  @Test
  void anAgentThatUsesNoModelMustNotGetOne() {
    assertThat(problem("{agent: guess}", "{agent: guess, knowledge: model}"))
        .isEqualTo("x.yaml:8:31: guess: uses no model: knowledge must be none, got model");
  }

  @Test
  void knowledgeNeedsAWorldThatPublishesItsModel() {
    assertThat(problem("on: [lamp]", "on: [lamp, dark]"))
        .isEqualTo(
            "x.yaml:9:31: dark/think: knowledge model needs a world that publishes its model, and"
                + " this one does not");
  }

  @Test
  void anAgentMayRefuseAWorld() {
    assertThat(problem("on: [lamp]", "on: [lamp], depth: 2"))
        .isEqualTo("x.yaml:9:57: lamp/think: depth 2 is no action of this world");
  }

  @Test
  void aWorldWithoutAStepLimitIsRefused() {
    assertThat(problem("{id: dark, max-steps: 3}", "{id: dark}"))
        .isEqualTo(
            "x.yaml:6:5: dark: has no step limit, so an episode might never end; add max-steps");
  }

  @Test
  void labelsMustBeUnique() {
    assertThat(problem("- {agent: guess}", "- {agent: guess}\n  - {agent: guess, memory: 2}"))
        .isEqualTo("x.yaml:9:5: contender label 'guess' stands twice, first at 8:5; add a label");
    assertThat(problem("{id: dark, ", "{id: dark, label: lamp, "))
        .isEqualTo("x.yaml:6:16: environment label 'lamp' stands twice, first at 5:5; add a label");
  }

  @Test
  void labelsNameFiles() {
    assertThat(problem("{agent: guess}", "{agent: guess, label: ../up}"))
        .isEqualTo(
            "x.yaml:8:27: label must be letters, digits, '.', '_' and '-' and begin with a letter"
                + " or digit, got '../up'");
  }

  @Test
  void aContenderMustRunSomewhere() {
    assertThat(problem("on: [lamp]", "on: []"))
        .isEqualTo("x.yaml:9:42: think: runs nowhere; name an environment");
    assertThat(problem("on: [lamp]", "on: lamp"))
        .isEqualTo("x.yaml:9:42: on must be a list, got 'lamp'");
    assertThat(problem("on: [lamp]", "on: [lamp, lamp]"))
        .isEqualTo("x.yaml:9:49: environment 'lamp' stands twice");
  }

  @Test
  void knowledgeMustMakeSense() {
    String to = "knowledge: {level: structure, ";
    assertThat(problem("knowledge: model", "knowledge: modle"))
        .isEqualTo(
            "x.yaml:9:31: unknown knowledge 'modle': did you mean 'model'? known: none, model,"
                + " structure, file:PATH");
    assertThat(problem("knowledge: model", to + "unknown: [likelihood.lite]}"))
        .isEqualTo(
            "x.yaml:9:60: lamp/think: unknown table 'likelihood.lite': did you mean"
                + " 'likelihood.light'? known: transition.lamp, likelihood.light, likelihood.pay,"
                + " start.lamp");
    assertThat(problem("knowledge: model", to + "prior: 0}"))
        .isEqualTo("x.yaml:9:57: prior must be above 0 and finite, got 0.0");
    assertThat(problem("knowledge: model", to + "goal: seen}"))
        .startsWith("x.yaml:9:56: unknown value of knowledge: goal 'seen'");
    assertThat(problem("knowledge: model", to + "unknown: []}"))
        .endsWith("unknown must name at least one table; leave it out for all of them");
    assertThat(problem("knowledge: model", "knowledge: {level: model, prior: 2}"))
        .isEqualTo("x.yaml:9:46: knowledge: prior is for level structure only");
    assertThat(problem("knowledge: model", "knowledge: 5"))
        .isEqualTo("x.yaml:9:31: knowledge must be a word or a map, got 5");
  }

  @Test
  void preferencesMustFitTheModel() {
    String to = "knowledge: model, preferences: ";
    assertThat(problem("knowledge: model", to + "{ligt: [0, 1]}"))
        .isEqualTo(
            "x.yaml:9:51: lamp/think: preferences: unknown modality 'ligt': did you mean 'light'?"
                + " known: light, pay");
    assertThat(problem("knowledge: model", to + "{light: [0, 1, 2]}"))
        .endsWith("preferences: light has 2 outcomes [dark, bright], got 3 numbers");
    assertThat(problem("knowledge: model", to + "{light: {brigt: 1}}"))
        .endsWith(
            "preferences: unknown value of light 'brigt': did you mean 'bright'? known: dark,"
                + " bright");
    assertThat(problem("knowledge: model", to + "{light: [0, much]}"))
        .endsWith("preferences: light must be finite numbers, got 'much'");
    assertThat(problem("{agent: guess}", "{agent: guess, preferences: {light: [0, 1]}}"))
        .isEqualTo(
            "x.yaml:8:20: guess: preferences belong to a model, and knowledge none hands over"
                + " none");
  }

  @Test
  void aProtocolCountsOneThing() {
    String from = "{train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}";
    assertThat(problem(from, "{train-episodes: 4, train-steps: 9}"))
        .isEqualTo("x.yaml:3:44: protocol: train-steps and train-episodes exclude each other");
    assertThat(problem(from, "{train-steps: 4, evaluate-every: 2, evaluate-episodes: 1}"))
        .contains("with train-steps use evaluate-every-steps");
    assertThat(problem(from, "{train-episodes: 4, evaluate-every: 2}"))
        .endsWith("an interval between evaluations needs evaluate-episodes of at least 1");
    assertThat(problem(from, "{}")).contains("protocol: neither trains nor evaluates");
    assertThat(problem(from, "{evaluate-episodes: 1, evaluate-every: 0}"))
        .isEqualTo("x.yaml:3:50: protocol: evaluate-every must be >= 1, got 0");
  }

  @Test
  void seedsMustBeRuns() {
    for (String seeds :
        List.of("0", "-1", "1.5", "5..2", "many", "[]", "[1, 1]", "[-1]", "{a: 1}")) {
      assertThat(problem("seeds: 2", "seeds: " + seeds))
          .as(seeds)
          .startsWith("x.yaml:2:8: seeds must be a number of runs");
    }
  }

  @Test
  void missingKeysAreNamedWithAnExample() {
    assertThat(problems("seed: 1"))
        .containsExactly(
            "x.yaml:1:1: key 'name' is missing; for example name: quickstart",
            "x.yaml:1:1: key 'protocol' is missing; for example protocol: {train-episodes: 100,"
                + " evaluate-episodes: 20}",
            "x.yaml:1:1: key 'environments' is missing; for example environments: [{id: t-maze}]",
            "x.yaml:1:1: key 'contenders' is missing; for example contenders: [{agent: random}]");
    assertThat(problem("{id: dark, max-steps: 3}", "{max-steps: 3}"))
        .isEqualTo("x.yaml:6:5: key 'id' is missing; for example id: t-maze");
  }

  @Test
  void anEmptyExperimentIsRefused() {
    assertThat(problems(GOOD, "environments=[]", "contenders=[]"))
        .containsExactly(
            "--set environments=[]: an experiment needs at least one environment and one contender");
  }

  @Test
  void partsOfTheWrongShapeAreNamed() {
    assertThat(problems("[1, 2]"))
        .containsExactly("x.yaml:1:1: a configuration must be a map, got a list");
    assertThat(problem("metrics: [brightness]", "metrics: brightness"))
        .isEqualTo("x.yaml:10:10: metrics must be a list, got 'brightness'");
    assertThat(problem("  - {agent: guess}", "  - guess"))
        .isEqualTo("x.yaml:8:5: a contender must be a map, got 'guess'");
  }

  @Test
  void yamlThatNamesAJavaClassIsRefused() {
    assertThat(problem("name: lamps", "name: !!java.net.URL [\"http://localhost/x\"]"))
        .isEqualTo("x.yaml:1:7: tag !!java.net.URL is not allowed; a document is data, not code");
  }

  @Test
  void brokenYamlNamesThePlace() {
    assertThat(problem("seeds: 2", "seeds: [2")).startsWith("x.yaml:3:9: is not valid YAML: ");
    assertThat(problem("seeds: 2", "seeds: 2\nseeds: 3"))
        .isEqualTo("x.yaml:3:1: key 'seeds' stands twice, first at 2:1");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    Path absent = folder.resolve("absent.yaml");
    assertThat(readProblems(absent))
        .containsExactly(absent + ": cannot be read: there is no such file");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(readProblems(latin)).containsExactly(latin + ":1:10: is not UTF-8 from here on");
  }

  private static List<String> readProblems(Path file) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> Experiment.read(file, List.of()))
        .problems();
  }

  @Test
  void modelFilesThatCannotBeUsedAreNamed() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, GOOD.replace("knowledge: model", "knowledge: file:m.json"));
    assertThat(planProblems(file))
        .containsExactly(
            file
                + ":9:31: think: "
                + folder.resolve("m.json")
                + ": cannot be read: there is no such file");
    Files.writeString(folder.resolve("m.json"), "{\"format\": \"other\"}");
    assertThat(planProblems(file))
        .containsExactly(
            file
                + ":9:31: think: "
                + folder.resolve("m.json")
                + ":1:12: $.format: must be jackdaw-model/1, got 'other'");
  }

  private static List<String> planProblems(Path file) {
    return catchThrowableOfType(
            ConfigurationException.class,
            () -> Experiment.read(file, List.of()).plan(Fixtures.registry()))
        .problems();
  }
}
