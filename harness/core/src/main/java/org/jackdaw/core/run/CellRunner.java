package org.jackdaw.core.run;

import java.io.IOException;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.CellKey;
import org.jackdaw.core.result.CellStore;
import org.jackdaw.core.result.CellWriter;

/** Runs cells to their finished rows, or to the row of their failure. Thread-safe. */
final class CellRunner {

  private final Plan plan;
  private final ModelFactsCache facts;
  private final CellStore store;
  private final Gauge gauge;
  private final Permits permits;

  CellRunner(Plan plan, ModelFactsCache facts, CellStore store, Gauge gauge, Permits permits) {
    this.plan = plan;
    this.facts = facts;
    this.store = store;
    this.gauge = gauge;
    this.permits = permits;
  }

  /**
   * Runs one cell as soon as it may compute.
   *
   * @return whether it succeeded
   * @throws IOException if rows cannot be written
   * @throws Gauge.CellStopped if the run ends before the cell has
   */
  boolean run(Cell cell, CellKey key) throws IOException {
    permits.take();
    try {
      return permitted(cell, key);
    } finally {
      permits.giveBack();
    }
  }

  private boolean permitted(Cell cell, CellKey key) throws IOException {
    try (CellWriter writer = store.writer(key)) {
      CellRun run =
          new CellRun(plan, cell, facts, writer, gauge, permits, TraceRule.of(plan, cell));
      boolean succeeded = attempt(cell, run, writer);
      gauge.requireGoing();
      writer.commit();
      return succeeded;
    }
  }

  /** Whatever an agent or a world throws is the cell's failure and leaves the others alone. */
  private boolean attempt(Cell cell, CellRun run, CellWriter writer) throws IOException {
    try {
      run.run();
      return true;
    } catch (RowsUnwritable e) {
      throw e.getCause();
    } catch (IOException | Gauge.CellStopped e) {
      throw e;
    } catch (Throwable cause) {
      gauge.requireGoing(); // a stopped world or agent may throw anything
      writer.discard();
      run.position().writeFailure(plan.name(), cell, cause, writer);
      return false;
    }
  }
}
