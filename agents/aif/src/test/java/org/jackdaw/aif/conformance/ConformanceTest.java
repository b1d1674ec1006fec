package org.jackdaw.aif.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the harness itself promises: nothing is skipped, nothing unread passes. */
class ConformanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static ObjectNode recorded() throws IOException {
    String name = "/golden/pymdp/legacy_07_learning_p0.json";
    try (InputStream in = ConformanceTest.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(in);
    }
  }

  private ConformanceReport.Entry check(JsonNode file) throws IOException {
    Files.writeString(folder.resolve("one.json"), file.toString());
    return Conformance.ofEngine().run(folder).files().get(0);
  }

  @Test
  void passesAFileAsRecorded() throws IOException {
    ConformanceReport.Entry entry = check(recorded());
    assertThat(entry.passed()).isTrue();
    assertThat(entry.kind()).isEqualTo("agent_fpi");
    assertThat(entry.worst()).isLessThan(1e-12);
  }

  @Test
  void namesTheNumberThatIsOffByOneInAMillion() throws IOException {
    ObjectNode file = recorded();
    JsonNode belief = file.path("steps").get(1).path("qs").get(0);
    double was = belief.path("data").get(1).asDouble();
    ((ArrayNode) belief.path("data")).set(1, was + 1e-6);
    ConformanceReport.Entry entry = check(file);
    assertThat(entry.failures()).hasSize(1);
    assertThat(entry.failures().get(0).field()).isEqualTo("steps 1 qs[0][1]");
    assertThat(entry.worstField()).isEqualTo("steps 1 qs[0][1]");
    assertThat(entry.worst()).isBetween(0.9e-6, 1.1e-6);
  }

  @Test
  void failsAtAKeyThatNobodyReads() throws IOException {
    ObjectNode file = recorded();
    ((ObjectNode) file.path("options")).put("momentum", 0.5);
    ((ObjectNode) file.path("steps").get(2)).put("surprise", 0.5);
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .containsExactly("options.momentum", "steps 2.surprise");
  }

  @Test
  void failsAtAResultThatIsMissing() throws IOException {
    ObjectNode file = recorded();
    ((ObjectNode) file.path("steps").get(1)).remove(List.of("q_pi", "vfe"));
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .contains("steps 1.q_pi", "steps 1.vfe");
  }

  @ParameterizedTest
  @CsvSource({
    "pymdp/jax_50_si_tmaze_p0, expected, q_pi, expected.q_pi",
    "pymdp/jax_23_exact_p0, expected, smoothed_per_factor_TxS, expected.smoothed_per_factor_TxS",
    "spm/random_learn_a_d, trials/0/out, a, trials 0.out.a",
    "spm/tmaze_single, trials/0, out, trials 0.out",
    "spm/hmm, trials/0/out, X, trials 0.out.X",
    "spm/paths_deep, trials/0/out, paths, trials 0.out.paths",
    "spm/dirichlet_bmr, items/2, MI_with_pref, items 2.MI_with_pref"
  })
  void failsWithoutAnyResultOfItsKind(String name, String object, String key, String failure)
      throws IOException {
    JsonNode file;
    try (InputStream in = ConformanceTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      file = JSON.readTree(in);
    }
    assertThat(check(file).passed()).isTrue();
    ((ObjectNode) file.at("/" + object)).remove(key);
    assertThat(check(file).failures()).extracting(Deviations.Failure::field).contains(failure);
  }

  @Test
  void failsAtAnOptionValueThatNobodyKnows() throws IOException {
    ObjectNode file = recorded();
    ((ObjectNode) file.path("options")).put("algorithm", "bp");
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .contains("algorithm = bp");
  }

  @Test
  void failsAtAKindThatNobodyClaims() throws IOException {
    ConformanceReport.Entry entry = check(recorded().put("kind", "telepathy"));
    assertThat(entry.failures())
        .extracting(Deviations.Failure::field)
        .containsExactly("kind = telepathy");
  }

  @Test
  void failsAtAFileThatBreaksItsSchema() throws IOException {
    ObjectNode file = recorded();
    file.remove("policies");
    assertThat(check(file).passed()).isFalse();
  }

  @Test
  void failsAtAGoldenFileThatIsCutShort() throws IOException {
    String text = recorded().toString();
    Files.writeString(folder.resolve("cut.json"), text.substring(0, text.length() / 2));
    ConformanceReport report = Conformance.ofEngine().run(folder);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.files().get(0).failures().get(0).actual()).contains("at line 1, column");
  }

  @Test
  void failsAtAGoldenFileOfAnotherVersion() throws IOException {
    ConformanceReport.Entry entry = check(recorded().put("schema", "pymdp-golden/2"));
    assertThat(entry.failures())
        .extracting(Deviations.Failure::field)
        .containsExactly("schema = pymdp-golden/2");
  }

  @Test
  void followsLinksButNotInCircles(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("golden.json"), recorded().toString());
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("circle"), folder);
    ConformanceReport report = Conformance.ofEngine().run(folder);
    assertThat(report.passed()).isEqualTo(1);
    assertThat(report.files()).hasSize(1);
  }

  @Test
  void ignoresAndCountsOtherJson() throws IOException {
    Files.writeString(folder.resolve("other.json"), "{\"schema\": \"mdp/1\"}");
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.createDirectory(folder.resolve("below"));
    Files.writeString(folder.resolve("below/golden.json"), recorded().toString());
    ConformanceReport report = Conformance.ofEngine().run(folder);
    assertThat(report.ignored()).isEqualTo(2);
    assertThat(report.passed()).isEqualTo(1);
    assertThat(report.failed()).isZero();
  }

  @Test
  void asksFurtherKindsFirst() throws IOException {
    GoldenKind other =
        new GoldenKind() {
          @Override
          public String schema() {
            return "pymdp-golden/1";
          }

          @Override
          public Set<String> kinds() {
            return Set.of("agent_fpi");
          }

          @Override
          public void check(JsonNode file, Deviations deviations) {
            deviations.compare("all", 1, 2, 0.25);
          }
        };
    Files.writeString(folder.resolve("one.json"), recorded().toString());
    ConformanceReport report = Conformance.ofEngine().run(folder, List.of(other));
    assertThat(report.files().get(0).failures())
        .containsExactly(new Deviations.Failure("all", "1.0", "2.0"));
  }
}
