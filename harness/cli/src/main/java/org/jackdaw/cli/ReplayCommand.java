package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.run.EpisodeReplay;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.core.run.WorldReplay;
import org.jackdaw.core.trace.EpisodeId;
import org.jackdaw.core.trace.EpisodeTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a recorded episode again and shows it. */
@Command(
    name = "replay",
    description =
        "Runs a recorded episode again, its cell up to it included; shows what was done, seen,"
            + " believed and planned, and whether it equals its row (else exit code 1).",
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "DIR", description = "a result folder")
  private Path folder;

  @Option(
      names = "--cell",
      required = true,
      paramLabel = "ENV/AGENT/SEED",
      description = "labels of world and contender, and the run")
  private String cell;

  @Option(
      names = "--phase",
      paramLabel = "P",
      description = "train or evaluate (default: evaluate, where there is evaluation)")
  private String phase;

  @Option(
      names = "--checkpoint",
      paramLabel = "C",
      description = "as in episodes.csv (default: the last of the phase)")
  private Long checkpoint;

  @Option(
      names = "--episode",
      paramLabel = "N",
      defaultValue = "0",
      description = "number within phase and checkpoint (default 0)")
  private int episode;

  @Option(
      names = "--world",
      description =
          "runs the world alone, with the recorded actions, instead of the agent's whole cell")
  private boolean world;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Manifest manifest =
        Manifest.read(folder)
            .filter(Manifest::complete)
            .orElseThrow(() -> new UsageException(folder + ": holds no complete run"));
    EpisodeId id =
        new ReplayTarget(folder, cell)
            .id(
                Optional.ofNullable(phase).map(Phase::of),
                checkpoint == null ? OptionalLong.empty() : OptionalLong.of(checkpoint),
                episode);
    Experiment experiment =
        Experiment.read(folder.resolve(ResultFolder.CONFIG), List.of(), jackdaw.suites());
    Plan plan = experiment.plan(jackdaw.registryWith(experiment.agents()));
    List<String> notes = notes(plan, manifest, id);
    notes.forEach(note -> jackdaw.err().println("warning: " + note));
    return world ? worldAlone(plan, id, notes) : replayed(plan, id, notes);
  }

  /** Why the episode may come out otherwise. */
  private static List<String> notes(Plan plan, Manifest manifest, EpisodeId id) {
    List<String> notes = new ArrayList<>();
    List<String> differences = EpisodeReplay.differences(plan, manifest);
    if (differences.contains("code version")) {
      notes.add(
          "recorded by " + manifest.code().text() + ", this is " + CodeVersion.current().text());
    }
    List<String> others = differences.stream().filter(d -> !d.equals("code version")).toList();
    if (!others.isEmpty()) {
      notes.add("this is another experiment than was recorded: " + String.join(", ", others));
    }
    if (plan.notRepeatable().contains(id.agent())) {
      notes.add(id.agent() + " is declared not to do the same again");
    }
    return notes;
  }

  private int replayed(Plan plan, EpisodeId id, List<String> notes) throws IOException {
    Optional<EpisodeReplay> now = EpisodeReplay.of(plan, id);
    if (now.isEmpty()) {
      jackdaw.out().println(cell + ": ended without this episode, so it is not what was recorded");
      return Failures.FAILED;
    }
    ReplayComparison comparison =
        ReplayComparison.of(id.row(folder).orElseThrow(), id.trace(folder), now.get());
    return shown(plan, id, now.get().trace(), comparison, notes);
  }

  private int worldAlone(Plan plan, EpisodeId id, List<String> notes) throws IOException {
    EpisodeTrace recorded =
        id.trace(folder)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--world needs the episode's actions, and its steps were not recorded"));
    WorldReplay now = WorldReplay.of(plan, recorded, id.trained(folder));
    return shown(plan, id, now.trace(), ReplayComparison.of(recorded, now), notes);
  }

  private int shown(
      Plan plan,
      EpisodeId id,
      EpisodeTrace trace,
      ReplayComparison comparison,
      List<String> notes) {
    if (json) {
      jackdaw.out().println(Json.text(toMap(trace, comparison, notes)));
    } else {
      print(plan, id, trace, comparison);
    }
    return comparison.equal() ? 0 : Failures.FAILED;
  }

  private void print(Plan plan, EpisodeId id, EpisodeTrace trace, ReplayComparison comparison) {
    jackdaw
        .out()
        .println(
            cell
                + " (knowledge "
                + trace.knowledge()
                + "): "
                + id.phase().word()
                + " episode "
                + id.episode()
                + " at checkpoint "
                + id.checkpoint());
    new ReplayScreen(jackdaw.out(), places(plan, id)).show(trace);
    if (comparison.equal()) {
      jackdaw.out().println("equal to " + comparison.compared());
    } else {
      jackdaw.out().println("differs from what was recorded:");
      comparison.differences().forEach(d -> jackdaw.out().println("  " + d));
    }
  }

  private static Optional<Places> places(Plan plan, EpisodeId id) {
    PlannedEnvironment environment =
        plan.environments().stream()
            .filter(e -> e.label().equals(id.environment()))
            .findFirst()
            .orElseThrow();
    try (Environment world = environment.open()) {
      return world instanceof RendersText drawn ? drawn.places() : Optional.empty();
    }
  }

  private Map<String, Object> toMap(
      EpisodeTrace trace, ReplayComparison comparison, List<String> notes) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cell", cell);
    map.put("knowledge", trace.knowledge());
    map.put("phase", trace.phase().word());
    map.put("checkpoint", trace.checkpoint());
    map.put("episode", trace.episode());
    map.put("equal", comparison.equal());
    map.put("differences", comparison.differences());
    map.put("compared", comparison.compared());
    map.put("warnings", notes);
    map.put("steps", trace.steps().stream().map(ReplayCommand::toMap).toList());
    return map;
  }

  private static Map<String, Object> toMap(EpisodeTrace.Step step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step", step.step());
    step.action().ifPresent(a -> map.put("action", a));
    step.reward().ifPresent(r -> map.put("reward", r));
    map.put("observation", StepCells.parsed(step.observation()));
    step.picture().ifPresent(p -> map.put("picture", p));
    step.state().ifPresent(s -> map.put("state", StepCells.parsed(s)));
    step.observerBelief().ifPresent(b -> map.put("observerBelief", StepCells.parsed(b)));
    step.observerInfoGain().ifPresent(b -> map.put("observerInfoGainBits", b));
    step.agentBelief().ifPresent(b -> map.put("agentBelief", StepCells.parsed(b)));
    step.agentFreeEnergy().ifPresent(n -> map.put("agentFreeEnergyNats", n));
    step.agentPlan().ifPresent(p -> map.put("agentPlan", StepCells.parsed(p)));
    return map;
  }
}
