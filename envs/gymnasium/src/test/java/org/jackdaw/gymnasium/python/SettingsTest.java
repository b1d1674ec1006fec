package org.jackdaw.gymnasium.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jackdaw.gymnasium.transport.TransportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void silentVariablesMeanTheDefaults() {
    Settings settings = Settings.of(Map.of("JACKDAW_PYTHON", " "));
    assertThat(settings.interpreter()).isEmpty();
    assertThat(settings.transport()).isEqualTo(TransportKind.PY4J);
    assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.processes()).isPositive();
    assertThat(settings.cache().toString()).endsWith("jackdaw");
  }

  @Test
  void variablesDecide() {
    Settings settings =
        Settings.of(
            Map.of(
                "JACKDAW_PYTHON", "/opt/python",
                "JACKDAW_GYM_TRANSPORT", "pipe",
                "JACKDAW_GYM_PROCESSES", "3",
                "JACKDAW_GYM_CELLS", "7",
                "JACKDAW_GYM_DEADLINE", "5",
                "JACKDAW_CACHE", "/tmp/own",
                "XDG_CACHE_HOME", "/tmp/shared"));
    assertThat(settings)
        .isEqualTo(
            new Settings(
                java.util.Optional.of("/opt/python"),
                TransportKind.PIPE,
                3,
                7,
                Duration.ofSeconds(5),
                Path.of("/tmp/own")));
  }

  @Test
  void theCacheStandsAmongThoseOfOtherPrograms() {
    assertThat(Settings.of(Map.of("XDG_CACHE_HOME", "/tmp/shared")).cache())
        .isEqualTo(Path.of("/tmp/shared/jackdaw"));
  }

  @ParameterizedTest
  @CsvSource({
    "JACKDAW_GYM_TRANSPORT, pip, pipe",
    "JACKDAW_GYM_PROCESSES, 0, must be >= 1",
    "JACKDAW_GYM_PROCESSES, many, must be a whole number",
    "JACKDAW_GYM_CELLS, -1, must be a whole number",
    "JACKDAW_GYM_DEADLINE, 0, must be > 0"
  })
  void refusesWhatAVariableCannotBe(String name, String value, String words) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(words);
  }
}
