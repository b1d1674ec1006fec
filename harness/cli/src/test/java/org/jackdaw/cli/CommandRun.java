package org.jackdaw.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line inside this process. */
record CommandRun(int exit, String out, String err) {

  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
