package org.jackdaw.core.compare;

import java.util.Optional;

/**
 * What was found in one world.
 *
 * @param environment its label
 * @param metric what was compared
 * @param informationPays whether finding out what is hidden can pay there
 * @param first mean score of the first contender
 * @param second mean score of the second contender
 * @param firstRuns runs of the first contender that count
 * @param secondRuns runs of the second contender that count
 * @param finding what the numbers say
 * @param reach who gets to a score sooner; empty where it was not asked or cannot be said
 */
public record WorldFinding(
    String environment,
    String metric,
    boolean informationPays,
    double first,
    double second,
    int firstRuns,
    int secondRuns,
    Finding finding,
    Optional<ReachFinding> reach) {

  WorldFinding with(Finding other) {
    return new WorldFinding(
        environment, metric, informationPays, first, second, firstRuns, secondRuns, other, reach);
  }
}
