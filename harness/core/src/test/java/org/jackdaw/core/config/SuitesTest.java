package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuitesTest {

  private static final String LAMPS =
      """
      name: lamps
      version: 2
      summary: lamps to switch on
      tags: [light]
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments: [{id: lamp}, {id: lamp, label: dim, reliability: 0.5}]
      """;
  private static final String SUITED =
      "name: x\nseeds: 1\nsuite: lamps@2\ncontenders: [{agent: guess}]\n";
  private static final String WRITTEN_OUT =
      SUITED.replace("suite: lamps@2\n", "")
          + LAMPS.substring(LAMPS.indexOf("protocol:"), LAMPS.length());

  @TempDir Path folder;

  @BeforeEach
  void writeSuite() throws IOException {
    Files.writeString(folder.resolve("lamps.yaml"), LAMPS);
  }

  private Plan plan(String yaml, String... overrides) {
    return Experiment.parse(yaml, "x.yaml", folder, List.of(overrides), Suites.in(folder))
        .plan(Fixtures.registry());
  }

  private List<String> problems(String yaml, String... overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> plan(yaml, overrides))
        .problems();
  }

  private static List<String> hashes(Plan plan) {
    return plan.environments().stream().map(PlannedEnvironment::taskHash).toList();
  }

  @Test
  void importsEnvironmentsAndProtocol() {
    Plan suited = plan(SUITED);
    Plan written = plan(WRITTEN_OUT);
    assertThat(suited.suite()).contains("lamps@2");
    assertThat(written.suite()).isEmpty();
    assertThat(suited.protocol()).isEqualTo(written.protocol());
    assertThat(suited.resolved()).isEqualTo(written.resolved());
    assertThat(hashes(suited)).isEqualTo(hashes(written)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void isNoLongerTheSuiteWhenItsPartsAreChanged() {
    Plan changed = plan(SUITED, "protocol.train-episodes=2");
    assertThat(changed.suite()).isEmpty();
    assertThat(changed.warnings())
        .containsExactly("suite lamps@2: changed by --set, so this is not the suite");
    assertThat(plan(SUITED, "environments.dim.reliability=0.6").suite()).isEmpty();
    assertThat(plan(SUITED, "seeds=3", "contenders.guess.pressing=1").suite()).contains("lamps@2");
  }

  @Test
  void namesTheKnownSuitesWhenOneIsUnknown() {
    assertThat(problems(SUITED.replace("lamps@2", "lamp@2")))
        .containsExactly(
            "x.yaml:3:8: unknown suite 'lamp@2': did you mean 'lamps@2'? known: lamps@2");
    assertThat(problems(SUITED.replace("lamps@2", "lamps@3")))
        .containsExactly("x.yaml:3:8: suite 'lamps@3': there is no such version; known: lamps@2");
    assertThat(problems(SUITED.replace("lamps@2", "lamps")))
        .containsExactly("x.yaml:3:8: suite 'lamps': there is no such version; known: lamps@2");
    assertThat(problems(SUITED.replace("lamps@2", "[lamps@2]")))
        .containsExactly("x.yaml:3:8: suite must be NAME@VERSION, got a list");
  }

  @Test
  void refusesPartsBesideTheSuite() {
    assertThat(problems(SUITED + "protocol: {train-episodes: 1}\nenvironments: [{id: lamp}]\n"))
        .containsExactly(
            "x.yaml:5:1: protocol must not be given: the suite has it",
            "x.yaml:6:1: environments must not be given: the suite has it");
    assertThat(problems(WRITTEN_OUT, "suite=lamps@2"))
        .containsExactly("--set suite=lamps@2: suite must stand in the configuration's own file");
  }

  @Test
  void saysWhereASuiteIsWrong() throws IOException {
    Path file = folder.resolve("lamps.yaml");
    Files.writeString(file, LAMPS.replace("version: 2", "version: 0").replace("tags", "tag"));
    assertThat(problems(SUITED))
        .containsExactly(
            file + ":2:10: version must be a whole number in [1, 2147483647], got 0",
            file
                + ":4:1: unknown key 'tag': did you mean 'tags'? known: name, version, summary,"
                + " tags, protocol, environments");
    Files.writeString(file, LAMPS.replace("reliability: 0.5", "reliability: 2"));
    assertThat(problems(SUITED)).singleElement().asString().startsWith(file + ":6:");
  }

  @Test
  void refusesTwoSuitesOfOneNameAndVersion() throws IOException {
    Path second = folder.resolve("more.yaml");
    Files.writeString(second, LAMPS);
    assertThat(problems(SUITED)).containsExactly(second + ": lamps@2 stands twice");
    Files.writeString(second, LAMPS.replace("version: 2", "version: 1"));
    assertThat(Suites.in(folder).all().keySet()).containsExactly("lamps@1", "lamps@2");
    assertThat(plan(SUITED).suite()).contains("lamps@2");
  }

  @Test
  void aFolderThatDoesNotExistHoldsNoSuites() {
    assertThat(Suites.in(folder.resolve("none")).all()).isEmpty();
  }
}
