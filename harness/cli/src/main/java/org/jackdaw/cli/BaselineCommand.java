package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.core.gate.Baseline;
import org.jackdaw.core.gate.Measurement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What later results are held against. */
@Command(
    name = "baseline",
    description = "Keeps what later results are held against by 'gate'.",
    synopsisSubcommandLabel = "COMMAND")
final class BaselineCommand implements Runnable {

  @ParentCommand private Jackdaw jackdaw;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command? accept");
  }

  @Command(
      name = "accept",
      description = {
        "Writes the scores of a result folder as a baseline: one row per training run, small enough"
            + " for version control. An earlier baseline there is replaced."
      },
      sortOptions = false)
  int accept(
      @Parameters(paramLabel = "DIR", description = "a finished result folder") Path folder,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description =
                  "the baseline; results/baselines/NAME below the current folder by default")
          Path out,
      @Option(names = "--json", description = "one JSON object on stdout") boolean json)
      throws IOException {
    Path baseline = out != null ? out : usual(folder);
    int runs = Baseline.accept(folder, baseline);
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("baseline", baseline.toString());
      object.put("runs", runs);
      jackdaw.out().println(Json.text(object));
    } else {
      jackdaw.out().println(baseline + ": " + runs + " runs of " + folder);
    }
    return 0;
  }

  private static Path usual(Path folder) throws IOException {
    String name = Measurement.read(folder).manifest().experiment();
    return Path.of("results", "baselines", name);
  }
}
