package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jackdaw.aif.conformance.Conformance;
import org.jackdaw.aif.conformance.ConformanceReport;
import org.jackdaw.aif.conformance.ConformanceReport.Entry;
import org.jackdaw.aif.conformance.Deviations.Failure;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.cli.conformance.EnvironmentMatrices;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether the engine reproduces the recorded numbers of other engines. */
@Command(
    name = "conformance",
    description = {
      "Replays the golden files below a folder, and says how far the engine is from them.",
      "Files are JSON with the schema pymdp-golden/1 or spm-golden/1; other JSON is ignored."
    })
final class ConformanceCommand implements Callable<Integer> {

  private static final int SHOWN_FAILURES = 3;

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "DIR", description = "a folder with golden files, or one file")
  private Path folder;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(folder)) {
      throw new UsageException(folder + ": there is no such folder or file");
    }
    ConformanceReport report =
        Conformance.ofEngine().run(folder, List.of(new EnvironmentMatrices(jackdaw.registry())));
    if (json) {
      jackdaw.out().println(Json.text(toMap(report)));
    } else {
      print(report);
    }
    if (report.files().isEmpty()) {
      return Failures.NOT_MEASURED;
    }
    return report.failed() == 0 ? 0 : Failures.FAILED;
  }

  private void print(ConformanceReport report) {
    TextTable table = new TextTable();
    for (Entry entry : report.files()) {
      table.row(entry.passed() ? "pass" : "FAIL", number(entry.worst()), entry.kind(), name(entry));
    }
    List<String> lines = table.lines();
    for (int i = 0; i < lines.size(); i++) {
      jackdaw.out().println(lines.get(i));
      failures(report.files().get(i).failures());
    }
    if (report.ignored() > 0) {
      jackdaw.out().println(report.ignored() + " other JSON files ignored");
    }
    jackdaw.out().println(report.passed() + " passed, " + report.failed() + " failed");
  }

  private void failures(List<Failure> failures) {
    failures.stream().limit(SHOWN_FAILURES).forEach(f -> jackdaw.out().println("      " + f));
    if (failures.size() > SHOWN_FAILURES) {
      jackdaw.out().println("      and " + (failures.size() - SHOWN_FAILURES) + " more");
    }
  }

  /** Deviations are short numbers: two digits tell their size. */
  private static String number(double deviation) {
    return Double.isFinite(deviation)
        ? Decimals.format(rounded(deviation))
        : Double.toString(deviation);
  }

  private static double rounded(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(2)).doubleValue();
  }

  private String name(Entry entry) {
    Path relative = folder.relativize(entry.file());
    return relative.toString().isEmpty() ? entry.file().toString() : relative.toString();
  }

  private Map<String, Object> toMap(ConformanceReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("folder", folder.toString());
    map.put("passed", report.passed());
    map.put("failed", report.failed());
    map.put("ignored", report.ignored());
    map.put("files", report.files().stream().map(this::toMap).toList());
    return map;
  }

  private Map<String, Object> toMap(Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", name(entry));
    map.put("kind", entry.kind());
    map.put("passed", entry.passed());
    map.put("compared", entry.compared());
    map.put("largestDeviation", entry.worst());
    map.put("largestDeviationAt", entry.worstField());
    map.put("failures", entry.failures());
    return map;
  }
}
