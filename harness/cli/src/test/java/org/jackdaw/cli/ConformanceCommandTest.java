package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {

  private static final String GRID = "jax_40_env_grid_p2.json";
  private static final String GRAPH = "jax_40_env_graph_p4.json";

  @TempDir Path work;

  private Path copy(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/pymdp/" + name)) {
      return Files.write(work.resolve(name), in.readAllBytes());
    }
  }

  /** Changes the last probability 0.8 of the grid world's file. */
  private Path planted(String number) throws IOException {
    Path file = copy(GRID);
    String text = Files.readString(file);
    int last = text.lastIndexOf("0.8");
    return Files.writeString(file, text.substring(0, last) + number + text.substring(last + 3));
  }

  private CommandRun conformance(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "conformance";
    arguments[1] = work.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void goodFilesPassWithTheirDeviation() throws IOException {
    planted("0.80000001");
    Files.createDirectory(work.resolve("deeper"));
    Files.move(copy(GRAPH), work.resolve("deeper/" + GRAPH));

    CommandRun run = conformance();

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).matches("pass +0 +environment_matrices +deeper.jax_40_env_graph_p4.*");
    assertThat(lines.get(1)).matches("pass +1E-8 +environment_matrices +" + GRID);
    assertThat(lines.get(2)).isEqualTo("2 passed, 0 failed");
  }

  @Test
  void aPlantedDeviationIsFoundAndNamed() throws IOException {
    planted("0.800001");

    CommandRun run = conformance();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("FAIL").contains("expected 0.800001, got 0.8");
    assertThat(run.out().strip()).endsWith("0 passed, 1 failed");
  }

  @Test
  void anUnknownKindOrKeyIsAFailure() throws IOException {
    copy(GRID);
    write("kind.json", "{\"schema\": \"pymdp-golden/1\", \"kind\": \"telepathy\"}");
    write("routine.json", "{\"schema\": \"spm-golden/1\", \"routine\": \"spm_telepathy\"}");
    Path file = copy(GRAPH);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\\{", "{\"moon\": 1, "));

    CommandRun run = conformance();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("kind = telepathy: this kind is not supported")
        .contains("routine = spm_telepathy: this routine is not supported")
        .contains("moon: this key is not supported");
    assertThat(run.out().strip()).endsWith("1 passed, 3 failed");
  }

  @Test
  void otherJsonIsIgnoredAndCounted() throws IOException {
    copy(GRID);
    write("other.json", "{\"schema\": \"shopping-list/1\"}");
    write("list.json", "[1, 2]");

    CommandRun run = conformance();

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("2 other JSON files ignored");
    assertThat(run.out().strip()).endsWith("1 passed, 0 failed");
  }

  @Test
  void withoutGoldenFilesNothingIsMeasured() {
    CommandRun run = conformance();
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out().strip()).isEqualTo("0 passed, 0 failed");
  }

  @Test
  void aMissingFolderIsAUsageError() {
    CommandRun run = CommandRun.of("conformance", work.resolve("absent").toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("absent: there is no such folder or file");
  }

  @Test
  void theJsonObjectSaysTheSame() throws IOException {
    Path file = planted("0.80000001");
    write("kind.json", "{\"schema\": \"pymdp-golden/1\", \"kind\": \"telepathy\"}");
    CommandRun run = conformance("--json");
    JsonNode object = new ObjectMapper().readTree(run.out());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(object.get("passed").asInt()).isEqualTo(1);
    assertThat(object.get("failed").asInt()).isEqualTo(1);
    assertThat(object.get("ignored").asInt()).isZero();
    assertThat(object.at("/files/0/file").asText()).isEqualTo(file.getFileName().toString());
    assertThat(object.at("/files/0/passed").asBoolean()).isTrue();
    assertThat(object.at("/files/0/largestDeviation").asDouble()).isCloseTo(1e-8, within(1e-15));
    assertThat(object.at("/files/1/failures/0/field").asText()).isEqualTo("kind = telepathy");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(work.resolve(name), text);
  }
}
