package org.jackdaw.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A row could not be written: the run's trouble, not the cell's. */
final class RowsUnwritable extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  RowsUnwritable(IOException cause) {
    super(cause);
  }
}
