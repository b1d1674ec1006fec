package org.jackdaw.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jackdaw.aif.conformance.Deviations;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentMatricesTest {

  private static final String FIVE = "tmaze_p0";
  private static final String FOUR = "simplified_tmaze_p1";
  private static final String GRID = "grid_p2";
  private static final String CUES = "cue_chaining_p3";
  private static final String GRAPH = "graph_p4";
  private static final String MAZE = "generalized_tmaze_p5";

  private final ObjectMapper json = new ObjectMapper();

  private ObjectNode file(String world) throws IOException {
    String name = "/golden/pymdp/jax_40_env_" + world + ".json";
    try (InputStream in = EnvironmentMatricesTest.class.getResourceAsStream(name)) {
      return (ObjectNode) json.readTree(in);
    }
  }

  private static ObjectNode parameters(ObjectNode file) {
    return (ObjectNode) file.get("parameters");
  }

  private static Deviations check(JsonNode file) {
    Deviations deviations = new Deviations();
    ClassLoader loader = EnvironmentMatricesTest.class.getClassLoader();
    new EnvironmentMatrices(Registry.load(loader)).check(file, deviations);
    return deviations;
  }

  private JsonNode read(String text) throws IOException {
    return json.readTree(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIVE, FOUR, GRID, CUES, GRAPH, MAZE})
  void worldsHaveTheRecordedTables(String world) throws IOException {
    Deviations deviations = check(file(world));
    assertThat(deviations.failures()).isEmpty();
    assertThat(deviations.compared()).isGreaterThan(50);
    assertThat(deviations.worst()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIVE, FOUR, GRID, CUES, GRAPH, MAZE})
  void aChangeOfOneMillionthIsFoundInEveryTensor(String world) throws IOException {
    for (String key : new String[] {"A", "B", "D"}) {
      for (int i = 0; i < file(world).get(key).size(); i++) {
        ObjectNode file = file(world);
        ArrayNode data = (ArrayNode) file.get(key).get(i).get("data");
        data.set(data.size() - 1, data.get(data.size() - 1).doubleValue() + 1e-6);
        assertThat(check(file).failures())
            .extracting(f -> f.field())
            .containsExactly(key + "[" + i + "][" + (data.size() - 1) + "]");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FIVE, FOUR, GRID, CUES, GRAPH, MAZE})
  void aParameterThatNobodyReadsFails(String world) throws IOException {
    ObjectNode file = file(world);
    parameters(file).put("wind", 0.5);
    assertThat(check(file).failures())
        .extracting(f -> f.field())
        .containsExactly("parameters.wind");
  }

  @Test
  void aTensorThatNobodyReadsFails() throws IOException {
    ObjectNode file = file(GRID);
    file.set("C", file.get("A"));
    assertThat(check(file).failures()).extracting(f -> f.field()).containsExactly("C");
  }

  @Test
  void anUnknownWorldFails() throws IOException {
    ObjectNode file = file(GRID);
    file.put("id", "jax_40_env_labyrinth_p0");
    assertThat(check(file).failures())
        .extracting(f -> f.field())
        .contains("world of id = jax_40_env_labyrinth_p0");
  }

  @Test
  void parametersThatAWorldRefusesFail() throws IOException {
    ObjectNode file = file(GRID);
    parameters(file).put("success_prob", 1.5);
    assertThat(check(file).failures().get(0).actual())
        .contains("grid-world: slip must be in [0, 1], got -0.5");
  }

  @Test
  void aMissingTensorFails() throws IOException {
    ObjectNode file = file(CUES);
    ((ArrayNode) file.get("A")).remove(3);
    assertThat(check(file).failures()).extracting(f -> f.field()).containsExactly("number of A");
  }

  @Test
  void absentParametersHaveTheirDefaults() throws IOException {
    ObjectNode file = file(FIVE);
    parameters(file).remove("cue_validity"); // 0.95
    parameters(file).putNull("dependent_outcomes"); // false
    assertThat(check(file).failures()).isEmpty();
  }

  @Test
  void dependentOutcomesLeaveNothingOut() throws IOException {
    // Arms are locations 1 and 2, contexts left and right; outcome none never, reward 0.9 in the
    // right arm and 0.1 in the wrong one, punishment the other way round.
    ObjectNode file = file(FIVE);
    parameters(file).put("dependent_outcomes", true);
    double[][] arms = {{0, 0, 0, 0}, {0.9, 0.1, 0.1, 0.9}, {0.1, 0.9, 0.9, 0.1}};
    ArrayNode data = (ArrayNode) file.get("A").get(1).get("data");
    for (int outcome = 0; outcome < 3; outcome++) {
      for (int cell = 0; cell < 4; cell++) {
        data.set(outcome * 10 + 2 + cell, arms[outcome][cell]);
      }
    }
    assertThat(check(file).failures()).isEmpty();
  }

  @Test
  void aCueMayMislead() throws IOException {
    // Cue location 3: outcomes none, left, right in the contexts left and right.
    ObjectNode file = file(FIVE);
    parameters(file).put("cue_validity", 0.2);
    ArrayNode data = (ArrayNode) file.get("A").get(2).get("data");
    data.set(10 + 6, 0.2);
    data.set(10 + 7, 0.8);
    data.set(20 + 6, 0.8);
    data.set(20 + 7, 0.2);
    assertThat(check(file).failures()).isEmpty();
  }

  @Test
  void aConditionFixesTheContext() throws IOException {
    ObjectNode file = file(FOUR);
    parameters(file).put("reward_condition", 1);
    ((ObjectNode) file.get("D").get(1)).set("data", read("[0, 1]"));
    assertThat(check(file).failures()).isEmpty();
  }

  @Test
  void cueChainingMayBeFixed() throws IOException {
    ObjectNode file = file(CUES);
    parameters(file).put("cue2_state", 1).put("reward_state", 0);
    ((ObjectNode) file.get("D").get(1)).set("data", read("[0, 1]"));
    ((ObjectNode) file.get("D").get(2)).set("data", read("[1, 0]"));
    assertThat(check(file).failures()).isEmpty();
  }

  @Test
  void aGraphWithoutEdgesIsMadeOfClusters() throws IOException {
    ObjectNode file = file(GRAPH);
    parameters(file).remove("edges");
    parameters(file).remove("node_order");
    assertThat(check(file).failures()).isEmpty();
    parameters(file).put("cluster_size", 2).put("connections", 3);
    assertThat(check(file).failures()).isNotEmpty();
  }

  @Test
  void nodesOfAGraphAreNumberedByTheirOrder() throws IOException {
    // The same graph with every node renamed by +10: positions stay.
    ObjectNode file = file(GRAPH);
    parameters(file).set("node_order", read("[10, 11, 12, 13, 14, 15, 16]"));
    String edges = "[[10, 11], [10, 12], [10, 13], [13, 14], [13, 15], [13, 16]]";
    parameters(file).set("edges", read(edges));
    assertThat(check(file).failures()).isEmpty();
    parameters(file).set("node_order", read("[11, 10, 12, 13, 14, 15, 16]"));
    assertThat(check(file).failures()).isNotEmpty();
  }

  @Test
  void mazeCodesMayHaveADecimalPoint() throws IOException {
    ObjectNode file = file(MAZE);
    parameters(file).set("maze", read("[[4.0, 0.0, 8.0], [5.0, 0.0, 7.0], [3.0, 1.0, 6.0]]"));
    assertThat(check(file).failures()).isEmpty();
    parameters(file).set("reward_locations", read("[0, 1]"));
    assertThat(check(file).failures()).extracting(f -> f.field()).contains("D[2][0]");
  }
}
