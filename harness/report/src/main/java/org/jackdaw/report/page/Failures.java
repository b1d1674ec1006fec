package org.jackdaw.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jackdaw.report.data.Failure;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.Results;

/** Cells that failed, or that there are none. */
final class Failures {

  private final Results results;

  Failures(Results results) {
    this.results = results;
  }

  String html() {
    List<Failure> failures = results.failures();
    if (failures.isEmpty()) {
      return Html.paragraph("", "Every training run finished.");
    }
    String head =
        List.of("world", "contender", "run", "what happened", "where").stream()
            .map(title -> Html.element("th scope=\"col\" class=\"text\"", title))
            .collect(Collectors.joining());
    String rows = failures.stream().map(Failures::row).collect(Collectors.joining());
    return Html.paragraph(
            "",
            Numbers.count(failures.size(), "training run")
                + " failed and left no scores; means are over those that finished.")
        + Html.element(
            "div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Failures\"",
            Html.element(
                "table",
                Html.element("thead", Html.element("tr", head)),
                Html.element("tbody", rows)));
  }

  private static String row(Failure failure) {
    return Html.element(
        "tr",
        List.of(
                failure.environment(),
                failure.agent(),
                Integer.toString(failure.seed()),
                failure.exception() + ": " + failure.message(),
                failure.place())
            .stream()
            .map(cell -> Html.element("td class=\"text\"", Html.text(cell)))
            .collect(Collectors.joining()));
  }
}
