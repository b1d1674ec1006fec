package org.jackdaw.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits: 0 good, 1 failed cells or a failed check, 2 usage or configuration.
   *
   * @param arguments the words after {@code jackdaw}
   */
  public static void main(String[] arguments) {
    System.setProperty("java.util.logging.SimpleFormatter.format", "jackdaw: %5$s%n");
    NativeSettings.apply();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    System.exit(run(new BufferedReader(in), out, err, arguments));
  }

  /**
   * Runs one command.
   *
   * @param in what is typed
   * @param out where results go
   * @param err where progress and errors go
   * @param arguments the words after {@code jackdaw}
   * @return the exit code
   */
  static int run(BufferedReader in, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commands = new CommandLine(new Jackdaw(in));
    commands.setOut(out);
    commands.setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(new Failures());
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "jackdaw: out of memory (" + e.getMessage() + "); JACKDAW_OPTS=-Xmx8g raises the limit");
      return Failures.FAILED;
    }
  }
}
