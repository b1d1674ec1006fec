package org.jackdaw.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;
import org.jackdaw.report.figure.Figure;

/** The whole page: one file that needs nothing else, and asks for nothing. */
public final class Page {

  /** Nothing may be fetched from anywhere; what the page needs is in it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline';"
          + " img-src data: blob:";

  private final Results results;
  private final List<Figure> figures;
  private final List<Section> sections;

  /**
   * A page.
   *
   * @param contents what it shows
   */
  public Page(Contents contents) {
    this.results = contents.results();
    this.figures = contents.figures();
    this.sections = new Sections(contents).all();
  }

  /**
   * The page as a file.
   *
   * @return HTML, the same for the same results
   */
  public String html() {
    return "<!doctype html>\n<html lang=\"en\">\n" + head() + body() + "</html>\n";
  }

  private String head() {
    return Html.element(
            "head",
            "\n<meta charset=\"utf-8\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<link rel=\"icon\" href=\"data:,\">\n",
            Html.element("title", Html.text(title() + ": Jackdaw report")),
            "\n",
            Html.element("style", Assets.own("page.css")),
            "\n")
        + "\n";
  }

  private String body() {
    return Html.element(
            "body",
            "\n<a class=\"skip\" href=\"#content\">Skip to the results</a>\n",
            header(),
            navigation(),
            Html.element(
                "main id=\"content\" tabindex=\"-1\"",
                "\n",
                "<noscript><p>Figures are drawn by a script; tables and downloads work without.</p>"
                    + "</noscript>\n",
                sections.stream().map(Section::html).collect(Collectors.joining())),
            "\n",
            footer(),
            PageData.script(results, figures),
            scripts())
        + "\n";
  }

  private String title() {
    return results.studies().stream()
        .map(study -> study.manifest().experiment())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String header() {
    return Html.element(
            "header class=\"top\"",
            Html.element("h1", Html.text(title())),
            results.studies().stream()
                .map(study -> Html.paragraph("lead", Introduction.of(results, study)))
                .collect(Collectors.joining()))
        + "\n";
  }

  private String navigation() {
    return Html.element(
            "nav aria-label=\"Contents\"",
            Html.element("ul", sections.stream().map(Section::link).collect(Collectors.joining())))
        + "\n";
  }

  private String footer() {
    String made =
        results.studies().stream()
            .map(Study::manifest)
            .map(manifest -> manifest.code().version())
            .distinct()
            .collect(Collectors.joining(", "));
    return Html.element(
            "footer",
            Html.text(
                "Made by Jackdaw "
                    + made
                    + ". Everything is in this file; it asks no network for anything. Drawn with"
                    + " Vega "
                    + Assets.version("vega")
                    + " and Vega-Lite "
                    + Assets.version("vega-lite")
                    + " (BSD licence)."))
        + "\n";
  }

  private static String scripts() {
    StringBuilder scripts = new StringBuilder();
    for (String library : List.of("vega", "vega-lite", "vega-embed")) {
      scripts.append(Assets.script(Assets.library(library)));
    }
    for (String own : List.of("theme.js", "specs.js", "draw.js", "viewer.js", "start.js")) {
      scripts.append(Assets.script(Assets.own(own)));
    }
    return scripts.toString();
  }
}
