package org.jackdaw.core.gate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A case in candidate and baseline, run by run.
 *
 * @param baseline its runs there
 * @param candidate its runs here
 * @param seeds those that both have a return for, ascending, at least one
 */
record CasePair(GatedCase baseline, GatedCase candidate, List<Integer> seeds) {

  static CasePair of(GatedCase baseline, GatedCase candidate) {
    return new CasePair(
        baseline,
        candidate,
        baseline.runs().keySet().stream().filter(candidate.runs()::containsKey).toList());
  }

  CaseKey key() {
    return baseline.key();
  }

  /** Whether every run left the same rows, and would do so again. */
  boolean identical() {
    return baseline.repeatable()
        && candidate.repeatable()
        && seeds.stream()
            .allMatch(
                seed ->
                    baseline.runs().get(seed).digest().equals(candidate.runs().get(seed).digest()));
  }

  /** Whether all runs have a score on the scale of floor and ceiling. */
  boolean normalised() {
    return seeds.stream()
        .allMatch(
            seed ->
                baseline.runs().get(seed).normalised().isPresent()
                    && candidate.runs().get(seed).normalised().isPresent());
  }

  /** Normalised scores where there are, else returns. */
  List<Double> baselineScores() {
    return scores(baseline, score());
  }

  /** Normalised scores where there are, else returns. */
  List<Double> candidateScores() {
    return scores(candidate, score());
  }

  private Function<GatedRun, OptionalDouble> score() {
    return normalised() ? GatedRun::normalised : GatedRun::returned;
  }

  private List<Double> scores(GatedCase from, Function<GatedRun, OptionalDouble> score) {
    return seeds.stream().map(seed -> score.apply(from.runs().get(seed)).orElseThrow()).toList();
  }

  /** Candidate minus baseline, seed by seed. */
  List<Double> differences() {
    List<Double> before = baselineScores();
    List<Double> after = candidateScores();
    return IntStream.range(0, before.size()).mapToObj(i -> after.get(i) - before.get(i)).toList();
  }

  double accepted(GateRules rules) {
    return normalised() ? rules.margin(key()) : rules.returnMargin(key());
  }
}
