package org.jackdaw.core.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.Identity;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.Task;

/** A result folder made by hand: every run has one evaluation episode. */
final class TinyFolder {

  private static final String HEADER =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,environment_seed,"
          + "steps,return,terminated,truncated,success,regret\n";

  private final StringBuilder rows = new StringBuilder(HEADER);
  private final LinkedHashSet<String> environments = new LinkedHashSet<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final List<String> blind = new ArrayList<>(); // worlds where seeing would not help
  private final List<String> failed = new ArrayList<>();
  private boolean scaled = true;
  private long rootSeed = 1;
  private int trained = 10;
  private int checkpoint = 10;

  TinyFolder runs(String environment, String agent, String knowledge, double... returns) {
    environments.add(environment);
    parts.putIfAbsent("contender " + agent, "{agent: " + agent + ", knowledge: " + knowledge + "}");
    for (int seed = 0; seed < returns.length; seed++) {
      rows.append("tiny,").append(environment).append(',').append(agent).append(',');
      rows.append(knowledge)
          .append(',')
          .append(seed)
          .append(",evaluate,")
          .append(checkpoint)
          .append(",0,7,1,");
      rows.append(returns[seed]).append(",true,false,,").append(1 - returns[seed]).append('\n');
    }
    return this;
  }

  /** Rows from here on are of this evaluation. */
  TinyFolder at(int episodes) {
    checkpoint = episodes;
    return this;
  }

  TinyFolder definition(String agent, String text) {
    parts.put("contender " + agent, text);
    return this;
  }

  TinyFolder hash(String environment, String hash) {
    hashes.put(environment, hash);
    return this;
  }

  /** A world where seeing its state is worth nothing. */
  TinyFolder uninformative(String environment) {
    blind.add(environment);
    return this;
  }

  TinyFolder unscaled() {
    scaled = false;
    return this;
  }

  TinyFolder rootSeed(long seed) {
    rootSeed = seed;
    return this;
  }

  TinyFolder trained(int episodes) {
    trained = episodes;
    return this;
  }

  TinyFolder failed(String cell) {
    failed.add(cell);
    return this;
  }

  Measured write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("episodes.csv"), rows);
    manifest().write(folder);
    Summary.of(RunTable.read(folder)).write(folder);
    return Measured.read(folder);
  }

  /** Without the rows of runs. */
  Measured summarised(Path folder) throws IOException {
    write(folder);
    Files.delete(folder.resolve("episodes.csv"));
    return Measured.read(folder);
  }

  private Manifest manifest() {
    Protocol protocol = new Protocol(OptionalInt.of(trained), OptionalLong.empty(), trained, 1);
    parts.put("protocol", "train-episodes " + trained);
    return new Manifest(
        "tiny",
        Optional.empty(),
        true,
        rootSeed,
        List.of(0),
        new Identity(parts),
        protocol,
        List.of("regret"),
        new CodeVersion("0.1.0", Optional.of("abc")),
        Map.of(),
        environments.stream().map(this::task).toList(),
        failed,
        List.of(),
        List.of(),
        "",
        new TreeMap<>());
  }

  /** Floor 0 and ceiling 1, so the normalised score is the return. */
  private Task task(String environment) {
    List<Integer> seeds = IntStream.range(0, 100).boxed().toList();
    Task.TaskModel model =
        new Task.TaskModel(
            "m",
            0,
            seeds,
            OptionalDouble.of(0),
            scaled ? OptionalDouble.of(1) : OptionalDouble.empty(),
            OptionalInt.of(3),
            OptionalDouble.of(blind.contains(environment) ? 1 : 2));
    return new Task(environment, "pit", hashes.getOrDefault(environment, "h"), 5, List.of(model));
  }
}
