package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jackdaw.core.result.Verification;
import org.jackdaw.core.tune.TuneManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether a result folder is what was written. */
@Command(name = "verify", description = "Checks the files of a result folder against its manifest.")
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "DIR", description = "a result folder, or one of tuning")
  private Path folder;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> problems =
        Files.exists(folder.resolve(TuneManifest.FILE))
            ? TuneManifest.verify(folder)
            : Verification.verify(folder);
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("folder", folder.toString());
      object.put("good", problems.isEmpty());
      object.put("problems", problems);
      jackdaw.out().println(Json.text(object));
    } else if (problems.isEmpty()) {
      jackdaw.out().println(folder + ": every file is what the manifest says");
    } else {
      problems.forEach(jackdaw.out()::println);
    }
    return problems.isEmpty() ? 0 : Failures.FAILED;
  }
}
