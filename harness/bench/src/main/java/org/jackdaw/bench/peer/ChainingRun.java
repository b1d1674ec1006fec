package org.jackdaw.bench.peer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * One episode of epistemic chaining, from the start to either reward place. Where several moves are
 * equally good, to the tolerance of ties, the published one is taken, so that our agent walks where
 * the peer's did if, and only if, it holds each of those moves for one of the best.
 */
final class ChainingRun {

  private static final int HORIZON = 30;
  private static final String MOVES = "NESW";

  private final Chaining.Case task;
  private final Model model;
  private final ActiveInferenceAgent agent;
  private final double[] probabilities = new double[MOVES.length()];
  private final StringBuilder path = new StringBuilder();

  ChainingRun(Chaining.Case task, Chaining.Form form) {
    this.task = task;
    model = Chaining.model(form);
    agent =
        PeerAgent.agent(model, "engine: clean, gamma: 1, policy-length: " + task.policyLength());
  }

  /** Runs an episode; the path is left behind. */
  void run() {
    path.setLength(0);
    int place = 0;
    Observation seen = observation(place);
    agent.begin(seen, Phase.EVALUATE);
    boolean over = false;
    while (!over && path.length() < HORIZON) {
      Value action = agent.act();
      int move = move(model.actions().joint(action));
      action = model.actions().value(move);
      path.append(MOVES.charAt(move));
      place = Chaining.moved(place, move);
      over = place == Chaining.REWARDS[0] || place == Chaining.REWARDS[1];
      Observation next = observation(place);
      agent.observe(new Transition(seen, action, 0, next, over, false));
      seen = next;
    }
  }

  /** The published move where it is one of several best ones, else our own. */
  private int move(int own) {
    agent.actionProbabilities(probabilities);
    int published =
        path.length() < task.path().length()
            ? MOVES.indexOf(task.path().charAt(path.length()))
            : -1;
    return published >= 0 && probabilities[published] > 0 ? published : own;
  }

  private Observation observation(int place) {
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = Chaining.outcome(m, place, task.second(), task.third(), task.side());
    }
    return Observation.ofIndices(outcomes);
  }

  /**
   * The first episode of a fresh process, the median of warm ones, and the live heap, as JSON.
   *
   * @param form the model's form
   * @param slice processor seconds per measured slice; 0 for the first episode alone
   */
  static String measure(Chaining.Case task, Chaining.Form form, double slice) {
    ChainingRun run = new ChainingRun(task, form);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long processorStart = threads.getCurrentThreadCpuTime();
    run.run();
    double processor = (threads.getCurrentThreadCpuTime() - processorStart) / 1e9;
    double first = (System.nanoTime() - start) / 1e9;
    String warm = "";
    if (slice > 0) {
      Stopwatch watch = new Stopwatch(slice);
      watch.time(run::run);
      warm = ", " + watch.json();
    }
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    return String.format(
        Locale.ROOT,
        "{\"task\": \"chaining-%d\", \"form\": \"%s\", \"path\": \"%s\", \"expected\": %b,"
            + " \"first_s\": %.4g, \"first_cpu_s\": %.4g%s, \"heap_mb\": %.1f}",
        task.policyLength(),
        form.name().toLowerCase(Locale.ROOT),
        run.path,
        run.path.toString().equals(task.path()),
        first,
        processor,
        warm,
        heap);
  }
}
