package org.jackdaw.gymnasium.transport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the Python side is started.
 *
 * @param interpreter the Python to run
 * @param packages the folder that holds the package {@code jackdaw_bridge}
 * @param starting longest time until the process is ready
 * @param deadline longest time until an answer
 */
public record PythonCommand(
    String interpreter, Path packages, Duration starting, Duration deadline) {

  private static final String MODULE = "jackdaw_bridge";

  /** Refuses times of nothing. */
  public PythonCommand {
    requirePositive(starting);
    requirePositive(deadline);
  }

  private static void requirePositive(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a deadline must be positive, got " + time);
    }
  }

  /** Starts the process; its streams are pipes. */
  Process start(String transport) throws IOException {
    String seconds = Double.toString(deadline.toMillis() / 1e3);
    List<String> words = List.of(interpreter, "-u", "-m", MODULE, transport, seconds);
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> variables = builder.environment();
    String earlier = variables.get("PYTHONPATH");
    variables.put(
        "PYTHONPATH",
        earlier == null ? packages.toString() : packages + File.pathSeparator + earlier);
    variables.put("PYTHONHASHSEED", "0");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.put("OMP_NUM_THREADS", "1");
    variables.put("PYGAME_HIDE_SUPPORT_PROMPT", "1");
    variables.put("SDL_VIDEODRIVER", "dummy");
    variables.put("SDL_AUDIODRIVER", "dummy");
    return builder.start();
  }
}
