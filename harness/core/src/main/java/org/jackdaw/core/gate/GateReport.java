package org.jackdaw.core.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the gate says of an experiment.
 *
 * @param candidate what was judged
 * @param baseline what it was held against
 * @param rules how
 * @param cases one result per case of the baseline, in its order
 * @param suites one result per contender that has several worlds, over all of them
 * @param notes what a reader should know: options that changed, cases that are new, what history
 *     says
 * @param slower decisions that take longer than they did; only a warning
 */
public record GateReport(
    Measurement candidate,
    Measurement baseline,
    GateRules rules,
    List<CaseResult> cases,
    List<CaseResult> suites,
    List<String> notes,
    List<String> slower) {

  /** Copies the lists. */
  public GateReport {
    cases = List.copyOf(cases);
    suites = List.copyOf(suites);
    notes = List.copyOf(notes);
    slower = List.copyOf(slower);
  }

  /**
   * This report with one more note, the last.
   *
   * @param note what a reader should know
   * @return a new report
   */
  public GateReport noting(String note) {
    List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new GateReport(candidate, baseline, rules, cases, suites, more, slower);
  }

  /**
   * All results.
   *
   * @return those of the cases, then those of the suites
   */
  public List<CaseResult> results() {
    return Stream.concat(cases.stream(), suites.stream()).toList();
  }

  /**
   * The verdict of all. Of the worlds taken together only a regression counts: they pass where each
   * of them does.
   *
   * @return the strongest verdict
   */
  public Verdict verdict() {
    return Verdict.of(
        Stream.concat(
                cases.stream().map(CaseResult::verdict),
                suites.stream().map(CaseResult::verdict).filter(Verdict.REGRESSION::equals))
            .toList());
  }

  /**
   * The verdict in one sentence.
   *
   * @return such as {@code REGRESSION: 1 of 12 cases got worse}
   */
  public String headline() {
    long concerned = results().stream().filter(r -> r.verdict() == verdict()).count();
    String of = concerned + " of " + results().size();
    return verdict().word()
        + ": "
        + switch (verdict()) {
          case PASS -> "nothing got worse";
          case IMPROVED -> of + " cases got better, and nothing got worse";
          case REGRESSION -> of + " cases got worse";
          case INCONCLUSIVE -> of + " cases cannot be told with these runs";
          case NOT_MEASURED -> of + " cases could not be compared";
        };
  }
}
