package org.jackdaw.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.episode.Recordings;
import org.jackdaw.report.export.MarlEval;
import org.jackdaw.report.export.ScoreMatrices;
import org.jackdaw.report.export.TextTables;
import org.jackdaw.report.figure.Aggregates;
import org.jackdaw.report.figure.DecisionTimes;
import org.jackdaw.report.figure.EpistemicScatter;
import org.jackdaw.report.figure.Figure;
import org.jackdaw.report.figure.Improvement;
import org.jackdaw.report.figure.LearningCurves;
import org.jackdaw.report.figure.Profiles;
import org.jackdaw.report.figure.Radar;
import org.jackdaw.report.figure.RegretSplit;
import org.jackdaw.report.figure.RunScatter;
import org.jackdaw.report.figure.Verdicts;
import org.jackdaw.report.page.Contents;
import org.jackdaw.report.page.Page;

/**
 * The report of one or several result folders: a page that works offline, and the numbers of every
 * figure and table as files.
 */
public final class Report {

  private final Contents contents;

  private Report(Contents contents) {
    this.contents = contents;
  }

  /**
   * Reads folders and works out what their report shows.
   *
   * @param folders result folders of finished experiments, at least one; several stand side by side
   * @return the report, to be written
   * @throws IOException if a folder holds no finished experiment, or cannot be read
   */
  public static Report of(List<Path> folders) throws IOException {
    Results results = Results.read(folders);
    List<Figure> figures =
        List.of(
            LearningCurves.of(results),
            Aggregates.of(results),
            Profiles.of(results),
            Improvement.of(results),
            Radar.of(results),
            EpistemicScatter.of(results),
            RegretSplit.of(results),
            RunScatter.of(results),
            DecisionTimes.of(results));
    return new Report(new Contents(results, figures, Recordings.of(results), Verdicts.of(results)));
  }

  /**
   * Writes the page and, in a folder {@value ResultFolder#REPORT_FILES} beside it, the files.
   *
   * @param folder where to; made if it is not there
   * @return the page
   * @throws IOException if something cannot be written
   */
  public Path write(Path folder) throws IOException {
    Path files = Files.createDirectories(folder.resolve(ResultFolder.REPORT_FILES));
    for (Figure figure : contents.figures()) {
      Files.writeString(files.resolve(figure.file()), figure.table().csv());
    }
    TextTables tables = new TextTables(contents.results(), contents.letters());
    Files.writeString(files.resolve("summary.md"), tables.markdown());
    Files.writeString(files.resolve("tables.tex"), tables.latex());
    Files.writeString(files.resolve("scores.json"), ScoreMatrices.json(contents.results()));
    Files.writeString(files.resolve("marl-eval.json"), MarlEval.json(contents.results()));
    Path page = folder.resolve(ResultFolder.REPORT);
    Files.writeString(page, new Page(contents).html());
    return page;
  }
}
