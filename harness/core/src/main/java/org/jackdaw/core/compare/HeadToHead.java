package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.metric.NormalisedScore;

/**
 * Compares two contenders at the last evaluation of every world that both ran in. A world counts if
 * it is the same task under the same protocol in both experiments. Runs of one seed are paired
 * where the root seeds agree, since they met the same chances of the world.
 */
public final class HeadToHead {

  private static final String RETURN = "return";

  private final Contestant a;
  private final Contestant b;
  private final Asked asked;
  private final List<WorldData> worlds = new ArrayList<>();
  private final Map<String, String> notCompared = new LinkedHashMap<>();

  private HeadToHead(Contestant a, Contestant b, Question question) {
    this.a = a;
    this.b = b;
    this.asked = new Asked(question, design(a.measured(), b.measured()));
  }

  /**
   * Compares two contenders.
   *
   * @param first one contender; differences are first minus second
   * @param second the other
   * @param question what is asked
   * @return what was found
   */
  public static Comparison of(Contestant first, Contestant second, Question question) {
    HeadToHead duel = new HeadToHead(first, second, question);
    duel.collect();
    return duel.comparison();
  }

  private static Design design(Measured a, Measured b) {
    if (!a.hasRuns() || !b.hasRuns()) {
      return Design.MEANS;
    }
    return a.manifest().rootSeed() == b.manifest().rootSeed() ? Design.PAIRED : Design.INDEPENDENT;
  }

  private void collect() {
    Set<String> environments = new LinkedHashSet<>(a.measured().environments());
    environments.addAll(b.measured().environments());
    for (String environment : environments) {
      if (ran(a, environment) || ran(b, environment)) {
        Optional<String> obstacle = Obstacle.between(a, b, environment);
        obstacle.ifPresentOrElse(
            why -> notCompared.put(environment, why), () -> collect(environment));
      }
    }
  }

  private static boolean ran(Contestant side, String environment) {
    return side.measured().headline(environment, side.agent()).isPresent()
        || !side.measured().failed(environment, side.agent()).isEmpty();
  }

  private void collect(String environment) {
    Optional<String> metric = asked.question().metric();
    Optional<WorldData> data = metric.flatMap(chosen -> data(environment, chosen));
    if (metric.isEmpty()) {
      data = data(environment, NormalisedScore.COLUMN).or(() -> data(environment, RETURN));
    }
    data.ifPresentOrElse(
        worlds::add,
        () -> notCompared.put(environment, without(asked.moment().of(metric.orElse(RETURN)))));
  }

  private String without(String words) {
    return "no seed has a score of both in "
        + words
        + (asked.moment() == Moment.END ? "" : ", which takes rows and two evaluations or more");
  }

  private Optional<WorldData> data(String environment, String metric) {
    return WorldData.of(a, b, environment, metric, asked);
  }

  private Comparison comparison() {
    long seed = a.measured().manifest().rootSeed();
    Findings findings = new Findings(asked.design(), SeedTree.root(seed).child("compare"));
    List<WorldFinding> found = findings.worlds(worlds);
    List<Scope> scopes = Scope.of(worlds);
    List<OverallFinding> overall = new ArrayList<>();
    List<String> verdict = new ArrayList<>();
    Sentences sentences = new Sentences(a, b, asked);
    for (Scope scope : scopes) {
      List<WorldFinding> within = found.stream().filter(scope::holds).toList();
      if (within.size() == 1) {
        verdict.add(sentences.world(within.get(0)));
      } else {
        overall.add(scope.overall(findings));
        verdict.add(sentences.overall(overall.get(overall.size() - 1), within));
      }
    }
    return new Comparison(
        a.name(),
        b.name(),
        a.knowledge(),
        b.knowledge(),
        asked.moment(),
        asked.design(),
        seed,
        found,
        overall,
        notCompared,
        Warnings.of(a, b, worlds),
        verdict.isEmpty() ? List.of(sentences.nothing()) : verdict);
  }
}
