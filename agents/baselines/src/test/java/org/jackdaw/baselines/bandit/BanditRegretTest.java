package org.jackdaw.baselines.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.oracle.bandit.ArmIndex;
import org.jackdaw.oracle.bandit.TwoArms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Regrets of the rules: exact ones on two arms, simulated ones within four standard errors. */
class BanditRegretTest {

  private static final JsonNode GOLDEN = golden();
  private static final RandomStream UNUSED = new RandomStream(0);

  private static JsonNode golden() {
    try (InputStream in =
        BanditRegretTest.class.getResourceAsStream("/golden/bandit-regret.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArmRule rule(String name, int arms) {
    return switch (name) {
      case "eps-greedy-0.1" -> new EpsilonGreedy(.1);
      case "greedy-posterior-mean" -> efe(0, 0);
      case "EFE-weight-1" -> efe(.5, 1);
      case "EFE-weight-4" -> efe(2, 1);
      case "Thompson" -> new Thompson(false);
      case "UCB1" -> new Ucb1(2);
      case "UCB1-half" -> new Ucb1(.5);
      case "UCB-tuned" -> new UcbTuned();
      case "KL-UCB" -> new KlUcb(false);
      case "KL-UCB+" -> new KlUcb(true);
      case "Bayes-UCB" -> new BayesUcb(arms);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One step of expected free energy; without either weight the posterior mean alone. */
  private static ArmRule efe(double preference, double informationWeight) {
    return new BanditActiveInference(
        new BanditActiveInference.Options(
            BanditActiveInference.Rule.G_AI,
            informationWeight == 0 ? 1 : preference,
            informationWeight,
            ArmPrior.uniform()));
  }

  // ---- exact, on two arms with uniform priors

  @Test
  void exactRegretsOnTwoArmsAreThoseOfTheReference() {
    JsonNode horizons = GOLDEN.at("/exact_bayes_two_arms/by_horizon");
    int compared = 0;
    for (String name :
        List.of(
            "UCB1",
            "KL-UCB",
            "Bayes-UCB",
            "greedy-posterior-mean",
            "EFE-weight-1",
            "EFE-weight-4")) {
      for (Iterator<String> it = horizons.fieldNames(); it.hasNext(); ) {
        String horizon = it.next();
        TwoArms arms = TwoArms.within(Integer.parseInt(horizon));
        double expected = horizons.get(horizon).get(name).get("bayes_regret").asDouble();
        assertThat(arms.regret(arms.value(index(rule(name, 2)))))
            .as("%s at %s", name, horizon)
            .isCloseTo(expected, within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(30);
  }

  /** The rule's index of an arm, whose other arm has seen failures alone. */
  private static ArmIndex index(ArmRule rule) {
    return (successes, failures, plays) -> {
      ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
      for (int play = 0; play < plays; play++) {
        int arm = play < successes + failures ? 0 : 1;
        beliefs.add(arm, play < successes ? 1 : 0);
      }
      if (rule instanceof MeanRule mean) {
        return beliefs.plays(0) == 0 ? Double.POSITIVE_INFINITY : mean.index(beliefs, 0);
      }
      double[] scores = new double[2];
      rule.score(beliefs, UNUSED, scores);
      return scores[0];
    };
  }

  @Test
  void optimalPlayHasTheValuesOfTheReference() {
    JsonNode horizons = GOLDEN.at("/exact_bayes_two_arms/by_horizon");
    for (Iterator<String> it = horizons.fieldNames(); it.hasNext(); ) {
      String horizon = it.next();
      double expected = horizons.get(horizon).get("Bayes-optimal").get("value").asDouble();
      assertThat(new OptimalPlay(2, Integer.parseInt(horizon), 1, 1).value())
          .isCloseTo(expected, within(1e-9));
    }
    assertThat(new OptimalPlay(2, 30, 1, 1).value()).isCloseTo(18.919867982, within(1e-9));
    assertThat(new OptimalPlay(3, 5, 1, 1).value()).isCloseTo(3.006944444, within(1e-9));
    assertThat(new OptimalPlay(3, 10, 1, 1).value()).isCloseTo(6.409642857, within(1e-9));
    assertThat(new OptimalPlay(3, 15, 1, 1).value()).isCloseTo(9.912538080, within(1e-9));
  }

  @Test
  void theOptimalPlayersChoicesEarnTheOptimum() {
    int plays = 20;
    BayesOptimal rule = new BayesOptimal(new OptimalPlay(2, plays, 1, 1), 2);
    double[] scores = new double[2];
    double value =
        TwoArms.within(plays)
            .value(
                (s, f, s2, f2) -> {
                  ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
                  count(beliefs, 0, s, f);
                  count(beliefs, 1, s2, f2);
                  rule.score(beliefs, UNUSED, scores);
                  return scores[0] / (scores[0] + scores[1]);
                });
    assertThat(value).isCloseTo(12.431264906, within(1e-9));
  }

  private static void count(ArmBeliefs beliefs, int arm, int successes, int failures) {
    for (int i = 0; i < successes + failures; i++) {
      beliefs.add(arm, i < successes ? 1 : 0);
    }
  }

  @Test
  void gittinsIndicesEarnTheDiscountedOptimum() {
    TwoArms arms = TwoArms.within(150, .7);
    double[] scores = new double[1];
    Gittins rule = new Gittins(.7);
    double value =
        arms.value(
            (successes, failures, plays) -> {
              if (successes + failures > 40) {
                return (successes + 1.0) / (successes + failures + 2);
              }
              ArmBeliefs beliefs = new ArmBeliefs(1, ArmPrior.uniform());
              count(beliefs, 0, successes, failures);
              rule.score(beliefs, UNUSED, scores);
              return scores[0];
            });
    // 0.7^41 is 4e-7
    assertThat(value).isCloseTo(arms.optimum(), within(1e-6));
    assertThat(arms.value(index(rule("UCB1", 2)))).isLessThan(arms.optimum() - .01);
  }

  // ---- simulated

  @Test
  void simulatedRegretsUpToTwoHundredPlaysAreThoseOfTheReference() {
    assertThat(compareAll(200, 60)).isGreaterThan(100);
  }

  @Test
  @Tag("slow")
  void simulatedRegretsAreThoseOfTheReference() {
    assertThat(compareAll(20_000, Integer.MAX_VALUE)).isGreaterThan(300);
  }

  @Test
  @Tag("slow")
  void regretsAfterTenThousandPlaysAreThoseOfOtherSimulators() {
    // mean regret and half width of its 95 % interval after 1000 and 10000 plays
    double[] high = {.9, .8};
    published("UCB1", high, 24.92, .22, 87.87, .72);
    published("UCB1-half", high, 12.84, .25, 30.57, .52);
    published("KL-UCB", high, 7.68, .39, 14.95, .53);
    published("Thompson", high, 6.47, .31, 9.72, .34);
    published("eps-greedy-0.1", high, 10.7, .6, 56.0, .7);
    double[] close = {.5, .45};
    published("UCB1", close, 17.89, .19, 96.59, .95);
    published("UCB1-half", close, 13.16, .33, 43.30, .95);
    published("KL-UCB", close, 13.05, .48, 43.33, 1.39);
    published("Thompson", close, 12.45, .47, 31.90, 1.65);
    published("eps-greedy-0.1", close, 14.4, .7, 52.6, 2.6);
    double[] three = {.9, .8, .7};
    published("UCB1", three, 46.08, .29, 147.05, .89);
    published("UCB1-half", three, 22.37, .33, 49.22, .63);
    published("KL-UCB", three, 13.47, .39, 25.19, .61);
    published("Thompson", three, 11.05, .42, 17.15, .94);
    published("eps-greedy-0.1", three, 19.2, .8, 109.9, 1.0);
    double[] rare = {.1, .05, .05, .05, .02, .02, .02, .01, .01, .01};
    published("UCB1", rare, 61.49, .09, 500.2, 1.0);
    published("UCB1-half", rare, 55.87, .20, 295.1, 1.4);
    published("KL-UCB", rare, 42.39, .64, 110.99, 1.54);
    published("Thompson", rare, 40.76, .49, 80.53, .87);
    published("eps-greedy-0.1", rare, 32.6, 1.4, 132.8, 6.3);
    double[] spread = {.1, .2, .3, .4, .5, .6, .7, .8, .9};
    published("UCB1", spread, 132.98, .64, 331.55, 1.69);
    published("UCB1-half", spread, 54.89, .62, 100.83, 1.02);
    published("KL-UCB", spread, 35.83, 1.01, 59.48, 2.98);
    published("Thompson", spread, 28.92, .72, 41.30, .85);
    published("eps-greedy-0.1", spread, 62.7, 2.0, 432.1, 4.4);
    double[] one = {.5, .4, .4, .4, .4, .4, .4, .4, .4, .4};
    published("UCB1", one, 83.41, .24, 595.35, 2.80);
    published("UCB1-half", one, 71.35, .68, 259.89, 2.82);
    published("KL-UCB", one, 71.51, 1.11, 254.43, 4.41);
    published("Thompson", one, 65.63, 1.02, 169.98, 3.86);
    published("eps-greedy-0.1", one, 58.0, 2.2, 209.5, 10.5);
  }

  private static void published(
      String name, double[] arms, double early, double width, double late, double lateWidth) {
    Map<Integer, double[]> expected = new TreeMap<>();
    expected.put(1000, new double[] {early, width / 1.96});
    expected.put(10_000, new double[] {late, lateWidth / 1.96});
    Map<Integer, double[]> ours = new TreeMap<>();
    expected.keySet().forEach(horizon -> ours.put(horizon, new double[2]));
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      run(arms, rule(name, arms.length), run, ours);
    }
    List<String> wrong = new ArrayList<>();
    String what = name + " on " + Arrays.toString(arms) + " after ";
    expected.forEach((t, mean) -> compare(what + t, mean, moments(ours.get(t), runs), wrong));
    assertThat(wrong).isEmpty();
  }

  /** Arms of which one pays 0.6 and the others 0.5; which one changes with a small probability. */
  @Test
  @Tag("slow")
  void activeInferenceKeepsUpWithSwitchingArmsAsPublished() {
    // K 10, epsilon 0.1, rate 0.005, 10 000 plays: Markovic et al. 2021, figure 5, re-simulated
    switching(.005, () -> approximate(.5), .0707, .0005);
    switching(.005, () -> new Thompson(true), .0827, .0002);
    switching(.005, () -> new BayesUcb(10), .0836, .0002);
    switching(.04, () -> approximate(.5), .0856, .0001);
    switching(.04, () -> new BayesUcb(10), .0876, .0001);
  }

  private static ArmRule approximate(double preference) {
    return new BanditActiveInference(
        new BanditActiveInference.Options(
            BanditActiveInference.Rule.A_AI, preference, 1, ArmPrior.uniform()));
  }

  private static void switching(double rate, Supplier<ArmRule> rule, double mean, double width) {
    int runs = 60;
    double[] sum = new double[2];
    for (int run = 0; run < runs; run++) {
      double regret = switchingRun(rate, rule.get(), run);
      sum[0] += regret;
      sum[1] += regret * regret;
    }
    // the published digits are rounded to the fourth
    double error = StrictMath.hypot(moments(sum, runs)[1], width / 1.96);
    assertThat(sum[0] / runs).isCloseTo(mean, within(4 * error + .00005));
  }

  private static double switchingRun(double rate, ArmRule rule, int run) {
    int plays = 10_000;
    RandomStream random = SeedTree.root(run).child("switching").stream();
    ArmBeliefs beliefs = new ArmBeliefs(10, new ArmPrior(1, 1, rate));
    boolean[] allowed = new boolean[10];
    Arrays.fill(allowed, true);
    double[] scores = new double[10];
    int best = random.nextInt(10);
    int missed = 0;
    for (int t = 0; t < plays; t++) {
      int arm = rule.choose(beliefs, allowed, scores, random);
      beliefs.add(arm, random.nextDouble() < (arm == best ? .6 : .5) ? 1 : 0);
      missed += arm == best ? 0 : 1;
      best = random.nextDouble() < rate ? (best + 1 + random.nextInt(9)) % 10 : best;
    }
    return .1 * missed / plays;
  }

  /** Compares every instance, rule and horizon; returns how many. */
  private static int compareAll(int mostPlays, int mostRuns) {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    JsonNode instances = GOLDEN.get("simulated");
    for (Iterator<String> it = instances.fieldNames(); it.hasNext(); ) {
      String instance = it.next();
      JsonNode algorithms = instances.get(instance).get("algorithms");
      for (Iterator<String> names = algorithms.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        Map<Integer, double[]> expected = regrets(algorithms.get(name), mostPlays);
        int runs = Math.min(mostRuns, algorithms.get(name).get("replications").asInt());
        Supplier<ArmRule> rule = () -> rule(name, arms(instances.get(instance), 0).length);
        Map<Integer, double[]> ours = simulate(instances.get(instance), rule, runs, expected);
        for (Map.Entry<Integer, double[]> at : expected.entrySet()) {
          compare(instance + " " + name + " " + at, at.getValue(), ours.get(at.getKey()), wrong);
          compared++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    return compared;
  }

  /** Horizon to mean and standard error. */
  private static Map<Integer, double[]> regrets(JsonNode algorithm, int mostPlays) {
    Map<Integer, double[]> regrets = new TreeMap<>();
    JsonNode at = algorithm.get("regret_at");
    for (Iterator<String> it = at.fieldNames(); it.hasNext(); ) {
      String horizon = it.next();
      if (Integer.parseInt(horizon) <= mostPlays) {
        double error = at.get(horizon).get("ci95_half_width").asDouble() / 1.96;
        double[] mean = {at.get(horizon).get("mean").asDouble(), error};
        regrets.put(Integer.parseInt(horizon), mean);
      }
    }
    return regrets;
  }

  private static void compare(String what, double[] expected, double[] ours, List<String> wrong) {
    double error = StrictMath.hypot(expected[1], ours[1]);
    if (Math.abs(expected[0] - ours[0]) > 4 * error) {
      wrong.add(what + ": expected " + expected[0] + ", got " + ours[0] + ", error " + error);
    }
  }

  /** The chances of an instance's arms; drawn anew per run where it says so. */
  private static double[] arms(JsonNode instance, long run) {
    JsonNode arms = instance.get("arms");
    if (arms.isArray()) {
      return doubles(arms);
    }
    double[] drawn = new double[arms.asText().startsWith("10") ? 10 : 2];
    RandomStream random = SeedTree.root(run).child("arms").stream();
    Arrays.setAll(drawn, arm -> random.nextDouble());
    return drawn;
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    Arrays.setAll(values, i -> array.get(i).asDouble());
    return values;
  }

  private static Map<Integer, double[]> simulate(
      JsonNode instance, Supplier<ArmRule> rule, int runs, Map<Integer, double[]> horizons) {
    Map<Integer, double[]> sums = new TreeMap<>();
    horizons.keySet().forEach(horizon -> sums.put(horizon, new double[2]));
    for (int run = 0; run < runs; run++) {
      run(arms(instance, run), rule.get(), run, sums);
    }
    sums.replaceAll((horizon, sum) -> moments(sum, runs));
    return sums;
  }

  private static double[] moments(double[] sum, int runs) {
    double mean = sum[0] / runs;
    double variance = Math.max(0, sum[1] / runs - mean * mean) * runs / (runs - 1);
    return new double[] {mean, StrictMath.sqrt(variance / runs)};
  }

  private static void run(double[] arms, ArmRule rule, int run, Map<Integer, double[]> sums) {
    RandomStream random = SeedTree.root(run).child("play").stream();
    ArmBeliefs beliefs = new ArmBeliefs(arms.length, ArmPrior.uniform());
    boolean[] allowed = new boolean[arms.length];
    Arrays.fill(allowed, true);
    double[] scores = new double[arms.length];
    double best = Arrays.stream(arms).max().orElseThrow();
    double regret = 0;
    int played = 0;
    for (Map.Entry<Integer, double[]> at : sums.entrySet()) {
      for (; played < at.getKey(); played++) {
        int arm = rule.choose(beliefs, allowed, scores, random);
        double reward = random.nextDouble() < arms[arm] ? 1 : 0;
        beliefs.add(arm, reward);
        rule.learn(arm, reward);
        regret += best - arms[arm];
      }
      at.getValue()[0] += regret;
      at.getValue()[1] += regret * regret;
    }
  }
}
