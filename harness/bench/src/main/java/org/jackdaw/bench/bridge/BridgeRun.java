package org.jackdaw.bench.bridge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.gymnasium.Gymnasium;
import org.jackdaw.gymnasium.python.PythonHome;
import org.jackdaw.gymnasium.python.Settings;

/** Steps worlds of a Python environment at random, one thread each, and prints the rate. */
public final class BridgeRun {

  private static final int MOST_STEPS = 1000;

  private final Gymnasium.Factory factory;
  private final Gymnasium.Options options;
  private final long end;

  private BridgeRun(Settings settings, String env, double seconds) {
    this.factory = new Gymnasium.Factory(() -> settings);
    this.options = OptionRecords.with(factory.defaults(), "env", env);
    factory.create(options).close(); // so that starting Python is not timed
    this.end = System.nanoTime() + (long) (seconds * 1e9);
  }

  /**
   * Prints steps per second.
   *
   * @param arguments transport (py4j, pipe), environment, number of worlds, seconds; or {@code
   *     python}, to print the interpreter; or {@code lean}, environment, worlds, seconds
   * @throws Exception if a world fails
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Settings machine = Settings.of(System.getenv());
    if (arguments[0].equals("python")) {
      out.println(new PythonHome(machine, text -> {}).command().interpreter());
      return;
    }
    int worlds = Integer.parseInt(arguments[2]);
    double seconds = Double.parseDouble(arguments[3]);
    out.printf("%.0f%n", rate(machine, arguments, worlds, seconds));
    System.exit(0);
  }

  private static double rate(Settings machine, String[] arguments, int worlds, double seconds)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments[0].equals("lean")) {
      String python = new PythonHome(machine, text -> {}).command().interpreter();
      return LeanRun.rate(python, arguments[1], worlds, seconds);
    }
    Map<String, String> variables = new TreeMap<>(System.getenv());
    variables.put("JACKDAW_GYM_TRANSPORT", arguments[0]);
    variables.putIfAbsent("JACKDAW_GYM_PROCESSES", "1");
    return new BridgeRun(Settings.of(variables), arguments[1], seconds).rate(worlds, seconds);
  }

  private double rate(int worlds, double seconds) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(worlds);
    List<Future<Long>> walks = new ArrayList<>();
    for (int world = 0; world < worlds; world++) {
      SeedTree seeds = SeedTree.root(1).child(world);
      walks.add(threads.submit(() -> walked(seeds)));
    }
    long steps = 0;
    for (Future<Long> walk : walks) {
      steps += walk.get();
    }
    threads.shutdown();
    return steps / seconds;
  }

  /** Steps until the time is over. */
  private long walked(SeedTree seeds) {
    RandomStream chance = seeds.child("actions").stream();
    long steps = 0;
    try (Environment world = new StepLimit(factory.create(options), MOST_STEPS)) {
      int actions = ((Discrete) world.spec().actions()).size();
      boolean over = true;
      for (int episode = 0; System.nanoTime() < end; steps++) {
        if (over) {
          world.reset(new Episode(1, Phase.TRAIN, episode, episode, seeds.child(episode++).seed()));
        }
        over = world.step(Index.of(chance.nextInt(actions))).last();
      }
    }
    return steps;
  }
}
