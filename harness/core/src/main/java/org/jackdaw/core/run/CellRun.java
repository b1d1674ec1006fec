package org.jackdaw.core.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.metric.SharedObserver;
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
  private final WorldSeeds seeds;
  private final Checkpoints checkpoints;
  private final CellPosition position = new CellPosition();

  CellRun(Plan plan, Cell cell, ModelFactsCache cache, CellWriter writer, Gauge gauge) {
    this.plan = plan;
    this.cell = cell;
    this.cache = cache;
    this.writer = writer;
    this.gauge = gauge;
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
      Optional<Model> model = model(training);
      Knowledge knowledge = cell.contender().knowledge().apply(model);
      position.know(cell.contender().knowledgeLabel(knowledge));
      try (Agent agent = cell.contender().factory().apply(context(knowledge))) {
        DecisionClock clock = new DecisionClock();
        Optional<ModelFacts> facts = model.map(m -> cache.of(m, cell.environment().stepLimit()));
        SharedObserver observer = new SharedObserver(facts);
        List<Meter> trainMeters = meters(training, agent, facts, observer);
        List<Meter> evaluateMeters = meters(evaluation, agent, facts, observer);
        protocol(
            stage(Phase.TRAIN, training, agent, clock, observer, trainMeters),
            stage(Phase.EVALUATE, evaluation, agent, clock, observer, evaluateMeters));
        requirePossible(observer);
        position.writeTiming(plan.name(), cell, start, clock, writer);
      }
    }
  }

  private Optional<Model> model(Environment world) {
    return world instanceof PublishesModel publisher
        ? Optional.of(publisher.model(seeds.run()))
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

  private List<Meter> meters(
      Environment world, Agent agent, Optional<ModelFacts> facts, SharedObserver observer) {
    MeterContext context =
        new MeterContext(world, agent, cell.environment().stepLimit(), facts, observer);
    return plan.metrics().stream().map(metric -> metric.create(context)).toList();
  }

  /** A phase; made when all meters are, so it is known whether one needs the observer. */
  private Stage stage(
      Phase phase,
      Environment bare,
      Agent agent,
      DecisionClock clock,
      SharedObserver observer,
      List<Meter> meters)
      throws IOException {
    List<EpisodeListener> watchers =
        observer.made().map(List::<EpisodeListener>of).orElse(List.of());
    int limit = cell.environment().stepLimit();
    EpisodeRecorder recorder =
        new EpisodeRecorder(watchers, meters, plan.metrics(), limit, writer, clock, mark());
    return new Stage(phase, new StepLimit(bare, limit), agent, recorder);
  }

  /** Where not everybody is repeatable, every row says whether its contender is. */
  private String mark() {
    boolean all = plan.notRepeatable().isEmpty();
    return all ? "" : Boolean.toString(cell.contender().repeatable());
  }

  /** A model that does not fit its world makes every number of the observer worthless. */
  private static void requirePossible(SharedObserver observer) {
    observer
        .made()
        .filter(ideal -> ideal.impossible() > MOST_IMPOSSIBLE * ideal.steps())
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

  private void protocol(Stage train, Stage evaluate) {
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

  private void evaluate(Stage stage) {
    stage.block(checkpoints.current());
    for (int index = 0; index < plan.protocol().evaluateEpisodes(); index++) {
      stage.episode(checkpoints.trained(), index);
    }
  }

  /** One phase with its world and its recorder. */
  private final class Stage {

    private final Phase phase;
    private final Environment world;
    private final Agent agent;
    private final EpisodeRecorder recorder;
    private long checkpoint;

    Stage(Phase phase, Environment world, Agent agent, EpisodeRecorder recorder) {
      this.phase = phase;
      this.world = world;
      this.agent = agent;
      this.recorder = recorder;
    }

    void block(long at) {
      checkpoint = at;
      recorder.block(
          Rows.line(
              List.of(
                  plan.name(),
                  cell.environment().label(),
                  cell.contender().label(),
                  position.knowledge(),
                  Integer.toString(cell.seed()),
                  phase.word(),
                  Long.toString(at))));
    }

    int episode(int trained, int index) {
      gauge.requireGoing();
      position.at(phase, checkpoint, index);
      Episode episode = seeds.episode(phase, trained, index);
      int steps = EpisodeLoop.run(world, agent, episode, recorder).steps();
      position.done(steps);
      gauge.episodeDone();
      return steps;
    }
  }
}
