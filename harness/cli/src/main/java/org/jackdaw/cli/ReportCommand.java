package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tables and figures of result folders. */
@Command(
    name = "report",
    description =
        "Writes one page with tables and figures that works offline, and the numbers behind them as"
            + " files; several folders stand side by side.",
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "result folders")
  private List<Path> folders;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to; the result folder itself by default, needed for several")
  private Path out;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path target = target();
    for (Path folder : folders) {
      Manifest.read(folder)
          .filter(Manifest::complete)
          .orElseThrow(() -> new UsageException(folder + ": holds no finished experiment"));
    }
    Path page = Report.of(folders).write(target);
    Path files = target.resolve(ResultFolder.REPORT_FILES);
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("page", page.toString());
      object.put("files", files.toString());
      jackdaw.out().println(Json.text(object));
    } else {
      jackdaw.out().println("page:  " + page);
      jackdaw.out().println("files: " + files);
    }
    return 0;
  }

  private Path target() {
    if (out != null) {
      return out;
    }
    if (folders.size() > 1) {
      throw new UsageException("a report of several folders needs --out DIR");
    }
    return folders.get(0);
  }
}
