package org.jackdaw.core.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.WorldSeeds;
import org.jackdaw.core.result.CellWriter;
import org.jackdaw.core.result.Rows;

/**
 * One cell while it runs: training, and frozen evaluation at every evaluation point, in a world
 * object of its own. Not thread-safe.
 */
final class CellRun {

  private static final double MOST_IMPOSSIBLE = 0.001;

  private final Plan plan;
  private final Cell cell;
  private final ModelFactsCache cache;
  private final CellWriter writer;
  private final Gauge gauge;
  private final Permits permits;
  private final Optional<TraceRule> traces;
  private final WorldSeeds seeds;
  private final Checkpoints checkpoints;
  private final CellPosition position = new CellPosition();
  private final TreeMap<Integer, Watch> watches =
      new TreeMap<>(); // by when their model came in force
  private Watch.Scene scene; // while running

  CellRun(
      Plan plan,
      Cell cell,
      ModelFactsCache cache,
      CellWriter writer,
      Gauge gauge,
      Permits permits,
      Optional<TraceRule> traces) {
    this.plan = plan;
    this.cell = cell;
    this.cache = cache;
    this.writer = writer;
    this.gauge = gauge;
    this.permits = permits;
    this.traces = traces;
    this.seeds = plan.seeds().world(cell.environment().label(), cell.seed());
    this.checkpoints = new Checkpoints(plan.protocol());
  }

  /** Where the cell stands; what a failure's row says. */
  CellPosition position() {
    return position;
  }

  void run() throws IOException {
    long start = System.nanoTime();
    try (Environment training = cell.environment().open();
        Environment evaluation = cell.environment().open()) {
      Optional<Model> model = model(training, 0);
      Knowledge knowledge = cell.contender().knowledge().apply(model);
      position.know(cell.contender().knowledgeLabel(knowledge));
      try (Agent agent = cell.contender().factory().apply(context(knowledge))) {
        DecisionClock clock = new DecisionClock();
        scene =
            new Watch.Scene(
                training,
                evaluation,
                agent,
                cell.environment().stepLimit(),
                plan.metrics(),
                writer,
                clock,
                mark(),
                traces.isPresent(),
                knowledge.model());
        protocol(
            new Stage(Phase.TRAIN, training, agent), new Stage(Phase.EVALUATE, evaluation, agent));
        requirePossible();
        position.writeTiming(plan.name(), cell, start, clock, writer);
      }
    }
  }

  private Optional<Model> model(Environment world, int trained) {
    return world instanceof PublishesModel publisher
        ? Optional.of(publisher.model(seeds.run(), trained))
        : Optional.empty();
  }

  private AgentContext context(Knowledge knowledge) {
    Protocol protocol = plan.protocol();
    Budget budget =
        new Budget(
            protocol.trainEpisodes(),
            protocol.trainSteps(),
            java.util.OptionalInt.of(cell.environment().stepLimit()));
    return new AgentContext(
        cell.environment().spec().observations(),
        cell.environment().spec().actions(),
        knowledge,
        budget,
        plan.seeds().agent(cell.environment().label(), cell.contender().label(), cell.seed()));
  }

  /** What watches the episodes after some training; made when the first of them comes. */
  private Watch watch(int trained) throws IOException {
    int since = latestChange(trained);
    Watch watch = watches.get(since);
    if (watch == null) {
      Optional<ModelFacts> facts =
          model(scene.training(), since).map(m -> cache.of(m, scene.stepLimit()));
      watch = new Watch(scene, facts, latestObserver());
      watches.put(since, watch);
    }
    return watch;
  }

  private Optional<IdealObserver> latestObserver() {
    return watches.isEmpty() ? Optional.empty() : watches.lastEntry().getValue().observer();
  }

  private int latestChange(int trained) {
    int latest = 0;
    if (scene.training() instanceof PublishesModel publisher) {
      for (int change : publisher.changes()) {
        latest = change <= trained ? change : latest;
      }
    }
    return latest;
  }

  /** Where not everybody is repeatable, every row says whether its contender is. */
  private String mark() {
    boolean all = plan.notRepeatable().isEmpty();
    return all ? "" : Boolean.toString(cell.contender().repeatable());
  }

  /** A model that does not fit its world makes every number of the observer worthless. */
  private void requirePossible() {
    watches.values().stream()
        .filter(Watch::measured)
        .flatMap(watch -> watch.observer().stream())
        .filter(ideal -> ideal.impossible() > MOST_IMPOSSIBLE * ideal.steps())
        .findFirst()
        .ifPresent(
            ideal -> {
              throw new IllegalStateException(
                  "the published model calls an observation impossible in "
                      + ideal.impossible()
                      + " episodes of "
                      + ideal.steps()
                      + " steps; at most 0.1 % of the steps may have one");
            });
  }

  private void protocol(Stage train, Stage evaluate) throws IOException {
    evaluate(evaluate);
    train.block(checkpoints.current());
    while (!checkpoints.finished()) {
      int steps = train.episode(checkpoints.trained(), checkpoints.sinceCurrent());
      if (checkpoints.advance(steps)) {
        evaluate(evaluate);
        train.block(checkpoints.current());
      }
    }
  }

  private void evaluate(Stage stage) throws IOException {
    stage.block(checkpoints.current());
    for (int index = 0; index < plan.protocol().evaluateEpisodes(); index++) {
      stage.episode(checkpoints.trained(), index);
    }
  }

  /** One phase with its world. */
  private final class Stage {

    private final Phase phase;
    private final Environment world;
    private final Agent agent;
    private long checkpoint;
    private String key = "";

    Stage(Phase phase, Environment bare, Agent agent) {
      this.phase = phase;
      Environment inside = cell.environment().concurrency() > 1 ? permits.waiting(bare) : bare;
      this.world = new StepLimit(inside, cell.environment().stepLimit());
      this.agent = agent;
    }

    void block(long at) {
      checkpoint = at;
      key =
          Rows.line(
              List.of(
                  plan.name(),
                  cell.environment().label(),
                  cell.contender().label(),
                  position.knowledge(),
                  Integer.toString(cell.seed()),
                  phase.word(),
                  Long.toString(at)));
    }

    /** Who writes the steps of an episode: nobody, unless they are traced. */
    private EpisodeListener steps(int trained, int index) throws IOException {
      boolean last = phase == Phase.TRAIN ? checkpoints.last() : checkpoints.finished();
      if (traces.isEmpty() || !traces.get().covers(phase, checkpoint, index, last)) {
        return EpisodeListener.NONE;
      }
      StepRecorder steps = watch(trained).steps(phase).orElseThrow();
      steps.block(key);
      return steps;
    }

    int episode(int trained, int index) throws IOException {
      gauge.requireGoing();
      position.at(phase, checkpoint, index);
      EpisodeRecorder recorder = watch(trained).recorder(phase);
      recorder.block(key);
      recorder.trace(steps(trained, index));
      Episode episode = seeds.episode(phase, trained, index);
      int steps = EpisodeLoop.run(world, agent, episode, recorder).steps();
      position.done(steps);
      gauge.episodeDone();
      return steps;
    }
  }
}
