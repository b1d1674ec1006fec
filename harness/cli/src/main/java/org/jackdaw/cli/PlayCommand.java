package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.text.NearestName;
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
      description = "plays it with this option, such as cue-validity=0.9")
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

  private <O extends Record> void play(EnvironmentFactory<O> factory) {
    O options = SetOptions.over(id, factory.defaults(), settings);
    factory.warnings(options).forEach(w -> jackdaw.err().println("warning: " + w));
    try (Environment world = factory.create(options)) {
      jackdaw.out().println(id + ": " + factory.summary());
      play(world);
    }
  }

  private void play(Environment world) {
    WorldSeeds seeds = new Seeds(seed).world(id, 0);
    BeliefTeller teller = new BeliefTeller(world, seeds.run());
    PlayScreen screen =
        new PlayScreen(jackdaw.out(), world, teller, new PlayScreen.Extras(belief, reveal));
    Person person =
        new Person(
            jackdaw.in(),
            jackdaw.out(),
            ActionMenu.of(id, world.spec().actions()),
            screen::tellBelief);
    try {
      for (int e = 0; e < episodes; e++) {
        EpisodeLoop.run(limited(world), person, seeds.episode(Phase.TRAIN, e, e), screen);
      }
      yardsticks(world, seeds.run());
    } catch (Person.Left left) {
      jackdaw.out().println(left.getMessage() + "; goodbye");
    }
  }

  private static Environment limited(Environment world) {
    return world.spec().stepLimit().isPresent()
        ? new StepLimit(world, world.spec().stepLimit().getAsInt())
        : world;
  }

  /** What a player can be compared with, where it is known. */
  private void yardsticks(Environment world, long run) {
    if (world instanceof PublishesModel publisher && world.spec().stepLimit().isPresent()) {
      ModelFacts facts = new ModelFacts(publisher.model(run), world.spec().stepLimit().getAsInt());
      print("the best possible policy", facts.ceiling());
      print("a uniformly random one", facts.floor());
    }
  }

  private void print(String who, OptionalDouble value) {
    value.ifPresent(
        v -> jackdaw.out().println(who + " earns " + WorldFacts.number(v) + " on average"));
  }
}
