package org.jackdaw.core.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.SharedObserver;
import org.jackdaw.core.result.CellWriter;

/**
 * What watches a cell while one model is in force: the ideal observer, and the meters and the
 * recorder of each phase.
 */
final class Watch {

  /** What a watch sees, where it writes, and what it marks rows with. */
  record Scene(
      Environment training,
      Environment evaluation,
      Agent agent,
      int stepLimit,
      List<MetricFactory> metrics,
      CellWriter writer,
      DecisionClock clock,
      String mark) {}

  private final Scene scene;
  private final SharedObserver observer;
  private final EpisodeRecorder train;
  private final EpisodeRecorder evaluate;

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
    this.train = recorder(trainMeters);
    this.evaluate = recorder(evaluateMeters);
  }

  private List<Meter> meters(Environment world, Optional<ModelFacts> facts) {
    MeterContext context =
        new MeterContext(world, scene.agent(), scene.stepLimit(), facts, observer);
    return scene.metrics().stream().map(metric -> metric.create(context)).toList();
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

  /** The ideal observer, if a metric has asked for it. */
  Optional<IdealObserver> observer() {
    return observer.made();
  }
}
