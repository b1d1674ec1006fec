package org.jackdaw.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.gate.CaseResult.Figured;
import org.jackdaw.stats.DefaultInterval;
import org.jackdaw.stats.Difference;
import org.jackdaw.stats.InterquartileMean;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.OneSample;
import org.jackdaw.stats.Pairing;
import org.jackdaw.stats.Scores;
import org.jackdaw.stats.TwoSamples;
import org.jackdaw.stats.decision.NonInferiority.Answer;
import org.jackdaw.stats.decision.NonInferiority.Question;
import org.jackdaw.stats.decision.NonInferiority.Rule;

/**
 * All worlds of a contender taken together: losses that are too small to be sure of in any one
 * world may be sure in all. It takes two witnesses to call a regression: sign flips on the mean
 * over worlds, tested together with the single cases so that the level is kept, and the stratified
 * paired bootstrap of the interquartile mean, whose interval has to lie below 0.
 */
public final class Suites {

  /** What stands for the world in the results of suites. */
  public static final String ALL = "all worlds";

  private static final int FEWEST_WORLDS = 2;

  private Suites() {}

  /** One per contender that has several worlds with normalised scores, some of them changed. */
  static List<Suite> of(List<CasePair> compared) {
    Map<String, List<CasePair>> byAgent = new LinkedHashMap<>();
    compared.stream()
        .filter(CasePair::normalised)
        .forEach(
            pair -> byAgent.computeIfAbsent(pair.key().agent(), a -> new ArrayList<>()).add(pair));
    return byAgent.values().stream()
        .filter(pairs -> pairs.size() >= FEWEST_WORLDS)
        .filter(pairs -> !pairs.stream().allMatch(CasePair::identical))
        .map(Suite::new)
        .toList();
  }

  /** The worlds of one contender. */
  record Suite(List<CasePair> pairs) {

    CaseKey key() {
      CaseKey first = pairs.get(0).key();
      return new CaseKey(ALL, first.agent(), first.knowledge());
    }

    /** Differences of all worlds, weighted so that their mean is the mean over worlds. */
    Question question(GateRules rules) {
      int runs = pairs.stream().mapToInt(pair -> pair.seeds().size()).sum();
      List<Double> weighted = new ArrayList<>();
      for (CasePair pair : pairs) {
        double weight = (double) runs / pairs.size() / pair.seeds().size();
        pair.differences().forEach(difference -> weighted.add(difference * weight));
      }
      return new Question(weighted, rules.margin(key()));
    }

    CaseResult result(Answer answer, GateRules rules, SeedTree seeds) {
      Scores after = Scores.ofTasks(pairs.stream().map(p -> array(p.candidateScores())).toList());
      Scores before = Scores.ofTasks(pairs.stream().map(p -> array(p.baselineScores())).toList());
      InterquartileMean middle = new InterquartileMean();
      Interval interval =
          new DefaultInterval()
              .of(
                  new TwoSamples(after, before, new Difference(middle), Pairing.PAIRED),
                  1 - 2 * rules.levelOfLook(),
                  seeds.child("suite").child(key().agent()));
      Figured figured =
          new Figured(
              true,
              new OneSample(before, middle).estimate(),
              new OneSample(after, middle).estimate(),
              answer.pairs(),
              rules.margin(key()),
              false,
              Optional.of(answer));
      Verdict verdict = verdict(answer, interval, rules);
      return new CaseResult(
          key(), verdict, reason(verdict, figured, interval), Optional.of(figured));
    }

    private Verdict verdict(Answer answer, Interval interval, GateRules rules) {
      boolean below = interval.high().orElse(0) < 0;
      boolean much = rules.rule() == Rule.ANY_LOSS || interval.estimate() <= -rules.margin(key());
      Verdict ofMean = Verdict.valueOf(answer.verdict().name());
      return ofMean == Verdict.REGRESSION && !(below && much) ? Verdict.INCONCLUSIVE : ofMean;
    }

    private String reason(Verdict verdict, Figured figured, Interval interval) {
      String word =
          switch (verdict) {
            case REGRESSION -> "worse";
            case IMPROVED -> "better";
            case PASS -> "not worse";
            default -> "cannot tell";
          };
      return word
          + ": interquartile mean of "
          + pairs.size()
          + " worlds "
          + Figures.of(figured.candidate())
          + " after "
          + Figures.of(figured.baseline())
          + " ("
          + Figures.signed(interval.estimate())
          + bounds(interval)
          + ")";
    }

    private static String bounds(Interval interval) {
      if (interval.low().isEmpty() || interval.high().isEmpty()) {
        return "";
      }
      return ", "
          + Figures.percent(interval.level())
          + " interval "
          + Figures.signed(interval.low().getAsDouble())
          + " to "
          + Figures.signed(interval.high().getAsDouble());
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
