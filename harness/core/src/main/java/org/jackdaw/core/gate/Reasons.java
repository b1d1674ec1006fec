package org.jackdaw.core.gate;

import java.util.OptionalDouble;
import org.jackdaw.core.gate.CaseResult.Figured;
import org.jackdaw.stats.decision.NonInferiority;
import org.jackdaw.stats.decision.NonInferiority.Answer;
import org.jackdaw.stats.decision.NonInferiority.Rule;

/** Verdicts in sentences. */
final class Reasons {

  private final GateRules rules;
  private final int tested;

  /** For cases that are tested together. */
  Reasons(GateRules rules, int tested) {
    this.rules = rules;
    this.tested = tested;
  }

  static String identical(CasePair pair) {
    int runs = pair.seeds().size();
    return "the same rows as the baseline in " + (runs == 1 ? "the run" : "all " + runs + " runs");
  }

  String of(Figured figured, Answer answer) {
    return switch (answer.verdict()) {
      case PASS -> "not worse: " + change(figured, answer) + ", at worst " + bound(answer.low());
      case IMPROVED ->
          "better: " + change(figured, answer) + ", corrected p " + Figures.p(answer.pBetter());
      case REGRESSION ->
          "worse: "
              + change(figured, answer)
              + accepted(figured)
              + ", corrected p "
              + Figures.p(answer.pWorse());
      case INCONCLUSIVE -> "cannot tell: " + change(figured, answer) + doubt(figured, answer);
    };
  }

  private static String change(Figured figured, Answer answer) {
    return (figured.normalised() ? "normalised score " : "return ")
        + Figures.of(figured.candidate())
        + " after "
        + Figures.of(figured.baseline())
        + " ("
        + Figures.signed(answer.difference())
        + " over "
        + Figures.runs(answer.pairs())
        + ")";
  }

  private String accepted(Figured figured) {
    return rules.rule() == Rule.ANY_LOSS
        ? ""
        : ", more than the accepted " + Figures.of(figured.margin());
  }

  private String doubt(Figured figured, Answer answer) {
    if (!answer.decidable()) {
      int least = NonInferiority.leastPairs(tested, rules.levelOfLook());
      return "; with "
          + tested
          + " tested "
          + (tested == 1 ? "case" : "cases")
          + " it takes "
          + least
          + " runs or more";
    }
    String undeclared =
        !figured.normalised() && figured.margin() == 0
            ? "; the world has no floor and ceiling, so declare a margin of the return"
            : "";
    return ", anything from "
        + bound(answer.low())
        + " to "
        + bound(answer.high())
        + " is possible and "
        + Figures.of(figured.margin())
        + " is accepted"
        + undeclared;
  }

  private static String bound(OptionalDouble bound) {
    return bound.isPresent() ? Figures.signed(bound.getAsDouble()) : "unknown";
  }
}
