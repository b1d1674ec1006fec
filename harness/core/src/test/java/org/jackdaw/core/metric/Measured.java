package org.jackdaw.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** One metric on episodes of one world and one agent, as a cell would run it. */
final class Measured implements EpisodeListener {

  final List<Integer> sounds = new ArrayList<>();
  final List<OptionalDouble> running = new ArrayList<>();
  private final Environment world;
  private final Agent agent;
  private final SharedObserver observer;
  private final Meter meter;

  final List<Double> rewards = new ArrayList<>();
  final List<List<OptionalDouble>> history = new ArrayList<>();
  private final int columns;

  /** A metric with options. */
  static <O extends Record> Measured with(
      ConfigurableMetric<O> metric, O options, Environment bare, Agent agent, int limit) {
    return new Measured(new BoundMetric<>(metric, options, metric.id()), bare, agent, limit);
  }

  Measured(MetricFactory metric, Environment bare, Agent agent, int limit) {
    this.columns = metric.columns().size();
    this.world = new StepLimit(bare, limit);
    this.agent = agent;
    Optional<ModelFacts> facts =
        bare instanceof PublishesModel publisher
            ? Optional.of(new ModelFacts(publisher.model(0), limit))
            : Optional.empty();
    this.observer = new SharedObserver(facts);
    this.meter = metric.create(new MeterContext(bare, agent, limit, facts, observer));
  }

  EpisodeResult episode(long seed) {
    return episode(Phase.EVALUATE, seed);
  }

  EpisodeResult episode(Phase phase, long seed) {
    return EpisodeLoop.run(world, agent, new Episode(0, phase, 0, 0, seed), this);
  }

  OptionalDouble value(int column) {
    return meter.value(column);
  }

  @Override
  public void began(Episode episode, Observation first) {
    sounds.clear();
    rewards.clear();
    running.clear();
    hear(first);
    observer.made().ifPresent(ideal -> ideal.began(episode, first));
    meter.began(episode, first);
    history.clear();
    remember();
  }

  /** The value of a column in the history after a step, 0 for the start. */
  OptionalDouble after(int step, int column) {
    return history.get(step).get(column);
  }

  private void remember() {
    history.add(IntStream.range(0, columns).mapToObj(meter::value).toList());
  }

  @Override
  public void acted(Value action) {
    meter.acted(action);
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    hear(result.observation());
    rewards.add(result.reward());
    observer.made().ifPresent(ideal -> ideal.stepped(step, transition, result));
    meter.stepped(step, transition, result);
    running.add(meter.value(0));
    remember();
  }

  @Override
  public void ended(EpisodeResult result) {
    observer.made().ifPresent(ideal -> ideal.ended(result));
    meter.ended(result);
  }

  private void hear(Observation observation) {
    if (observation.size() > 1) {
      sounds.add(observation.outcome(1));
    }
  }
}
