package org.jackdaw.gymnasium.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command that was run to its end.
 *
 * @param status its exit status
 * @param output what it wrote, both streams together
 */
record Words(int status, String output) {

  /**
   * Runs a command.
   *
   * @return empty if there is no such command
   */
  static Optional<Words> of(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(command))
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Words(process.waitFor(), output));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningException("gymnasium: interrupted while running " + command, e);
    }
  }

  boolean good() {
    return status == 0;
  }

  /** The last lines of what it wrote. */
  String end(int lines) {
    List<String> all = output.strip().lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }
}
