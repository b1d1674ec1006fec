package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.fixture.GuessFactory;
import org.jackdaw.core.fixture.HurryFactory;
import org.jackdaw.core.fixture.LampFactory;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatableTest {

  private static final Registry REGISTRY =
      Registry.of(
          List.of(new LampFactory()), List.of(new GuessFactory(), new HurryFactory()), List.of());

  @TempDir Path temp;

  private static Plan plan(String hurry) {
    String yaml =
        """
        name: lamps
        seeds: 1
        protocol: {train-episodes: 2}
        environments: [{id: lamp, max-steps: 150}]
        contenders:
          - {agent: guess}
          - {agent: hurry%s}
        """
            .formatted(hurry);
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of()).plan(REGISTRY);
  }

  @Test
  void anAgentThatTheClockStopsMustBeDeclared() {
    assertThatThrownBy(() -> plan(", time-limit: 5"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "x.yaml:7:5: hurry: with these options two runs differ, because the clock or the order"
                + " of threads decides; declare repeatable: false");
    assertThatThrownBy(() -> plan(", time-limit: 5, repeatable: true"))
        .hasMessageContaining("x.yaml:7:");
    assertThatThrownBy(() -> plan(", repeatable: perhaps"))
        .hasMessageContaining("repeatable must be true or false, got 'perhaps'");
    assertThat(plan("").notRepeatable()).isEmpty();
    assertThat(plan(", time-limit: 5, repeatable: false").notRepeatable()).containsExactly("hurry");
  }

  @Test
  void theDeclarationIsPartOfTheResolvedFormOnlyWhereItIsMade() {
    Plan declared = plan(", time-limit: 5, repeatable: false");
    assertThat(declared.resolved()).contains("repeatable: false");
    assertThat(declared.contenders().get(1).definition()).contains("repeatable: false");
    assertThat(
            Experiment.parse(declared.resolved(), "y.yaml", Path.of(""), List.of())
                .plan(REGISTRY)
                .notRepeatable())
        .containsExactly("hurry");
    assertThat(plan("").resolved()).doesNotContain("repeatable");
  }

  @Test
  void rowsAndManifestAreMarked() throws Exception {
    Folders.fresh(plan(", time-limit: 5, repeatable: false"), temp, 1);

    assertThat(Manifest.read(temp).orElseThrow().notRepeatable()).containsExactly("hurry");
    for (String file : List.of("episodes.csv", "curves.csv")) {
      Table rows = Table.read(temp.resolve(file));
      assertThat(rows.header()).endsWith("repeatable");
      assertThat(rows.where("agent", "guess").column("repeatable")).containsOnly("true");
      assertThat(rows.where("agent", "hurry").column("repeatable")).containsOnly("false");
    }
    assertThat(Verification.verify(temp)).isEmpty();
    assertThat(Files.readString(temp.resolve("summary.csv"))).doesNotContain("repeatable");
  }

  @Test
  void whereEverybodyIsRepeatableNothingIsMarked() throws Exception {
    Folders.fresh(plan(""), temp, 1);

    assertThat(Table.read(temp.resolve("episodes.csv")).header()).doesNotContain("repeatable");
    assertThat(Files.readString(temp.resolve("manifest.json"))).doesNotContain("not-repeatable");
  }
}
