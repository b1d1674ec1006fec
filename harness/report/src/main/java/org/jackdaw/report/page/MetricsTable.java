package org.jackdaw.report.page;

import java.util.List;
import java.util.Optional;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.World;
import org.jackdaw.report.figure.MetricWords;
import org.jackdaw.stats.Interval;

/** Every metric of one world, contender by contender. */
final class MetricsTable {

  private final World world;

  MetricsTable(World world) {
    this.world = world;
  }

  String html() {
    List<String> metrics = metrics();
    StringBuilder head =
        new StringBuilder("<th scope=\"col\" class=\"text\">contender</th>")
            .append("<th scope=\"col\" class=\"text\">knowledge</th>");
    metrics.forEach(
        m -> head.append(Html.element("th scope=\"col\"", Html.text(MetricWords.sourced(m)))));
    StringBuilder rows = new StringBuilder();
    world.entries().forEach(entry -> rows.append(row(entry, metrics)));
    String table =
        Html.element(
            "table",
            Html.element("caption", Html.text("All metrics, means over runs: " + world.label())),
            Html.element("thead", Html.element("tr", head.toString())),
            Html.element("tbody", rows.toString()));
    String region = Html.attribute("aria-label", "All metrics of " + world.label());
    return Html.element("div class=\"scroll\" role=\"region\" tabindex=\"0\"" + region, table);
  }

  private List<String> metrics() {
    return world.entries().stream()
        .flatMap(entry -> entry.contender().study().table().metrics().stream())
        .distinct()
        .filter(metric -> !column(metric).isEmpty())
        .toList();
  }

  private List<Interval> column(String metric) {
    return world.entries().stream().map(e -> e.interval(metric)).flatMap(Optional::stream).toList();
  }

  private String row(Entry entry, List<String> metrics) {
    StringBuilder cells = new StringBuilder();
    cells.append(
        Html.element("th scope=\"row\" class=\"text\"", Html.text(entry.contender().label())));
    cells.append(Html.element("td class=\"text\"", Html.text(entry.contender().level().text())));
    for (String metric : metrics) {
      int decimals = Numbers.decimals(column(metric));
      cells.append(
          Html.element(
              "td",
              entry
                  .interval(metric)
                  .map(
                      i ->
                          Numbers.fixed(i.estimate(), decimals)
                              + " <span class=\"range\">"
                              + Numbers.range(i, decimals)
                              + "</span>")
                  .orElse("")));
    }
    return Html.element("tr", cells.toString()) + "\n";
  }
}
