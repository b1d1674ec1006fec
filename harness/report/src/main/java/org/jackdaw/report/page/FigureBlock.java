package org.jackdaw.report.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.figure.Figure;
import org.jackdaw.report.figure.MetricWords;

/** The place of one figure, with its numbers in a link; a script draws it from those. */
final class FigureBlock {

  private final Figure figure;

  FigureBlock(Figure figure) {
    this.figure = figure;
  }

  String html() {
    return Html.element(
            "figure id=\"" + figure.id() + "\"",
            Html.element(
                "figcaption",
                Html.element("h3", Html.text(figure.title())),
                Html.paragraph("reading", figure.reading())),
            choice(),
            named() ? "" : "<div class=\"legend\"></div>",
            "<div class=\"panels " + figure.kind() + "\"></div>",
            save(),
            numbers())
        + "\n";
  }

  /** Whether the axes name the contenders, and the panels their level. */
  private boolean named() {
    return figure.kind().equals("matrix") || figure.kind().equals("aggregates");
  }

  /** Where a figure can show several metrics, which one. */
  private String choice() {
    DataTable table = figure.table();
    int column = figure.kind().equals("curves") ? table.columns().indexOf("metric") : -1;
    List<String> metrics =
        column < 0
            ? List.of()
            : table.rows().stream().map(row -> row.get(column)).distinct().toList();
    if (metrics.size() < 2) {
      return "";
    }
    StringBuilder options = new StringBuilder("<option value=\"\">score</option>");
    metrics.stream()
        .filter(metric -> !metric.equals("normalised_score"))
        .forEach(
            metric ->
                options.append(
                    Html.element(
                        "option" + Html.attribute("value", metric),
                        Html.text(MetricWords.of(metric)))));
    return Html.element(
        "p class=\"controls\"",
        Html.element("label", "Show ", Html.element("select", options.toString())));
  }

  private String save() {
    String title = Html.text(figure.title());
    return Html.element(
        "div class=\"save\"",
        "<button type=\"button\" data-save=\"svg\" aria-label=\""
            + title
            + " as SVG\">SVG</button>",
        "<button type=\"button\" data-save=\"png\" aria-label=\""
            + title
            + " as PNG\">PNG</button>",
        Html.element(
            "a download=\""
                + figure.file()
                + "\""
                + Html.attribute("aria-label", figure.title() + " as CSV")
                + " href=\"data:text/csv;charset=utf-8,"
                + encoded(figure.table().csv())
                + "\"",
            "CSV"),
        "<button type=\"button\" data-numbers aria-expanded=\"false\">Numbers</button>");
  }

  private String numbers() {
    return "<div class=\"numbers\" role=\"region\" tabindex=\"0\" hidden"
        + Html.attribute("aria-label", "Numbers of " + figure.title())
        + "></div>";
  }

  /** Encoded where a link must be, and readable else: commas and spaces make up much of a file. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",")
        .replace("%2F", "/")
        .replace("%3A", ":");
  }
}
