package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.plan.WorldSeeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A person plays a world in the terminal. */
@Command(
    name = "play",
    description = "Lets you play a world: you see what an agent would see, and act.",
    sortOptions = false)
final class PlayCommand implements Runnable {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "WORLD", description = "as listed by: jackdaw list envs")
  private String id;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "plays it with this option, such as cue-validity=0.9, or wrappers=[{sticky-actions: 0.1}]")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "root of all chance (default 1); you meet the training episodes of run 0")
  private long seed;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "1",
      description = "episodes in a row, of one run (default 1)")
  private int episodes;

  @Option(names = "--belief", description = "shows the ideal observer's belief all the time")
  private boolean belief;

  @Option(names = "--reveal", description = "shows the hidden state")
  private boolean reveal;

  @Override
  public void run() {
    Registry registry = jackdaw.registry();
    if (!registry.environments().containsKey(id)) {
      throw NearestName.unknown("world", id, registry.environments().keySet());
    }
    if (episodes < 1) {
      throw new UsageException("--episodes must be >= 1, got " + episodes);
    }
    play(registry.environments().get(id));
  }

  private void play(EnvironmentFactory<?> factory) {
    BoundWorld bound = SetOptions.world(jackdaw.registry(), factory, settings);
    bound.warnings().forEach(w -> jackdaw.err().println("warning: " + w));
    try (Environment world = bound.open()) {
      BoundWorld.reasons(world)
          .forEach(r -> jackdaw.err().println("warning: publishes no model: " + r));
      jackdaw.out().println(id + ": " + factory.summary());
      bound.modifications().forEach(m -> jackdaw.out().println("  with " + m));
      play(world, bound.spec(world).stepLimit());
    }
  }

  private void play(Environment world, OptionalInt limit) {
    WorldSeeds seeds = new Seeds(seed).world(id, 0);
    BeliefTeller teller = new BeliefTeller(world);
    PlayScreen screen =
        new PlayScreen(jackdaw.out(), world, limit, teller, new PlayScreen.Extras(belief, reveal));
    Person person =
        new Person(
            jackdaw.in(),
            jackdaw.out(),
            ActionMenu.of(id, world.spec().actions()),
            screen::tellBelief);
    try {
      for (int e = 0; e < episodes; e++) {
        EpisodeLoop.run(limited(world, limit), person, seeds.episode(Phase.TRAIN, e, e), screen);
      }
      yardsticks(world, limit, seeds.run());
    } catch (Person.Left left) {
      jackdaw.out().println(left.getMessage() + "; goodbye");
    }
  }

  private static Environment limited(Environment world, OptionalInt limit) {
    return limit.isPresent() ? new StepLimit(world, limit.getAsInt()) : world;
  }

  /** What a player can be compared with, where it is known: in the last episode. */
  private void yardsticks(Environment world, OptionalInt limit, long run) {
    if (world instanceof PublishesModel publisher && limit.isPresent()) {
      ModelFacts facts = new ModelFacts(publisher.model(run, episodes - 1), limit.getAsInt());
      print("the best possible policy", facts.ceiling());
      print("a uniformly random one", facts.floor());
    }
  }

  private void print(String who, OptionalDouble value) {
    value.ifPresent(
        v -> jackdaw.out().println(who + " earns " + WorldFacts.number(v) + " on average"));
  }
}
