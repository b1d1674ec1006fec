package org.jackdaw.core.gate;

import java.util.ArrayList;
import java.util.List;

/** A report for the terminal. */
public final class GateText {

  private GateText() {}

  /**
   * The lines of a report.
   *
   * @param report what the gate says
   * @return the verdict, then one line per case, then notes and warnings
   */
  public static List<String> lines(GateReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.headline());
    lines.add("");
    int verdict = width(report.results().stream().map(r -> r.verdict().word()).toList());
    int name = width(report.results().stream().map(r -> r.key().name()).toList());
    for (CaseResult result : report.results()) {
      lines.add(
          "  "
              + padded(result.verdict().word(), verdict)
              + "  "
              + padded(result.key().name(), name)
              + "  "
              + result.reason());
    }
    lines.add("");
    report.notes().forEach(note -> lines.add("note: " + note));
    report.slower().forEach(slower -> lines.add("warning: " + slower));
    lines.add(basis(report));
    return lines;
  }

  /** What was compared, and at which level. */
  static String basis(GateReport report) {
    GateRules rules = report.rules();
    return report.candidate().manifest().code().text()
        + " against "
        + report.baseline().manifest().code().text()
        + "; false alarms at most "
        + Figures.percent(rules.alpha())
        + (rules.looks() > 1 ? " over " + rules.looks() + " looks" : "");
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
