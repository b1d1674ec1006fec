package org.jackdaw.cli;

import java.io.UncheckedIOException;
import java.util.List;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into clear lines and an exit code. */
final class Failures implements IExecutionExceptionHandler {

  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int NOT_MEASURED = 3;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    for (String line : lines(failure)) {
      commandLine.getErr().println(line);
    }
    return usage(failure) ? USAGE : FAILED;
  }

  private static List<String> lines(Exception failure) {
    if (failure instanceof ConfigurationException configuration) {
      return configuration.problems();
    }
    if (usage(failure)) {
      return List.of("jackdaw: " + failure.getMessage());
    }
    return List.of("jackdaw: " + failure, at(failure));
  }

  private static boolean usage(Exception failure) {
    return failure instanceof ConfigurationException
        || failure instanceof UsageException
        || failure instanceof IllegalArgumentException
        || failure instanceof UncheckedIOException;
  }

  private static String at(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "  (no place known)" : "  at " + trace[0];
  }
}
