package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.core.compare.Comparison;
import org.jackdaw.core.compare.Digits;
import org.jackdaw.core.compare.Finding;
import org.jackdaw.core.compare.Matches;
import org.jackdaw.core.compare.Outcome;
import org.jackdaw.core.compare.OverallFinding;
import org.jackdaw.core.compare.ReachFinding;
import org.jackdaw.core.compare.WorldFinding;

/** Comparisons for the terminal. */
final class ComparisonText {

  private static final String INDENT = "  ";
  private static final String NO_VALUE = " *";

  private final Comparison comparison;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  static List<String> lines(Matches matches) {
    List<String> lines = new ArrayList<>();
    for (Comparison comparison : matches.comparisons()) {
      ComparisonText text = new ComparisonText(comparison);
      text.write();
      lines.addAll(text.lines);
      lines.add("");
    }
    matches.unmatched().forEach((who, why) -> lines.add("not compared: " + who + ": " + why));
    return lines;
  }

  private void write() {
    lines.add(comparison.first() + " against " + comparison.second());
    comparison.warnings().forEach(warning -> lines.add("! " + warning));
    if (!same()) {
      table().lines().forEach(line -> lines.add(INDENT + line));
      lines.add(
          INDENT
              + "(difference: first minus second, 95 % interval; P: a run of the first scores higher;"
              + " p: corrected for the number of worlds)");
    }
    if (!same() && comparison.worlds().stream().anyMatch(world -> !world.informationPays())) {
      lines.add(INDENT + "* information has no value there: no difference in gaining it is right");
    }
    comparison.worlds().forEach(world -> world.reach().ifPresent(reach -> reach(world, reach)));
    comparison
        .notCompared()
        .forEach((world, why) -> lines.add(INDENT + "not compared: " + world + ": " + why));
    comparison.verdict().forEach(lines::add);
  }

  private void reach(WorldFinding world, ReachFinding reach) {
    lines.add(
        INDENT
            + "reach "
            + Digits.of(reach.score())
            + " in "
            + world.environment()
            + ": first "
            + side(reach.first())
            + ", second "
            + side(reach.second())
            + ", p = "
            + Digits.probability(reach.p())
            + " (log-rank)");
  }

  private static String side(ReachFinding.Side side) {
    return side.reached()
        + " of "
        + side.runs()
        + (side.median().isPresent()
            ? ", half of them after " + Math.round(side.median().getAsDouble())
            : ", fewer than half");
  }

  /** Nothing differs, so there is no table to show. */
  private boolean same() {
    return comparison.worlds().stream()
        .allMatch(world -> world.finding().outcome() == Outcome.SAME);
  }

  private TextTable table() {
    TextTable table = new TextTable();
    table.row("world", "metric", "runs", "first", "second", "difference", "P", "p", "");
    comparison.worlds().forEach(world -> row(table, world));
    comparison.overall().forEach(overall -> row(table, overall));
    return table;
  }

  private static void row(TextTable table, WorldFinding world) {
    Finding finding = world.finding();
    String runs =
        world.firstRuns() == world.secondRuns()
            ? "" + world.firstRuns()
            : world.firstRuns() + "/" + world.secondRuns();
    table.row(
        world.environment() + (world.informationPays() ? "" : NO_VALUE),
        world.metric(),
        runs,
        Digits.of(world.first()),
        Digits.of(world.second()),
        finding.difference().map(Digits::signed).orElse(""),
        finding.improvement().map(Digits::of).orElse(""),
        finding.corrected().isPresent()
            ? Digits.probability(finding.corrected().getAsDouble())
            : "",
        mark(finding));
  }

  private static void row(TextTable table, OverallFinding overall) {
    Finding finding = overall.finding();
    table.row(
        overall.environments().size()
            + " worlds"
            + (overall.scope().isEmpty() ? "" : " " + overall.scope()),
        overall.metric(),
        "",
        "",
        "",
        finding.difference().map(Digits::signed).orElse(""),
        finding.improvement().map(Digits::of).orElse(""),
        finding.p().isPresent() ? Digits.probability(finding.p().getAsDouble()) : "",
        mark(finding));
    finding
        .middle()
        .ifPresent(
            middle ->
                table.row(
                    "interquartile mean of these",
                    overall.metric(),
                    "",
                    "",
                    "",
                    Digits.signed(middle),
                    "",
                    "",
                    ""));
  }

  private static String mark(Finding finding) {
    return switch (finding.outcome()) {
      case FIRST_HIGHER -> "first higher";
      case SECOND_HIGHER -> "second higher";
      case SAME -> "the same";
      case NOT_SHOWN -> "not shown" + missing(finding);
    };
  }

  private static String missing(Finding finding) {
    if (finding.tooFewRuns()) {
      return "; too few runs";
    }
    return finding.detectable().isPresent()
        ? "; " + Digits.of(finding.detectable().getAsDouble()) + " would be"
        : "";
  }
}
