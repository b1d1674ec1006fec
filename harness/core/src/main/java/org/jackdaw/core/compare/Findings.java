package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.Contrast;
import org.jackdaw.stats.DefaultInterval;
import org.jackdaw.stats.Difference;
import org.jackdaw.stats.InterquartileMean;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.Mean;
import org.jackdaw.stats.Pairing;
import org.jackdaw.stats.ProbabilityOfImprovement;
import org.jackdaw.stats.Recovery;
import org.jackdaw.stats.Scores;
import org.jackdaw.stats.TwoSamples;
import org.jackdaw.stats.Weighting;
import org.jackdaw.stats.power.TestDesign;
import org.jackdaw.stats.test.Corrections;
import org.jackdaw.stats.test.PermutationTest;
import org.jackdaw.stats.test.SignFlipTest;

/** From scores to findings. */
final class Findings {

  /** Metrics whose size depends on the world. */
  private static final List<String> NO_COMMON_SCALE = List.of("return", "regret", "steps");

  private final Design design;
  private final SeedTree seeds;

  Findings(Design design, SeedTree seeds) {
    this.design = design;
    this.seeds = seeds;
  }

  /** What was found in each world, corrected for their number. */
  List<WorldFinding> worlds(List<WorldData> worlds) {
    List<WorldFinding> findings = new ArrayList<>();
    worlds.forEach(world -> findings.add(world(world)));
    List<WorldFinding> tested =
        findings.stream().filter(found -> found.finding().p().isPresent()).toList();
    double[] corrected =
        Corrections.holm(
            tested.stream().mapToDouble(found -> found.finding().p().getAsDouble()).toArray());
    for (int i = 0; i < tested.size(); i++) {
      WorldFinding found = tested.get(i);
      findings.set(findings.indexOf(found), found.with(found.finding().corrected(corrected[i])));
    }
    return findings;
  }

  private WorldFinding world(WorldData world) {
    boolean means = design == Design.MEANS;
    return new WorldFinding(
        world.environment(),
        world.metric(),
        world.informationPays(),
        means ? world.firstMean().estimate() : mean(world.firstRuns()),
        means ? world.secondMean().estimate() : mean(world.secondRuns()),
        means ? world.firstMean().n() : world.first().size(),
        means ? world.secondMean().n() : world.second().size(),
        finding(List.of(world), seeds.child(world.environment())),
        world.reach());
  }

  private static double mean(double[] runs) {
    return new Mean().of(new double[][] {runs});
  }

  /** What was found over worlds of one metric. */
  Finding overall(List<WorldData> worlds) {
    return finding(worlds, seeds.child("overall"));
  }

  private Finding finding(List<WorldData> worlds, SeedTree chances) {
    boolean several = worlds.size() > 1;
    boolean scaled = !several || !NO_COMMON_SCALE.contains(worlds.get(0).metric());
    if (design == Design.MEANS) {
      return ofMeans(worlds, scaled);
    }
    TwoSamples means = data(worlds, new Difference(new Mean()));
    Optional<Interval> difference =
        scaled ? Optional.of(interval(means, chances)) : Optional.empty();
    Optional<Interval> middle =
        scaled && several
            ? Optional.of(
                interval(
                    data(worlds, new Difference(new InterquartileMean(Weighting.TASKS))), chances))
            : Optional.empty();
    Interval wins = interval(data(worlds, new ProbabilityOfImprovement()), chances);
    OptionalDouble p = scaled ? test(worlds, chances) : OptionalDouble.empty();
    return new Finding(
        difference,
        middle,
        Optional.of(ofProbability(wins)),
        p,
        OptionalDouble.empty(),
        scaled ? detectable(means.standardError(), degrees(worlds)) : OptionalDouble.empty(),
        outcome(worlds, difference.orElse(wins), scaled ? 0 : 0.5, p));
  }

  private TwoSamples data(List<WorldData> worlds, Contrast contrast) {
    return new TwoSamples(
        Scores.ofTasks(worlds.stream().map(WorldData::firstRuns).toList()),
        Scores.ofTasks(worlds.stream().map(WorldData::secondRuns).toList()),
        contrast,
        design == Design.PAIRED ? Pairing.PAIRED : Pairing.INDEPENDENT);
  }

