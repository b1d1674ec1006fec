package org.jackdaw.core.run;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.metric.Coverage;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.plan.Plan;

/** A process of its own that runs a plan, for a test that kills it. */
final class KilledProcess {

  private KilledProcess() {}

  static Plan plan() {
    return TinyPlan.standard()
        .withProtocol(TinyPlan.episodes(300, 100, 10))
        .withSeeds(0, 1, 2, 3, 4, 5)
        .in(TinyPlan.corridor(), TinyPlan.arms(120))
        .measuring(List.of(new InfoGain(), new Coverage()))
        .plan();
  }

  /** Runs the plan; the argument is the result folder. */
  public static void main(String[] arguments) throws Exception {
    Folders.resumed(plan(), Path.of(arguments[0]));
  }
}
