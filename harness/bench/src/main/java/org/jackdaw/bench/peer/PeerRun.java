package org.jackdaw.bench.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jackdaw.aif.workers.Workers;
import org.jackdaw.api.model.Model;

/** Our side of the comparisons with peers, for the scripts beside this module. */
public final class PeerRun {

  private static final int EPISODES = 16;
  private static final int AGENTS = 256;
  private static final long SEED = 7;

  private PeerRun() {}

  /**
   * Runs one measurement and prints it as a line of JSON.
   *
   * @param args {@code step TASK CONVENTIONS [SECONDS]}, {@code batch TASK CONVENTIONS THREADS
   *     [SECONDS]}, {@code chaining LENGTH FORM [SECONDS]} or {@code export FOLDER}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    switch (args[0]) {
      case "step" -> out.println(step(PeerTask.of(args[1]), args[2], seconds(args, 3)));
      case "export" -> {
        for (PeerTask task : PeerTask.values()) {
          new PeerExport(task).write(Path.of(args[1]));
        }
      }
      case "batch" -> out.println(batch(PeerTask.of(args[1]), args[2], args[3], seconds(args, 4)));
      case "chaining" ->
          out.println(
              ChainingRun.measure(
                  Chaining.CASES.get(Integer.parseInt(args[1]) - 4),
                  Chaining.Form.valueOf(args[2].toUpperCase(Locale.ROOT)),
                  seconds(args, 3)));
      default -> throw new IllegalArgumentException("unknown measurement " + args[0]);
    }
  }

  private static double seconds(String[] args, int position) {
    return args.length > position ? Double.parseDouble(args[position]) : 0.2;
  }

  static PeerStory story(PeerTask task, Model model) {
    return PeerStory.of(model, EPISODES, task.steps(), SEED);
  }

  private static String step(PeerTask task, String conventions, double slice) {
    Model model = task.model();
    PeerAgent agent =
        new PeerAgent(model, story(task, model), AgentStepBenchmark.options(task, conventions));
    Stopwatch watch = new Stopwatch(slice);
    watch.time(agent::step);
    return "{\"task\": \"%s\", \"conventions\": \"%s\", %s}"
        .formatted(task.word(), conventions, watch.json());
  }

  private static String batch(PeerTask task, String conventions, String number, double slice) {
    int threads = Integer.parseInt(number);
    try (Workers workers = new Workers(threads)) {
      PeerBatch batch =
          new PeerBatch(
              task, conventions, AGENTS, threads == 1 ? Optional.empty() : Optional.of(workers));
      Stopwatch watch = new Stopwatch(slice);
      watch.time(batch::step);
      return "{\"task\": \"%s\", \"conventions\": \"%s\", \"batch\": %d, \"threads\": %d, %s}"
          .formatted(task.word(), conventions, AGENTS, threads, watch.json());
    }
  }
}
