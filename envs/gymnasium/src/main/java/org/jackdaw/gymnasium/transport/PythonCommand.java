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
 * @param deadline longest time until an answer, and until the process is ready
 */
public record PythonCommand(String interpreter, Path packages, Duration deadline) {

  private static final String MODULE = "jackdaw_bridge";

  /** Refuses a deadline of nothing. */
  public PythonCommand {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("the deadline must be positive, got " + deadline);
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
