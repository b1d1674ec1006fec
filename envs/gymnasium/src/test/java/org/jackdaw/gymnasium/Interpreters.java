package org.jackdaw.gymnasium;

import java.time.Duration;
import org.jackdaw.gymnasium.python.PythonHome;
import org.jackdaw.gymnasium.python.Settings;
import org.jackdaw.gymnasium.transport.PythonCommand;

/** The Python of this machine, for tests that start processes by themselves. */
public final class Interpreters {

  private Interpreters() {}

  /** How the Python side is started here. */
  public static PythonCommand command(Duration deadline) {
    PythonCommand command = new PythonHome(Settings.of(System.getenv()), text -> {}).command();
    return new PythonCommand(
        command.interpreter(), command.packages(), command.starting(), deadline);
  }

  /** The interpreter. */
  public static String python() {
    return command(Duration.ofSeconds(1)).interpreter();
  }
}
