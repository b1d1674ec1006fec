package org.jackdaw.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/** One call of the command line inside this process. */
record CommandRun(int exit, String out, String err) {

  static CommandRun of(String... arguments) {
    return typing("", arguments);
  }

  /** A call of somebody who types. */
  static CommandRun typing(String typed, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new BufferedReader(new StringReader(typed)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
