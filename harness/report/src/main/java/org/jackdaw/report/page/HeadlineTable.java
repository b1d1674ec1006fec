package org.jackdaw.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Level;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.World;
import org.jackdaw.report.figure.MetricWords;
import org.jackdaw.stats.Interval;

/** Who did how well in one world, level by level. */
final class HeadlineTable {

  private final World world;
  private final Map<String, String> letters;
  private final List<Interval> scores;
  private final int decimals;
  private final IntervalBar bars;
  private final List<String> more;

  /**
   * The table of a world.
   *
   * @param world the world
   * @param letters by contender's label, those of its level that share one are not told apart;
   *     empty where no test was made
   */
  HeadlineTable(World world, Map<String, String> letters) {
    this.world = world;
    this.letters = letters;
    this.scores =
        world.entries().stream()
            .map(entry -> entry.interval(world.score()))
            .flatMap(Optional::stream)
            .toList();
    this.decimals = Numbers.decimals(scores);
    this.bars = new IntervalBar(scores, yardsticks());
    this.more =
        List.of(World.RETURN, "success", "steps").stream()
            .filter(metric -> !metric.equals(world.score()))
            .filter(
                metric -> world.entries().stream().anyMatch(e -> e.interval(metric).isPresent()))
            .toList();
  }

  private Map<String, Double> yardsticks() {
    Map<String, Double> yardsticks = new TreeMap<>();
    if (world.normalised()) {
      yardsticks.put("uniform", 0.0);
      yardsticks.put("optimum", 1.0);
    } else {
      world.floor().ifPresent(value -> yardsticks.put("uniform", value));
      world.ceiling().ifPresent(value -> yardsticks.put("optimum", value));
    }
    return yardsticks;
  }

  String html() {
    StringBuilder table = new StringBuilder(head());
    for (Level level : world.levels()) {
      table.append(group(level));
    }
    return Html.element("table class=\"headline\"", table.toString()) + "\n";
  }

  private String head() {
    StringBuilder cells = new StringBuilder(column("contender", "text who"));
    cells.append(
        Html.element(
            "th scope=\"col\" class=\"score\"",
            Html.text(MetricWords.of(world.score())),
            " <span class=\"range\">[95 % interval]</span>"));
    cells.append(Html.element("td class=\"plot\"", bars.heading()));
    if (!letters.isEmpty()) {
      cells.append(column("group", "text group"));
    }
    more.forEach(metric -> cells.append(column(MetricWords.of(metric), "wide more")));
    cells.append(column("runs", "wide runs"));
    return Html.element("thead", Html.element("tr", cells.toString()));
  }

  private static String column(String title, String style) {
    return Html.element("th scope=\"col\" class=\"" + style + "\"", Html.text(title));
  }

  private String group(Level level) {
    int columns = 4 + more.size() + (letters.isEmpty() ? 0 : 1);
    StringBuilder rows = new StringBuilder();
    rows.append(
        Html.element(
            "tr class=\"level\"",
            Html.element(
                "th scope=\"rowgroup\" colspan=\"" + columns + "\"", Html.text(level.words()))));
    world.entries().stream()
        .filter(entry -> entry.contender().level().equals(level))
        .forEach(entry -> rows.append(row(entry)));
    return Html.element("tbody", rows.toString());
  }

  private String row(Entry entry) {
    Optional<Interval> score = entry.interval(world.score());
    StringBuilder cells = new StringBuilder(name(entry.contender()));
    cells.append(score.map(this::score).orElse(Html.element("td", "not measured")));
    cells.append(Html.element("td class=\"plot\"", score.map(bars::svg).orElse("")));
    if (!letters.isEmpty()) {
      String own = letters.getOrDefault(entry.contender().label(), "");
      cells.append(Html.element("td class=\"text\"", Html.text(own)));
    }
    more.forEach(metric -> cells.append(cell(entry, metric)));
    cells.append(Html.element("td class=\"wide\"", score.map(i -> "" + i.n()).orElse("")));
    return Html.element("tr", cells.toString()) + "\n";
  }

  private boolean ablationHere(Contender contender) {
    return world.entries().stream()
        .anyMatch(entry -> entry.contender().label().equals(contender.ablates()));
  }

  private String name(Contender contender) {
    boolean ablation = ablationHere(contender);
    String mark = "<span data-mark=\"" + Html.text(contender.label()) + "\"></span>";
    String without =
        ablation
            ? " <span class=\"without\">without " + Html.text(contender.missing()) + "</span>"
            : "";
    return Html.element(
        "th scope=\"row\" class=\"text" + (ablation ? " ablation" : "") + "\"",
        mark,
        Html.text(contender.label()),
        without);
  }

  private String score(Interval interval) {
    String range = Numbers.range(interval, decimals);
    return Html.element(
        "td class=\"score\"",
        Numbers.fixed(interval.estimate(), decimals),
        range.isEmpty() ? "" : " " + Html.element("span class=\"range\"", range));
  }

  private String cell(Entry entry, String metric) {
    List<Interval> column =
        world.entries().stream().map(e -> e.interval(metric)).flatMap(Optional::stream).toList();
    int digits = Numbers.decimals(column);
    String text = entry.interval(metric).map(i -> Numbers.fixed(i.estimate(), digits)).orElse("");
    return Html.element("td class=\"wide\"", text);
  }
}
