package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Test;

/** What {@code jackdaw describe} says of agents. */
class AgentDescriptionsTest {

  @Test
  void everyAgentNamesItsSourceItsCostItsKnowledgeAndItsOptions() throws IOException {
    for (String id : Registry.load(getClass().getClassLoader()).agents().keySet()) {
      JsonNode said = new ObjectMapper().readTree(CommandRun.of("describe", id, "--json").out());
      assertThat(said.at("/headings/Equations").asText()).as(id).matches("none: .+|.*\\d{4}.*");
      assertThat(said.at("/headings/Complexity").asText()).as(id).contains("per step");
      assertThat(said.at("/facts/knowledge").asText()).as(id).isNotBlank();
      for (JsonNode option : said.path("options")) {
        assertThat(option.path("text").asText()).as(id + " " + option.path("key")).isNotBlank();
        assertThat(option.has("default")).as(id + " " + option.path("key")).isTrue();
      }
    }
  }

  @Test
  void printsThemAsHeadings() {
    assertThat(CommandRun.of("describe", "q-learning").out())
        .contains("\nEquations\n  Watkins and Dayan 1992, doi:10.1007/BF00992698\n")
        .contains("\nComplexity\n  O(A) time per step and S x A numbers, for S encoded states met")
        .containsPattern("knowledge +none")
        .containsPattern("step-size +0.1 +number, \\(0, 1\\] +Constant step size");
  }
}
