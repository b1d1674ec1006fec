package org.jackdaw.core.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jackdaw.stats.curve.LearningCurve;

/**
 * A question and how it can be answered.
 *
 * @param question what is asked
 * @param design how runs are held against each other
 */
record Asked(Question question, Design design) {

  Moment moment() {
    return question.moment();
  }

  /** Whether there is something to compare. */
  boolean enough(Map<Integer, Double> first, Map<Integer, Double> second, List<Integer> common) {
    return switch (design) {
      case PAIRED -> !common.isEmpty();
      case INDEPENDENT -> !first.isEmpty() && !second.isEmpty();
      case MEANS -> moment() == Moment.END;
    };
  }

  /** Who gets to the score sooner, where it is asked and both have curves. */
  Optional<ReachFinding> reach(
      SortedMap<Integer, LearningCurve> first, SortedMap<Integer, LearningCurve> second) {
    return question.reach().isEmpty() || first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReachFinding.of(question.reach().getAsDouble(), first.values(), second.values()));
  }
}
