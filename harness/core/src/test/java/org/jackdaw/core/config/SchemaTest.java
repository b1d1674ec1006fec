package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final Path CONFIGS = Path.of("../../configs");
  private static final String GOOD =
      """
      name: lamps
      seeds: 2
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments: [{id: lamp, colour: red}]
      contenders: [{agent: guess, knowledge: none}]
      """;

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(CONFIGS.resolve("schema.json").toFile());
  }

  private static List<String> violations(String yaml) throws IOException {
    return violations(yaml, json());
  }

  private static List<String> violations(String yaml, JsonNode rules) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(rules);
    List<String> violations = new ArrayList<>();
    schema.validate(new YAMLMapper().readTree(yaml)).forEach(v -> violations.add(v.toString()));
    return violations;
  }

  static List<Path> configurations() throws IOException {
    return documents().stream().filter(file -> !suite(file)).toList();
  }

  static List<Path> suites() throws IOException {
    return documents().stream().filter(SchemaTest::suite).toList();
  }

  private static boolean suite(Path file) {
    return file.getParent().endsWith("suites");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIGS)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void everyConfigurationFollowsTheSchema(Path file) throws IOException {
    assertThat(violations(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everySuiteFollowsTheSchema(Path file) throws IOException {
    ObjectNode rules = new ObjectMapper().createObjectNode().put("$ref", "#/$defs/suite");
    rules.set("$defs", json().get("$defs"));
    assertThat(violations(Files.readString(file), rules)).isEmpty();
  }

  @Test
  void aSuiteStandsInsteadOfProtocolAndEnvironments() throws IOException {
    String suited = "name: x\nsuite: bandits@1\ncontenders: [{agent: random}]\n";
    assertThat(violations(suited)).isEmpty();
    assertThat(violations(suited + "protocol: {train-episodes: 4}\n")).isNotEmpty();
    assertThat(violations(suited.replace("@1", ""))).isNotEmpty();
  }

  @Test
  void knowsTheSameKeysOfASuiteAsTheReader() throws IOException {
    assertThat(keys(json().at("/$defs/suite/properties")))
        .isEqualTo(new TreeSet<>(SuiteReader.KEYS));
  }

  @Test
  void theQuickstartIsAmongTheConfigurations() throws IOException {
    assertThat(configurations()).contains(CONFIGS.resolve("quickstart.yaml"));
  }

  @Test
  void theExampleOfTheDescriptionFollowsTheSchema() throws IOException {
    String text = Files.readString(Path.of("../docs/configuration.md"));
    assertThat(violations(text.split("```yaml\n", 2)[1].split("```", 2)[0])).isEmpty();
  }

  @Test
  void theResolvedFormFollowsTheSchema() throws IOException {
    String resolved =
        Experiment.parse(GOOD, "x.yaml", Path.of(""), List.of())
            .plan(org.jackdaw.core.fixture.Fixtures.registry())
            .resolved();
    assertThat(violations(resolved)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metricks: []",
        "seed: x",
        "seeds: 0",
        "seeds: 1-3",
        "seeds: [1, 1]",
        "protocol: {train-episode: 4}",
        "protocol: {train-episodes: 4, train-steps: 4}",
        "protocol: {train-steps: 4, evaluate-every: 4}",
        "environments: []",
        "environments: [{label: x}]",
        "environments: [{id: lamp, max-steps: 0}]",
        "contenders: [{label: x}]",
        "contenders: [{agent: guess, on: []}]",
        "contenders: [{agent: guess, knowledge: full}]",
        "contenders: [{agent: guess, knowledge: {level: structure, priors: 1}}]",
        "contenders: [{agent: guess, preferences: {light: high}}]",
        "contenders: [{agent: guess, repeatable: sometimes}]",
        "name: a/b"
      })
  void refusesWhatTheReaderRefuses(String line) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    List<String> others = GOOD.lines().filter(l -> !l.startsWith(key + ":")).toList();
    assertThat(violations(GOOD)).isEmpty();
    assertThat(violations(String.join("\n", others) + "\n" + line)).isNotEmpty();
  }

  @Test
  void knowsTheSameKeysAsTheReader() throws IOException {
    assertThat(keys(json().at("/properties"))).isEqualTo(new TreeSet<>(DraftReader.KEYS));
    assertThat(keys(json().at("/$defs/environment/properties")))
        .isEqualTo(Registry.ENVIRONMENT_KEYS);
    assertThat(keys(json().at("/$defs/contender/properties"))).isEqualTo(Registry.CONTENDER_KEYS);
  }

  private static TreeSet<String> keys(JsonNode node) {
    TreeSet<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
