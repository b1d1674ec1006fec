package org.jackdaw.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;

/** What was run, by which code, on what, with the digests of the files. */
final class Provenance {

  private final Results results;

  Provenance(Results results) {
    this.results = results;
  }

  String html() {
    return results.studies().stream().map(this::study).collect(Collectors.joining());
  }

  private String study(Study study) {
    Manifest manifest = study.manifest();
    return (results.studies().size() > 1 ? Html.element("h3", Html.text(study.name())) : "")
        + list(facts(manifest))
        + warnings(manifest)
        + details("Configuration with every default filled in", pre(manifest.configuration()))
        + details("Worlds", list(tasks(manifest)))
        + details("Machine", list(manifest.machine()))
        + details("SHA-256 of the files", list(manifest.files()));
  }

  private static Map<String, String> facts(Manifest manifest) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("experiment", manifest.experiment());
    manifest.suite().ifPresent(suite -> facts.put("suite", suite));
    facts.put("root seed", Long.toString(manifest.rootSeed()));
    facts.put("runs", Integer.toString(manifest.seeds().size()));
    facts.put(
        "code",
        manifest.code().version() + manifest.code().commit().map(c -> ", commit " + c).orElse(""));
    facts.put("identity", manifest.identity().hash());
    if (!manifest.notRepeatable().isEmpty()) {
      facts.put("not repeatable", String.join(", ", manifest.notRepeatable()));
    }
    return facts;
  }

  private static Map<String, String> tasks(Manifest manifest) {
    Map<String, String> tasks = new LinkedHashMap<>();
    manifest
        .tasks()
        .forEach(task -> tasks.put(task.environment(), task.id() + ", task " + task.hash()));
    return tasks;
  }

  private static String warnings(Manifest manifest) {
    return manifest.warnings().stream()
        .map(warning -> Html.paragraph("note", "Warning: " + warning))
        .collect(Collectors.joining());
  }

  private static String list(Map<String, String> entries) {
    return Html.element(
        "dl class=\"facts-list\"",
        entries.entrySet().stream()
            .map(
                e ->
                    Html.element("dt", Html.text(e.getKey()))
                        + Html.element("dd", Html.text(e.getValue())))
            .collect(Collectors.joining()));
  }

  private static String pre(String text) {
    return Html.element("pre tabindex=\"0\"", Html.text(text));
  }

  private static String details(String title, String content) {
    return Html.element("details", Html.element("summary", Html.text(title)), content) + "\n";
  }
}
