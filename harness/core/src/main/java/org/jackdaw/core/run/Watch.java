package org.jackdaw.core.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.SharedObserver;
import org.jackdaw.core.result.CellWriter;
import org.jackdaw.core.result.ResultFolder;

/**
 * What watches a cell while one model is in force: the ideal observer, and the meters and the
 * recorder of each phase.
 */
final class Watch {

  /**
   * What a watch sees, where it writes, what it marks rows with, whether steps may be written, and
   * the model that the agent was told.
   */
  record Scene(
      Environment training,
      Environment evaluation,
      Agent agent,
      int stepLimit,
      List<MetricFactory> metrics,
      CellWriter writer,
      DecisionClock clock,
      String mark,
      boolean traced,
      Optional<Model> told) {}

  private final Scene scene;
  private final SharedObserver observer;
  private final EpisodeRecorder train;
  private final EpisodeRecorder evaluate;
  private final boolean measured;
  private final Optional<StepRecorder> trainSteps;
  private final Optional<StepRecorder> evaluateSteps;

  /**
   * A watch over a scene.
   *
   * @param facts what follows from the model in force, where there is one
   * @param earlier the ideal observer of the model before, where there was one
   */
  Watch(Scene scene, Optional<ModelFacts> facts, Optional<IdealObserver> earlier)
      throws IOException {
    this.scene = scene;
    this.observer = new SharedObserver(facts, earlier);
    List<Meter> trainMeters = meters(scene.training(), facts);
    List<Meter> evaluateMeters = meters(scene.evaluation(), facts);
    this.measured = observer.made().isPresent();
    this.trainSteps = steps(scene.training(), facts);
    this.evaluateSteps = steps(scene.evaluation(), facts);
    this.train = recorder(trainMeters);
    this.evaluate = recorder(evaluateMeters);
  }

  private List<Meter> meters(Environment world, Optional<ModelFacts> facts) {
    MeterContext context =
        new MeterContext(world, scene.agent(), scene.stepLimit(), facts, observer);
    return scene.metrics().stream().map(metric -> metric.create(context)).toList();
  }

  private Optional<StepRecorder> steps(Environment world, Optional<ModelFacts> facts)
      throws IOException {
    return scene.traced()
        ? Optional.of(
            new StepRecorder(
                world,
                scene,
                facts.map(ModelFacts::model),
                observer.watched(),
                scene.writer().rows(ResultFolder.STEPS)))
        : Optional.empty();
  }

  /** Made when all meters are, so it is known whether one needs the observer. */
  private EpisodeRecorder recorder(List<Meter> meters) throws IOException {
    List<EpisodeListener> watchers =
        observer.made().map(List::<EpisodeListener>of).orElse(List.of());
    return new EpisodeRecorder(
        watchers,
        meters,
        scene.metrics(),
        scene.stepLimit(),
        scene.writer(),
        scene.clock(),
        scene.mark());
  }

  /** Writes the episodes of a phase. */
  EpisodeRecorder recorder(Phase phase) {
    return phase == Phase.TRAIN ? train : evaluate;
  }

  /** Writes the steps of a phase; empty where none are traced. */
  Optional<StepRecorder> steps(Phase phase) {
    return phase == Phase.TRAIN ? trainSteps : evaluateSteps;
  }

  /** Whether a metric rests on the ideal observer. */
  boolean measured() {
    return measured;
  }

  /** The ideal observer, if a metric or a trace has asked for it. */
  Optional<IdealObserver> observer() {
    return observer.made();
  }
}
