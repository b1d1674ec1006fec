package org.jackdaw.gymnasium.python;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.gymnasium.transport.TransportKind;

/**
 * How Python is run on this machine. None of it changes a result, so none of it is an option of the
 * world; it comes from environment variables.
 *
 * @param interpreter one's own interpreter, {@code JACKDAW_PYTHON}; empty: a private environment
 * @param transport the way to the processes, {@code JACKDAW_GYM_TRANSPORT}: py4j or pipe
 * @param processes the most processes side by side, {@code JACKDAW_GYM_PROCESSES}
 * @param cells the most cells that run at once, {@code JACKDAW_GYM_CELLS}
 * @param deadline the longest wait for an answer, {@code JACKDAW_GYM_DEADLINE} in seconds
 * @param cache the folder of what can be made again, {@code JACKDAW_CACHE}
 */
public record Settings(
    Optional<String> interpreter,
    TransportKind transport,
    int processes,
    int cells,
    Duration deadline,
    Path cache) {

  private static final int DEADLINE_SECONDS = 60;
  private static final int CELLS = 64;

  /** Refuses no process and no time. */
  public Settings {
    requirePositive("JACKDAW_GYM_PROCESSES", processes);
    requirePositive("JACKDAW_GYM_CELLS", cells);
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException(
          "JACKDAW_GYM_DEADLINE must be > 0 seconds, got " + deadline.toSeconds());
    }
  }

  /**
   * The settings of this machine.
   *
   * @param variables the environment's variables
   * @return the settings
   * @throws IllegalArgumentException if a variable has a value that it cannot have
   */
  public static Settings of(Map<String, String> variables) {
    return new Settings(
        given(variables, "JACKDAW_PYTHON"),
        given(variables, "JACKDAW_GYM_TRANSPORT")
            .map(Settings::transport)
            .orElse(TransportKind.PY4J),
        number(variables, "JACKDAW_GYM_PROCESSES", Math.max(1, processors() / 2)),
        number(variables, "JACKDAW_GYM_CELLS", CELLS),
        Duration.ofSeconds(number(variables, "JACKDAW_GYM_DEADLINE", DEADLINE_SECONDS)),
        cache(variables));
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Optional<String> given(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
  }

  private static TransportKind transport(String text) {
    List<String> names =
        Arrays.stream(TransportKind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
    int position = names.indexOf(text);
    if (position < 0) {
      throw NearestName.unknown("value of JACKDAW_GYM_TRANSPORT", text, names);
    }
    return TransportKind.values()[position];
  }

  private static int number(Map<String, String> variables, String name, int otherwise) {
    String text = given(variables, name).orElse(Integer.toString(otherwise));
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(name + " must be a whole number, got '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static Path cache(Map<String, String> variables) {
    Optional<Path> own = given(variables, "JACKDAW_CACHE").map(Path::of);
    Optional<Path> local =
        given(variables, "LOCALAPPDATA").map(folder -> Path.of(folder, "jackdaw"));
    Optional<Path> shared =
        given(variables, "XDG_CACHE_HOME").map(folder -> Path.of(folder, "jackdaw"));
    return own.or(() -> shared)
        .or(() -> local)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "jackdaw"));
  }
}
