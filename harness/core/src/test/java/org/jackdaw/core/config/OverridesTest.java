package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.junit.jupiter.api.Test;

class OverridesTest {

  private static final String YAML =
      """
      name: lamps
      protocol: {train-episodes: 4}
      environments:
        - {id: lamp}
        - {id: lamp, label: dim-0.5, grid: [[1, 2], [3, 4]]}
      contenders:
        - {agent: guess}
        - {agent: guess, label: eager}
      """;

  private static Plan plan(String... overrides) {
    return Experiment.parse(YAML, "x.yaml", Path.of(""), List.of(overrides))
        .plan(Fixtures.registry());
  }

  private static List<String> problems(String... overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> plan(overrides)).problems();
  }

  @Test
  void setsKeysOfMaps() {
    assertThat(plan("protocol.train-episodes=10").protocol().trainEpisodes()).hasValue(10);
    assertThat(plan("seed=-7").rootSeed()).isEqualTo(-7);
  }

  @Test
  void findsItemsByLabelAndByNumber() {
    assertThat(plan("contenders.eager.pressing=1").resolved()).containsOnlyOnce("pressing: 1\n");
    assertThat(plan("contenders[1].pressing=1").resolved())
        .isEqualTo(plan("contenders.eager.pressing=1").resolved());
  }

  @Test
  void labelsMayHoldDots() {
    assertThat(plan("environments.dim-0.5.reliability=0.75").resolved())
        .containsOnlyOnce("reliability: 0.75");
  }

  @Test
  void reachesIntoNestedOptions() {
    assertThat(plan("environments.lamp.bulb.watts=99").resolved())
        .containsOnlyOnce("bulb: {watts: 99, colour: red}");
    assertThat(plan("environments.dim-0.5.grid[1][0]=9").resolved())
        .containsOnlyOnce("grid: [[1, 2], [9, 4]]");
  }

  @Test
  void valuesAreYaml() {
    Plan plan = plan("contenders=[{agent: guess, pressing: 1e-1}]", "seeds=5..6");
    assertThat(plan.cells()).hasSize(4);
    assertThat(plan.resolved()).contains("pressing: 0.1\n").contains("seeds: \"5..6\"");
  }

  @Test
  void laterOverridesWin() {
    assertThat(plan("seed=2", "seed=3").rootSeed()).isEqualTo(3);
  }

  @Test
  void problemsNameTheOverride() {
    assertThat(problems("protocol.train-episodes=x"))
        .containsExactly(
            "--set protocol.train-episodes=x: protocol: train-episodes must be a whole number, got"
                + " 'x'");
    assertThat(problems("environments.lamp.switches=77"))
        .containsExactly(
            "--set environments.lamp.switches=77: lamp: switches must be in [1, 9], got 77");
    assertThat(problems("metrcs=[]").get(0))
        .startsWith("--set metrcs=[]: unknown key 'metrcs': did you mean 'metrics'?");
    assertThat(problems("contenders.eagre.pressing=1"))
        .containsExactly(
            "--set contenders.eagre.pressing=1: unknown label in contenders 'eagre': did you mean"
                + " 'eager'? known: guess, eager");
    assertThat(problems("contenders[2].pressing=1"))
        .containsExactly(
            "--set contenders[2].pressing=1: 'contenders' has 2 items, numbered from 0;"
                + " '[2].pressing' is none of them");
    assertThat(problems("name.first=1"))
        .containsExactly("--set name.first=1: 'name' is 'lamps', it has no parts");
    assertThat(problems("protocol[0]=1"))
        .containsExactly("--set protocol[0]=1: 'protocol' is a map; its parts have names");
    assertThat(problems("seeds=[1")).containsExactly("--set seeds=[1: the value is no YAML");
    assertThat(problems("seeds=!!java.net.URL x"))
        .containsExactly("--set seeds=!!java.net.URL x: the value is no YAML");
  }

  @Test
  void overridesWithoutPathOrValueAreRefused() {
    for (String override : List.of("seeds", "=5", "seeds=", "")) {
      assertThat(problems(override))
          .containsExactly("--set " + override + ": an override is path=value, such as seeds=5");
    }
  }

  @Test
  void problemsOfAllOverridesAreReportedTogether() {
    assertThat(problems("seeds", "name.first=1")).hasSize(2);
  }
}
