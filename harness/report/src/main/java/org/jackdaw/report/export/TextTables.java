package org.jackdaw.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Interval;

/** The tables of the page as Markdown and LaTeX. */
public final class TextTables {

  private static final int DECIMALS = 3;

  private static final List<String> HEADINGS =
      List.of("contender", "knowledge", "score", "95 % interval", "group", "return", "runs");

  private final Results results;
  private final Map<String, Map<String, String>> letters;

  /**
   * The tables of a report.
   *
   * @param results what was measured
   * @param letters by world's and contender's label: those that share one are not told apart
   */
  public TextTables(Results results, Map<String, Map<String, String>> letters) {
    this.results = results;
    this.letters = letters;
  }

  /**
   * One table per world.
   *
   * @return Markdown as most sites show it
   */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (World world : results.worlds()) {
      text.append("## ").append(markdown(world.label())).append(note(world)).append("\n\n");
      text.append(line(HEADINGS));
      text.append("|---|---|---:|---|---|---:|---:|\n");
      world.entries().forEach(entry -> text.append(line(escaped(cells(world, entry)))));
      text.append('\n');
    }
    return text.append(LEGEND).append('\n').toString();
  }

  private static final String LEGEND =
      "Scores are 0 for the uniform policy and 1 for the exact optimum; where these are not known,"
          + " returns. Contenders that were told the same and share a group letter are not told"
          + " apart.";

  private static String note(World world) {
    return world.informationPays() ? "" : " (nothing to find out)";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static List<String> escaped(List<String> cells) {
    return cells.stream().map(TextTables::markdown).toList();
  }

  private static String markdown(String raw) {
    return raw.replaceAll("([\\\\|*_<>`\\[\\]])", "\\\\$1");
  }

  private List<String> cells(World world, Entry entry) {
    Contender contender = entry.contender();
    Optional<Interval> score = entry.interval(world.score());
    List<String> cells = new ArrayList<>();
    cells.add(contender.label());
    cells.add(contender.level().text());
    cells.add(score.map(i -> Numbers.fixed(i.estimate(), DECIMALS)).orElse(""));
    cells.add(score.map(i -> Numbers.range(i, DECIMALS)).orElse(""));
    cells.add(letters.getOrDefault(world.label(), Map.of()).getOrDefault(contender.label(), ""));
    cells.add(
        entry.interval(World.RETURN).map(i -> Numbers.fixed(i.estimate(), DECIMALS)).orElse(""));
    cells.add(score.map(i -> Integer.toString(i.n())).orElse(""));
    return cells;
  }

  /**
   * One table per world, of the package booktabs.
   *
   * @return LaTeX to be included in a document
   */
  public String latex() {
    StringBuilder text = new StringBuilder("% needs \\usepackage{booktabs}\n");
    for (World world : results.worlds()) {
      text.append("\\begin{table}\n  \\centering\n  \\caption{");
      text.append(latex(world.label() + note(world))).append(". ").append(latex(LEGEND));
      text.append("}\n  \\begin{tabular}{llrllrr}\n    \\toprule\n");
      text.append(row(HEADINGS)).append("    \\midrule\n");
      world.entries().forEach(entry -> text.append(row(cells(world, entry))));
      text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n\n");
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return "    " + String.join(" & ", cells.stream().map(TextTables::latex).toList()) + " \\\\\n";
  }

  private static String latex(String raw) {
    return raw.replace("\\", "\\textbackslash ")
        .replaceAll("([&%$#_{}])", "\\\\$1")
        .replace("~", "\\textasciitilde ")
        .replace("^", "\\textasciicircum ")
        .replace("\u2212", "$-$")
        .replace("[", "{[}")
        .replace("]", "{]}");
  }
}
