package org.jackdaw.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.MemorylessValue;
import org.jackdaw.oracle.bounds.OpenLoopValue;
import org.jackdaw.oracle.bounds.ValueRange;

/**
 * What can be earned in a world without looking, and without remembering, where that is little
 * work.
 */
final class BlindFacts {

  /** Moves of the flattened world times steps of an episode. */
  private static final double MOST_MOVES = 3e6;

  private static final double MOST_SUMS = 2e8;
  private static final long MOST_BACKUPS = 1000;
  private static final double PRECISION = 1e-6;

  private BlindFacts() {}

  /** By name; empty where it would take too long, or where what is hidden outlives an episode. */
  static Map<String, String> of(ModelFacts known, int stepLimit) {
    Map<String, String> facts = new LinkedHashMap<>();
    Optional<JointModel> joint = known.joint();
    if (joint.isPresent() && known.model().between().isEmpty()) {
      Horizon horizon = Horizon.of(stepLimit, 1);
      if ((double) joint.get().transitions() * stepLimit <= MOST_MOVES) {
        facts.put("without looking", openLoop(joint.get(), horizon));
        SparsePomdp problem = new SparsePomdp(joint.get(), RewardSeen.IGNORED);
        MemorylessValue.within(problem, horizon, MOST_SUMS)
            .ifPresent(value -> facts.put("without memory", words(value)));
      }
    }
    return facts;
  }

  private static String openLoop(JointModel joint, Horizon horizon) {
    ValueRange range = OpenLoopValue.of(joint, horizon, PRECISION, MOST_BACKUPS);
    double scale = Math.max(1, Math.abs(range.upper()));
    if (range.upper() - range.lower() <= PRECISION * scale) {
      return WorldFacts.number(range.middle()) + " exact return per episode";
    }
    return "between "
        + WorldFacts.number(range.lower())
        + " and "
        + WorldFacts.number(range.upper());
  }

  private static String words(MemorylessValue value) {
    return value.exact()
        ? WorldFacts.number(value.value()) + " exact return per episode"
        : "at least " + WorldFacts.number(value.value());
  }
}
