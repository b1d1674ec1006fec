package org.jackdaw.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.bounds.BoundCache;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.SearchLimits;
import org.jackdaw.oracle.bounds.ValueBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Bounds on what can be earned in a world, or in a problem from a file. */
@Command(
    name = "solve",
    description = "Bounds the optimal value of a world, or of a .POMDP or .MDP file.")
final class SolveCommand implements Runnable {

  private static final String FILE_WORLD = "pomdp-file";
  private static final double NANOS = 1e-9;

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "TARGET", description = "a world's id, or a .POMDP or .MDP file")
  private String target;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "an option of the world, such as cue-validity=0.9, or wrappers=[{sticky-actions: 0.1}]")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--lenient", description = "accept the dialects of public files, with warnings")
  private boolean lenient;

  @Option(
      names = "--gap",
      paramLabel = "G",
      defaultValue = "0.001",
      description =
          "stop when the bounds are this close, relative to the larger one; ${DEFAULT-VALUE}")
  private double gap;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "stop after so long; ${DEFAULT-VALUE}")
  private double seconds;

  @Option(
      names = "--discount",
      paramLabel = "D",
      description = "discount factor; without it the model's own")
  private Double discount;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "number of steps; without it there is no end")
  private Integer horizon;

  @Option(
      names = "--trained",
      paramLabel = "N",
      defaultValue = "0",
      description = "in a world with a schedule: after so many training episodes; ${DEFAULT-VALUE}")
  private int trained;

  @Option(
      names = "--reward-evidence",
      description = "rewards tell about the state, as they do to the agents of an experiment")
  private boolean rewardEvidence;

  @Option(
      names = "--no-cache",
      description = "search again, even if close bounds of this model are known from before")
  private boolean fresh;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public void run() {
    if (!(seconds >= 0)) {
      throw new UsageException("--seconds must be >= 0, got " + seconds);
    }
    if (trained < 0) {
      throw new UsageException("--trained must be >= 0, got " + trained);
    }
    Registry registry = jackdaw.registry();
    EnvironmentFactory<?> factory = registry.environments().get(target);
    if (factory != null) {
      if (lenient) {
        throw new UsageException("--lenient is for files; " + target + " is a world");
      }
      solve(factory, settings);
      return;
    }
    if (!Files.isRegularFile(Path.of(target))) {
      TreeSet<String> known = new TreeSet<>(registry.environments().keySet());
      throw new UsageException(
          "no file of this name, and " + NearestName.message("world", target, known));
    }
    solve(registry.environments().get(FILE_WORLD), fileSettings());
  }

  private List<String> fileSettings() {
    List<String> all = new ArrayList<>(settings);
    all.add("file=" + Json.text(target));
    all.add("lenient=" + lenient);
    return all;
  }

  private void solve(EnvironmentFactory<?> factory, List<String> set) {
    BoundWorld bound = SetOptions.world(jackdaw.registry(), factory, set);
    bound.warnings().forEach(w -> jackdaw.err().println("warning: " + w));
    try (Environment world = bound.open()) {
      if (!(world instanceof PublishesModel publisher)) {
        List<String> why = BoundWorld.reasons(world);
        String because = why.isEmpty() ? "" : ": " + String.join("; ", why);
        throw new UsageException(target + " publishes no model" + because);
      }
      if (!publisher.changes().isEmpty()) {
        jackdaw
            .err()
            .println(
                "note: the world changes as training goes on; solved after "
                    + trained
                    + " episodes");
      }
      solve(publisher.model(0, trained));
    }
  }

  private void solve(Model model) {
    Horizon future = horizon(model);
    RewardSeen seen = rewardEvidence ? RewardSeen.EVIDENCE : RewardSeen.IGNORED;
    SparsePomdp problem = new SparsePomdp(JointModel.of(model), seen);
    Solution solution = new Solution(target, problem, future, gap, search(problem, seen, future));
    if (json) {
      jackdaw.out().println(Json.text(solution.toMap()));
    } else {
      solution.lines().forEach(jackdaw.out()::println);
    }
  }

  private Horizon horizon(Model model) {
    OptionalDouble own = model.discount();
    double factor = discount != null ? discount : own.orElse(1);
    if (factor == 1 && horizon == null) {
      throw new UsageException(
          target
              + (own.isPresent() || discount != null ? " has discount 1" : " has no discount")
              + ", so its value without an end is not defined: give --discount below 1, or"
              + " --horizon");
    }
    return new Horizon(factor, horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon));
  }

  private ValueBounds search(SparsePomdp problem, RewardSeen seen, Horizon future) {
    BoundCache cache =
        fresh
            ? BoundCache.inMemory()
            : BoundCache.in(Jackdaw.home().resolve(".jackdaw").resolve("bounds"));
    long start = System.nanoTime();
    long[] shown = {start};
    return cache.bounds(
        problem,
        seen,
        future,
        new SearchLimits(
            gap,
            Long.MAX_VALUE / 2,
            soFar -> {
              long now = System.nanoTime();
              if ((now - shown[0]) * NANOS >= 1) {
                shown[0] = now;
                progress(soFar, (now - start) * NANOS);
              }
              return (now - start) * NANOS >= seconds;
            }));
  }

  private void progress(ValueBounds soFar, double elapsed) {
    jackdaw
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%5.0f s  %s .. %s  (%d backups)",
                elapsed,
                WorldFacts.number(soFar.lower()),
                WorldFacts.number(soFar.upper()),
                soFar.backups()));
    jackdaw.err().flush();
  }
}
