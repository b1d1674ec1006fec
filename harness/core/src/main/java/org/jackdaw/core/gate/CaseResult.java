package org.jackdaw.core.gate;

import java.util.Optional;
import org.jackdaw.stats.decision.NonInferiority.Answer;

/**
 * What the gate says of a case.
 *
 * @param key which; the environment of an agent's worlds taken together is {@link Suites#ALL}
 * @param verdict in one word
 * @param reason in one sentence
 * @param figures what it rests on; empty where nothing could be compared
 */
public record CaseResult(CaseKey key, Verdict verdict, String reason, Optional<Figured> figures) {

  /**
   * The numbers behind a verdict.
   *
   * @param normalised whether scores are on the scale of floor and ceiling; returns else
   * @param baseline mean score of the baseline's runs
   * @param candidate mean score of the candidate's runs
   * @param runs pairs of runs
   * @param margin the loss that is accepted
   * @param identical whether all rows are the same, so nothing was tested
   * @param answer what the test says; empty where rows are the same
   */
  public record Figured(
      boolean normalised,
      double baseline,
      double candidate,
      int runs,
      double margin,
      boolean identical,
      Optional<Answer> answer) {}

  static CaseResult unmeasured(CaseKey key, String reason) {
    return new CaseResult(key, Verdict.NOT_MEASURED, reason, Optional.empty());
  }
}
