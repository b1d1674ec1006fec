package org.jackdaw.cli;

import java.io.PrintWriter;
import org.jackdaw.core.run.ProgressListener;

/** Shows how far a run is: a bar on a terminal, plain lines elsewhere. */
interface ProgressDisplay extends ProgressListener, AutoCloseable {

  @Override
  void close();

  /** The display that fits where standard error goes; the launcher says whether to a terminal. */
  static ProgressDisplay of(String name, PrintWriter err) {
    return Boolean.getBoolean("jackdaw.terminal")
        ? new BarDisplay(name)
        : new LineDisplay(name, err);
  }
}
