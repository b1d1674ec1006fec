package org.jackdaw.core.gate;

import java.util.List;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.stats.decision.NonInferiority.Rule;

/**
 * How the gate decides.
 *
 * @param alpha the probability of any false alarm, over all cases and looks, in (0, 0.5]
 * @param rule when a loss is a regression
 * @param margins accepted losses of the normalised score; of those that match the last one holds,
 *     {@value #MARGIN} where none does
 * @param returnMargins accepted losses of the return, for worlds whose score cannot be normalised;
 *     none where none matches
 * @param looks how often the gate may look as seeds are added, at least 1; each look has an equal
 *     part of alpha
 */
public record GateRules(
    double alpha, Rule rule, List<Margin> margins, List<Margin> returnMargins, int looks) {

  /** The accepted loss of the normalised score where nothing else is said. */
  public static final double MARGIN = 0.05;

  /** The usual probability of a false alarm. */
  public static final double ALPHA = 0.01;

  /** Copies the lists; refuses levels that are none. */
  public GateRules {
    margins = List.copyOf(margins);
    returnMargins = List.copyOf(returnMargins);
    if (!(alpha > 0 && alpha <= 0.5)) {
      throw new UsageException("alpha must be in (0, 0.5], got " + alpha);
    }
    if (looks < 1) {
      throw new IllegalArgumentException("looks must be >= 1, got " + looks);
    }
  }

  /**
   * The rules where nothing is said.
   *
   * @return alpha {@value #ALPHA}, margin {@value #MARGIN}, one look
   */
  public static GateRules defaults() {
    return new GateRules(ALPHA, Rule.MARGIN, List.of(), List.of(), 1);
  }

  /**
   * These rules, for several looks.
   *
   * @param number at least 1
   * @return new rules
   */
  public GateRules looking(int number) {
    return new GateRules(alpha, rule, margins, returnMargins, number);
  }

  /** The level of one look: by Bonferroni all looks together keep alpha. */
  double levelOfLook() {
    return alpha / looks;
  }

  /** The accepted loss of a case's normalised score. */
  double margin(CaseKey key) {
    return last(margins, key, MARGIN);
  }

  /** The accepted loss of a case's return; 0 where none was declared. */
  double returnMargin(CaseKey key) {
    return last(returnMargins, key, 0);
  }

  private static double last(List<Margin> margins, CaseKey key, double otherwise) {
    return margins.stream()
        .filter(margin -> margin.matches(key))
        .mapToDouble(Margin::value)
        .reduce((earlier, later) -> later)
        .orElse(otherwise);
  }
}
