package org.jackdaw.core.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.jackdaw.core.gate.CaseResult.Figured;
import org.jackdaw.stats.decision.NonInferiority.Answer;

/** A report as Markdown, for the page of a pull request. */
public final class GateMarkdown {

  private GateMarkdown() {}

  /**
   * The page.
   *
   * @param report what the gate says
   * @return Markdown: the verdict, what did not simply pass, a table of all cases, notes
   */
  public static String of(GateReport report) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(report.headline()).append("\n\n");
    report.results().stream()
        .filter(result -> result.verdict() != Verdict.PASS)
        .forEach(
            result ->
                text.append("- **")
                    .append(result.verdict().word())
                    .append("** ")
                    .append(escaped(result.key().name() + ": " + result.reason()))
                    .append('\n'));
    text.append("\n| verdict | world | contender | before | after | difference | runs |\n");
    text.append("|---|---|---|--:|--:|--:|--:|\n");
    report.results().forEach(result -> text.append(row(result)).append('\n'));
    text.append('\n').append(escaped(GateText.basis(report))).append(".\n");
    text.append(list("Notes", report.notes()));
    text.append(list("Slower", report.slower()));
    return text.toString();
  }

  private static String row(CaseResult result) {
    return "| "
        + List.of(
                result.verdict().word(),
                escaped(result.key().environment()),
                escaped(result.key().agent()),
                result.figures().map(f -> Figures.of(f.baseline())).orElse(""),
                result.figures().map(f -> Figures.of(f.candidate())).orElse(""),
                result.figures().map(GateMarkdown::difference).orElse(""),
                result.figures().map(f -> Integer.toString(f.runs())).orElse(""))
            .stream()
            .collect(Collectors.joining(" | "))
        + " |";
  }

  private static String difference(Figured figured) {
    if (figured.identical()) {
      return "same rows";
    }
    String difference = Figures.signed(figured.candidate() - figured.baseline());
    return figured
        .answer()
        .filter(answer -> answer.low().isPresent() && answer.high().isPresent())
        .map(answer -> difference + bounds(answer))
        .orElse(difference);
  }

  private static String bounds(Answer answer) {
    return " ["
        + Figures.signed(answer.low().getAsDouble())
        + ", "
        + Figures.signed(answer.high().getAsDouble())
        + "]";
  }

  private static String list(String title, List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(item -> "- " + escaped(item) + "\n")
            .collect(Collectors.joining("", "\n**" + title + "**\n\n", ""));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
  }
}
