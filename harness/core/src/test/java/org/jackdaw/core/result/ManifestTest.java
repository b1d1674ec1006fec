package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import org.jackdaw.core.plan.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir Path temp;

  static Manifest manifest(Protocol protocol, List<Task> tasks) {
    return new Manifest(
        "tiny",
        Optional.of("lamps@2"),
        true,
        Long.MIN_VALUE,
        List.of(2, 0, 1),
        new Identity(Map.of("name", "tiny")),
        protocol,
        List.of("coverage"),
        new CodeVersion("0.1.0", Optional.of("abc")),
        Map.of("java", "17"),
        tasks,
        List.of("a/b/1"),
        List.of("b"),
        List.of("a warning"),
        "name: tiny\n\"quoted\": ü\n",
        new TreeMap<>(Map.of("episodes.csv", "00ff")));
  }

  static Protocol episodes() {
    return new Protocol(OptionalInt.of(10), OptionalLong.empty(), 5, 2);
  }

  @Test
  void readsBackAsItWasWritten() throws IOException {
    Task task =
        new Task(
            "a",
            "t-maze",
            "cafe",
            7,
            List.of(
                new Task.TaskModel(
                    "beef",
                    0,
                    List.of(0, 1),
                    OptionalDouble.of(0.1),
                    OptionalDouble.of(1e-9),
                    OptionalInt.of(3),
                    OptionalDouble.of(0.5)),
                new Task.TaskModel(
                    "f00d", List.of(2), OptionalDouble.empty(), OptionalDouble.empty())));
    Manifest written = manifest(episodes(), List.of(task));

    written.write(temp);

    assertThat(Manifest.read(temp)).contains(written);
    assertThat(written.seeds()).containsExactly(0, 1, 2);
  }

  @Test
  void readsBackAProtocolThatCountsSteps() throws IOException {
    Protocol steps = new Protocol(OptionalInt.empty(), OptionalLong.of(1L << 40), 1L << 35, 0);

    manifest(steps, List.of()).write(temp);

    assertThat(Manifest.read(temp).orElseThrow().protocol()).isEqualTo(steps);
  }

  @Test
  void findsTheModelOfARun() {
    Task.TaskModel model =
        new Task.TaskModel("beef", List.of(4), OptionalDouble.of(-1), OptionalDouble.of(3));
    Manifest manifest = manifest(episodes(), List.of(new Task("a", "x", "h", 1, List.of(model))));

    assertThat(manifest.model("a", 4)).contains(model);
    assertThat(manifest.model("a", 5)).isEmpty();
    assertThat(manifest.model("b", 4)).isEmpty();
    assertThat(model.normalised(0)).hasValue(0.25);
  }

  @Test
  void isAbsentWhereThereIsNone() throws IOException {
    assertThat(Manifest.read(temp)).isEmpty();
    assertThat(Manifest.read(temp.resolve("nowhere"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoManifest() throws IOException {
    Path file = temp.resolve("manifest.json");
    Files.writeString(file, "{\"schema\": \"other/1\"}");
    assertThatThrownBy(() -> Manifest.read(temp))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": schema must be jackdaw-result/1, got 'other/1'");

    Files.writeString(file, "{\"schema\":");
    assertThatThrownBy(() -> Manifest.read(temp))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": is not JSON: ");

    Files.writeString(file, "[1]");
    assertThatThrownBy(() -> Manifest.read(temp))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": must hold one JSON object");
  }

  @Test
  void knowsTheVersionThatTheBuildWroteDown() {
    assertThat(CodeVersion.current().version()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void marksCodeThatWasChangedAfterItsCommit() {
    Properties properties = new Properties();
    properties.putAll(Map.of("version", "1.2", "commit", "1a2b3c", "changed", "true"));
    assertThat(CodeVersion.of(properties, () -> "0f0f").text())
        .isEqualTo("1.2+1a2b3c-changed-0f0f");

    properties.put("changed", "false");
    assertThat(CodeVersion.of(properties, () -> "0f0f").text()).isEqualTo("1.2+1a2b3c");

    properties.put("commit", "${git.commit.id.abbrev}"); // built outside a repository
    assertThat(CodeVersion.of(properties, () -> "0f0f").text()).isEqualTo("1.2+content-0f0f");
  }
}