  private static Interval interval(TwoSamples data, SeedTree chances) {
    return new DefaultInterval().of(data, Finding.LEVEL, chances);
  }

  /**
   * Bounds of a probability lie in [0, 1]. Where every run of one agent beats every run of the
   * other, no resample can differ, so how sure that is cannot be said.
   */
  private static Interval ofProbability(Interval interval) {
    if (interval.estimate() == 0 || interval.estimate() == 1) {
      return new Interval(
          interval.estimate(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          interval.level(),
          "none",
          interval.n());
    }
    return new Interval(
        interval.estimate(),
        clipped(interval.low()),
        clipped(interval.high()),
        interval.level(),
        interval.method(),
        interval.n());
  }

  private static OptionalDouble clipped(OptionalDouble bound) {
    return bound.isEmpty()
        ? bound
        : OptionalDouble.of(Math.min(1, Math.max(0, bound.getAsDouble())));
  }

  /**
   * Signs of pairs are flipped, worlds counting equally; runs of independent groups are shuffled,
   * which is only done within one world.
   */
  private OptionalDouble test(List<WorldData> worlds, SeedTree chances) {
    if (design == Design.PAIRED) {
      return OptionalDouble.of(SignFlipTest.of(weighted(worlds), chances).twoSided().p());
    }
    WorldData world = worlds.get(0);
    return worlds.size() > 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(PermutationTest.of(world.firstRuns(), world.secondRuns(), chances).p());
  }

  /** All differences, scaled so that their mean is the mean over worlds of the means. */
  private static double[] weighted(List<WorldData> worlds) {
    int pairs = worlds.stream().mapToInt(world -> world.first().size()).sum();
    return worlds.stream()
        .flatMapToDouble(
            world ->
                Arrays.stream(world.differences())
                    .map(d -> d * pairs / worlds.size() / world.first().size()))
        .toArray();
  }

  private int degrees(List<WorldData> worlds) {
    return worlds.stream()
        .mapToInt(
            world ->
                switch (design) {
                  case PAIRED -> world.first().size() - 1;
                  case INDEPENDENT -> world.first().size() + world.second().size() - 2;
                  case MEANS -> world.firstMean().n() + world.secondMean().n() - 2;
                })
        .sum();
  }

  private static OptionalDouble detectable(OptionalDouble error, int degrees) {
    if (degrees < 1 || error.isEmpty() || !(error.getAsDouble() > 0)) {
      return OptionalDouble.empty();
    }
    TestDesign design = new TestDesign(degrees, 1 / error.getAsDouble(), Finding.ALPHA);
    return OptionalDouble.of(design.detectable(Finding.POWER));
  }

  private Outcome outcome(
      List<WorldData> worlds, Interval interval, double none, OptionalDouble p) {
    if (worlds.stream().allMatch(world -> world.same(design))) {
      return Outcome.SAME;
    }
    if (!interval.excludes(none) || p.orElse(0) > Finding.ALPHA) {
      return Outcome.NOT_SHOWN;
    }
    return interval.estimate() > none ? Outcome.FIRST_HIGHER : Outcome.SECOND_HIGHER;
  }

  private Finding ofMeans(List<WorldData> worlds, boolean scaled) {
    if (!scaled) {
      return new Finding(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          worlds.stream().allMatch(world -> world.same(design)) ? Outcome.SAME : Outcome.NOT_SHOWN);
    }
    Interval difference =
        Recovery.mean(
            worlds.stream()
                .map(world -> Recovery.difference(world.firstMean(), world.secondMean()))
                .toList());
    int degrees = degrees(worlds);
    return new Finding(
        Optional.of(difference),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        detectable(error(difference, degrees), degrees),
        outcome(worlds, difference, 0, OptionalDouble.empty()));
  }

  /** About the standard error that an interval stands for. */
  private static OptionalDouble error(Interval interval, int degrees) {
    if (interval.low().isEmpty() || degrees < 1) {
      return OptionalDouble.empty();
    }
    double quantile =
        new TDistribution(degrees).inverseCumulativeProbability((1 + interval.level()) / 2);
    double width = interval.high().getAsDouble() - interval.low().getAsDouble();
    return OptionalDouble.of(width / 2 / quantile);
  }
}
