package org.jackdaw.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.Digests;

/** Runs plans into folders and looks at what is there. */
final class Folders {

  private Folders() {}

  static RunOutcome fresh(Plan plan, Path folder, int jobs) throws Exception {
    return ExperimentRun.execute(plan, folder, new RunOptions(jobs, false), ProgressListener.NONE);
  }

  static RunOutcome resumed(Plan plan, Path folder) throws Exception {
    return ExperimentRun.execute(plan, folder, new RunOptions(2, true), ProgressListener.NONE);
  }

  /** The files whose bytes depend on the experiment alone. */
  static SortedMap<String, String> reproducible(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : List.of("episodes.csv", "curves.csv", "failures.csv", "summary.csv")) {
      files.put(name, Digests.of(folder.resolve(name)));
    }
    return files;
  }

  /** Every file below a folder with its digest. */
  static SortedMap<String, String> everything(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        String name = folder.relativize(path).toString();
        files.put(name, Files.isDirectory(path) ? "" : Digests.of(path));
      }
    }
    return files;
  }

  static List<String> episodes(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("episodes.csv"));
  }
}
