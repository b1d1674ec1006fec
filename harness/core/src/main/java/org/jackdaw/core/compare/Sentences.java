package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jackdaw.stats.Interval;

/** Conclusions in words. */
final class Sentences {

  private static final int LEAST_PAIRS = 6; // 2 / 2^6 is the first below 0.05

  private final String first;
  private final String second;
  private final String condition;
  private final Design design;
  private final Moment moment;

  Sentences(Contestant a, Contestant b, Asked asked) {
    this.first = a.name();
    this.second = b.name();
    this.design = asked.design();
    this.moment = asked.moment();
    this.condition =
        a.knowledge().equals(b.knowledge())
            ? ""
            : "With unequal knowledge (" + a.knowledge() + " against " + b.knowledge() + ") ";
  }

  String world(WorldFinding world) {
    return sentence(world.metric(), "in " + world.environment(), world.finding(), List.of(world));
  }

  String overall(OverallFinding overall, List<WorldFinding> worlds) {
    String where =
        "over "
            + worlds.size()
            + " worlds"
            + (overall.scope().isEmpty() ? "" : " " + overall.scope());
    return overall.finding().difference().isPresent()
        ? sentence(overall.metric(), where, overall.finding(), worlds)
        : counted(overall.metric(), where, overall.finding(), worlds);
  }

  String nothing() {
    return first + " and " + second + " could not be compared in any world.";
  }

  private String sentence(String metric, String where, Finding finding, List<WorldFinding> worlds) {
    Interval difference = finding.difference().orElseThrow();
    String words = moment.of(metric) + " " + where;
    String facts = " (" + facts(worlds, finding) + ")";
    if (finding.outcome() == Outcome.SAME) {
      return condition
          + first
          + " and "
          + second
          + " have the same "
          + words
          + " in every run"
          + facts
          + ".";
    }
    return finding.shown()
        ? condition
            + first
            + " is "
            + Direction.of(metric).words(finding.outcome())
            + " "
            + second
            + " by "
            + size(difference)
            + " in "
            + words
            + facts
            + improvement(finding)
            + "."
        : condition
            + "no difference between "
            + first
            + " and "
            + second
            + " was shown in "
            + words
            + ": "
            + Digits.signed(difference)
            + facts
            + unseen(finding, worlds)
            + ".";
  }

  /** The difference as its size, bounds in the same sense. */
  private static String size(Interval difference) {
    if (difference.estimate() >= 0) {
      return Digits.of(difference);
    }
    return Digits.of(
        new Interval(
            -difference.estimate(),
            OptionalDouble.of(-difference.high().getAsDouble()),
            OptionalDouble.of(-difference.low().getAsDouble()),
            difference.level(),
            difference.method(),
            difference.n()));
  }

  private String facts(List<WorldFinding> worlds, Finding finding) {
    String p =
        finding.outcome() == Outcome.SAME
            ? ""
            : finding.corrected().isPresent() && worlds.size() == 1
                ? ", p = " + Digits.probability(finding.corrected().getAsDouble())
                : finding.p().isPresent()
                    ? ", p = " + Digits.probability(finding.p().getAsDouble())
                    : "";
    return runs(worlds) + ", " + design.words() + p;
  }

  private String runs(List<WorldFinding> worlds) {
    int fewest =
        worlds.stream().mapToInt(w -> Math.min(w.firstRuns(), w.secondRuns())).min().orElseThrow();
    int most =
        worlds.stream().mapToInt(w -> Math.max(w.firstRuns(), w.secondRuns())).max().orElseThrow();
    String number = fewest == most ? "" + most : fewest + " to " + most;
    return number + (most == 1 ? " run" : " runs") + (worlds.size() > 1 ? " each" : "");
  }

  private String improvement(Finding finding) {
    return finding
        .improvement()
        .map(
            p ->
                "; a run of "
                    + first
                    + " scores higher than one of "
                    + second
                    + " with probability "
                    + Digits.of(p))
        .orElse("");
  }

  private String unseen(Finding finding, List<WorldFinding> worlds) {
    int pairs = worlds.stream().mapToInt(WorldFinding::firstRuns).sum();
    if (design == Design.PAIRED && pairs < LEAST_PAIRS) {
      return "; "
          + (pairs == 1 ? "1 pair" : pairs + " pairs")
          + " of runs cannot show any difference at 5 %, it takes "
          + LEAST_PAIRS
          + " or more";
    }
    if (finding.tooFewRuns()) {
      return "; it takes more runs to tell this from chance";
    }
    return finding.detectable().isPresent()
        ? "; a difference of "
            + Digits.of(finding.detectable().getAsDouble())
            + " would be seen with probability 80 %"
        : "";
  }

  /** Worlds without a common scale are counted. */
  private String counted(String metric, String where, Finding finding, List<WorldFinding> worlds) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<String> labels =
          worlds.stream()
              .filter(world -> world.finding().outcome() == outcome)
              .map(WorldFinding::environment)
              .toList();
      if (!labels.isEmpty()) {
        parts.add(words(metric, outcome) + " in " + labels.size() + " (" + join(labels) + ")");
      }
    }
    return condition
        + first
        + " against "
        + second
        + " in "
        + moment.of(metric)
        + ", "
        + where
        + " without a common scale ("
        + facts(worlds, finding)
        + "): "
        + String.join(", ", parts)
        + improvement(finding)
        + ".";
  }

  private static String words(String metric, Outcome outcome) {
    return switch (outcome) {
      case SAME -> "the same";
      case NOT_SHOWN -> "no difference shown";
      default -> Direction.of(metric).words(outcome).replace(" than", "");
    };
  }

  private static String join(List<String> labels) {
    return labels.stream().collect(Collectors.joining(", "));
  }
}
