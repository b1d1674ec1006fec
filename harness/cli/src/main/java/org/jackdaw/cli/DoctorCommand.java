package org.jackdaw.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackdaw.core.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What this machine has. */
@Command(name = "doctor", description = "Says what this machine has and what Jackdaw finds.")
final class DoctorCommand implements Runnable {

  private static final long MEBIBYTE = 1L << 20;

  @ParentCommand private Jackdaw jackdaw;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public void run() {
    Map<String, String> findings = findings();
    if (json) {
      jackdaw.out().println(Json.text(findings));
      return;
    }
    TextTable table = new TextTable();
    findings.forEach((what, value) -> table.row(what, value));
    table.lines().forEach(jackdaw.out()::println);
  }

  private Map<String, String> findings() {
    Map<String, String> findings = new LinkedHashMap<>();
    findings.put("jackdaw", Version.number());
    findings.put("java", property("java.version") + " (" + property("java.vendor") + ")");
    findings.put("virtual machine", property("java.vm.name"));
    findings.put(
        "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    findings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    findings.put("heap limit", Runtime.getRuntime().maxMemory() / MEBIBYTE + " MiB");
    findings.put("results folder", writable(Path.of("results")));
    Registry registry = jackdaw.registry();
    findings.put("environments", String.join(", ", registry.environments().keySet()));
    findings.put("agents", String.join(", ", registry.agents().keySet()));
    for (OptionalAgent agent : OptionalAgent.all()) {
      String id = "agent " + agent.id();
      findings.put(
          id, registry.agents().containsKey(agent.id()) ? "there" : jackdaw.rooms().state(agent));
    }
    findings.put("metrics", String.join(", ", registry.metrics().keySet()));
    findings.put("plugins", plugins());
    registry.environments().values().forEach(factory -> findings.putAll(factory.prerequisites()));
    return findings;
  }

  private String plugins() {
    String jars = jackdaw.jars().stream().map(Path::toString).collect(Collectors.joining(", "));
    return jars.isEmpty() ? "none" : jars;
  }

  private static String writable(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.toAbsolutePath().getParent() != null) {
      existing = existing.toAbsolutePath().getParent();
    }
    return folder + (Files.isWritable(existing) ? " (writable)" : " (cannot be written)");
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
