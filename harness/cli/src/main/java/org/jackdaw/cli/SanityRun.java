package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.config.Suite;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.result.Sanity;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.RunOptions;
import org.jackdaw.core.run.RunOutcome;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.TreeReader;
import org.jackdaw.modelio.tree.TreeText;

/**
 * One learner in the worlds of the suite sanity, as an experiment of its own in a folder that does
 * not stay.
 *
 * @param label the agent with its options, as it was asked for
 * @param factory makes it
 * @param options with which it claims to work
 */
record SanityRun<O extends Record>(String label, AgentFactory<O> factory, O options) {

  /** What a learner of a structure is told: all but what pays, in either world. */
  private static final String STRUCTURE = "{level: structure, unknown: [likelihood.reward]}";

  private static final List<KnowledgeLevel> LEAST_FIRST =
      List.of(KnowledgeLevel.NONE, KnowledgeLevel.STRUCTURE, KnowledgeLevel.MODEL);

  /** A learner with settings over the options with which it claims to work. */
  static <O extends Record> SanityRun<O> of(
      String label, AgentFactory<O> factory, List<String> settings) {
    O options = SetOptions.over(factory.id(), factory.sanityOptions(), settings);
    return new SanityRun<>(label, factory, options);
  }

  /** Whether an agent learns when it is told no more than it needs. */
  static <O extends Record> boolean learns(AgentFactory<O> factory) {
    Set<KnowledgeLevel> accepted = factory.accepts(factory.sanityOptions());
    return factory.sanityBudget() > 0
        && (accepted.contains(KnowledgeLevel.NONE) || accepted.contains(KnowledgeLevel.STRUCTURE));
  }

  private String knowledge() {
    Set<KnowledgeLevel> accepted = factory.accepts(options);
    return LEAST_FIRST.stream()
        .filter(accepted::contains)
        .findFirst()
        .orElse(KnowledgeLevel.NONE)
        .word();
  }

  /** Trains and measures it, world by world. */
  SanityResult result(Registry registry, Suite suite, int seeds)
      throws IOException, InterruptedException {
    SortedMap<String, Double> shares = new TreeMap<>();
    SortedMap<String, String> reasons = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    for (String world : suite.environmentLines()) {
      try {
        Plan plan =
            Experiment.parse(configuration(world, seeds), label, Path.of(""), List.of())
                .plan(registry);
        measure(plan, shares, broken);
      } catch (ConfigurationException e) {
        reasons.put(world, String.join("; ", e.problems()));
      }
    }
    return new SanityResult(label, knowledge(), factory.sanityBudget(), shares, reasons, broken);
  }

  private String configuration(String world, int seeds) {
    return "name: sanity\nseed: 1\nseeds: "
        + seeds
        + "\nprotocol: {train-episodes: "
        + factory.sanityBudget()
        + ", evaluate-episodes: 50}\nenvironments: ["
        + world
        + "]\ncontenders: ["
        + TreeText.line(
            OptionTree.of(options)
                .with("agent", OptionTree.value(factory.id()))
                .with("label", OptionTree.value("learner"))
                .with("repeatable", OptionTree.value(factory.repeatable(options)))
                .with("knowledge", told()))
        + "]\n";
  }

  /** How the knowledge stands in a configuration. */
  private Node told() {
    String level = knowledge();
    return level.equals(KnowledgeLevel.STRUCTURE.word())
        ? TreeReader.yaml(STRUCTURE, label)
        : OptionTree.value(level);
  }

  private static void measure(Plan plan, SortedMap<String, Double> shares, List<String> broken)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jackdaw-sanity");
    try {
      int jobs = Runtime.getRuntime().availableProcessors();
      RunOutcome outcome =
          ExperimentRun.execute(plan, folder, new RunOptions(jobs, false), progress -> {});
      broken.addAll(outcome.failedCells());
      if (outcome.failedCells().isEmpty()) {
        shares.putAll(Sanity.of(Summary.read(folder)).shares("learner"));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
