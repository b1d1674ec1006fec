package org.jackdaw.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.gate.CaseResult.Figured;
import org.jackdaw.stats.decision.NonInferiority;
import org.jackdaw.stats.decision.NonInferiority.Answer;
import org.jackdaw.stats.decision.NonInferiority.Question;

/**
 * Whether an experiment got worse than a baseline. In this order: what cannot be compared is not
 * measured; runs that left the same rows pass without statistics; the other cases are tested
 * together, seed by seed, on the normalised score ({@link NonInferiority}); so are the worlds of
 * each contender taken together ({@link Suites}).
 */
public final class Gate {

  private final Measurement candidate;
  private final Measurement baseline;
  private final GateRules rules;
  private final Comparability comparability;

  private Gate(Measurement candidate, Measurement baseline, GateRules rules) {
    this.candidate = candidate;
    this.baseline = baseline;
    this.rules = rules;
    this.comparability = new Comparability(candidate, baseline);
  }

  /**
   * Judges an experiment.
   *
   * @param candidate what it measured
   * @param baseline what it is held against
   * @param rules how to decide
   * @return the verdicts with reasons
   */
  public static GateReport judge(Measurement candidate, Measurement baseline, GateRules rules) {
    return new Gate(candidate, baseline, rules).report();
  }

  private GateReport report() {
    Map<CaseKey, CaseResult> results = new LinkedHashMap<>();
    List<CasePair> compared = new ArrayList<>();
    for (CaseKey key : keys()) {
      Optional<String> problem = problem(key);
      results.put(key, CaseResult.unmeasured(key, problem.orElse("")));
      if (problem.isEmpty()) {
        compared.add(
            CasePair.of(baseline.find(key).orElseThrow(), candidate.find(key).orElseThrow()));
      }
    }
    List<CasePair> open = compared.stream().filter(pair -> !pair.identical()).toList();
    List<Suites.Suite> suites = Suites.of(compared);
    List<Answer> answers = answers(open, suites);
    Reasons reasons = new Reasons(rules, answers.size());
    compared.stream()
        .filter(CasePair::identical)
        .forEach(pair -> results.put(pair.key(), identical(pair)));
    for (int i = 0; i < open.size(); i++) {
      results.put(open.get(i).key(), tested(open.get(i), answers.get(i), reasons));
    }
    List<CaseResult> together = new ArrayList<>();
    for (int i = 0; i < suites.size(); i++) {
      together.add(suites.get(i).result(answers.get(open.size() + i), rules, seeds()));
    }
    return new GateReport(
        candidate,
        baseline,
        rules,
        List.copyOf(results.values()),
        together,
        Notes.of(candidate, baseline),
        DecisionTimes.slower(candidate, baseline, compared));
  }

  /** The cases of the baseline; where it cannot be read, those of the candidate. */
  private List<CaseKey> keys() {
    List<GatedCase> cases = baseline.cases().isEmpty() ? candidate.cases() : baseline.cases();
    return cases.isEmpty()
        ? List.of(new CaseKey("experiment", baseline.manifest().experiment(), ""))
        : cases.stream().map(GatedCase::key).toList();
  }

  private Optional<String> problem(CaseKey key) {
    Optional<String> general = comparability.problem();
    if (general.isPresent()) {
      return general;
    }
    Optional<GatedCase> before = baseline.find(key);
    return before.isEmpty()
        ? Optional.of("the baseline has no runs")
        : comparability.problem(before.get());
  }

  private List<Answer> answers(List<CasePair> open, List<Suites.Suite> suites) {
    List<Question> questions = new ArrayList<>();
    open.forEach(pair -> questions.add(new Question(pair.differences(), pair.accepted(rules))));
    suites.forEach(suite -> questions.add(suite.question(rules)));
    return NonInferiority.of(questions, rules.levelOfLook(), rules.rule(), seeds());
  }

  private SeedTree seeds() {
    return SeedTree.root(candidate.manifest().rootSeed()).child("gate");
  }

  private CaseResult identical(CasePair pair) {
    return new CaseResult(
        pair.key(),
        Verdict.PASS,
        Reasons.identical(pair),
        Optional.of(figured(pair, Optional.empty())));
  }

  private CaseResult tested(CasePair pair, Answer answer, Reasons reasons) {
    Figured figured = figured(pair, Optional.of(answer));
    return new CaseResult(
        pair.key(),
        Verdict.valueOf(answer.verdict().name()),
        reasons.of(figured, answer),
        Optional.of(figured));
  }

  private Figured figured(CasePair pair, Optional<Answer> answer) {
    return new Figured(
        pair.normalised(),
        Figures.mean(pair.baselineScores()),
        Figures.mean(pair.candidateScores()),
        pair.seeds().size(),
        pair.accepted(rules),
        answer.isEmpty(),
        answer);
  }
}
