package org.jackdaw.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.testkit.CueCorridor;

/** A small experiment, changed one piece at a time. */
record TinyPlan(
    String name,
    long rootSeed,
    List<Integer> seeds,
    Protocol protocol,
    List<PlannedEnvironment> environments,
    List<PlannedContender> contenders,
    List<MetricFactory> metrics,
    Optional<Traces> traces) {

  /** Two worlds, two contenders, three runs; 6 training and 2 evaluation episodes at 0, 4 and 6. */
  static TinyPlan standard() {
    return new TinyPlan(
        "tiny",
        1,
        List.of(0, 1, 2),
        episodes(6, 4, 2),
        List.of(corridor(), arms(10)),
        List.of(
            contender("wanderer", Wanderer::new), contender("learner, the", CountingLearner::new)),
        List.of(),
        Optional.empty());
  }

  static PlannedEnvironment corridor() {
    return environment("corridor", 10, CueCorridor::informed);
  }

  static PlannedEnvironment arms(int limit) {
    return environment("arms", limit, ThreeArms::new);
  }

  static PlannedEnvironment environment(String label, int limit, Supplier<Environment> factory) {
    try (Environment world = factory.get()) {
      return new PlannedEnvironment(
          label,
          world.spec().id(),
          world.spec().withStepLimit(limit),
          label + "/" + limit,
          factory);
    }
  }

  static PlannedContender contender(String label, Function<AgentContext, Agent> factory) {
    return new PlannedContender(
        label,
        label,
        label,
        Optional.empty(),
        KnowledgeLevel.NONE,
        model -> new Knowledge.None(),
        factory,
        true);
  }

  static Protocol episodes(int train, long every, int evaluate) {
    return new Protocol(OptionalInt.of(train), OptionalLong.empty(), every, evaluate);
  }

  static Protocol steps(long train, long every, int evaluate) {
    return new Protocol(OptionalInt.empty(), OptionalLong.of(train), every, evaluate);
  }

  TinyPlan named(String other) {
    return new TinyPlan(
        other, rootSeed, seeds, protocol, environments, contenders, metrics, traces);
  }

  TinyPlan withRoot(long other) {
    return new TinyPlan(name, other, seeds, protocol, environments, contenders, metrics, traces);
  }

  TinyPlan withSeeds(Integer... others) {
    return new TinyPlan(
        name, rootSeed, List.of(others), protocol, environments, contenders, metrics, traces);
  }

  TinyPlan withProtocol(Protocol other) {
    return new TinyPlan(name, rootSeed, seeds, other, environments, contenders, metrics, traces);
  }

  TinyPlan in(PlannedEnvironment... others) {
    return new TinyPlan(
        name, rootSeed, seeds, protocol, List.of(others), contenders, metrics, traces);
  }

  TinyPlan of(PlannedContender... others) {
    return new TinyPlan(
        name, rootSeed, seeds, protocol, environments, List.of(others), metrics, traces);
  }

  TinyPlan measuring(List<MetricFactory> others) {
    return new TinyPlan(name, rootSeed, seeds, protocol, environments, contenders, others, traces);
  }

  TinyPlan tracing(Traces others) {
    return new TinyPlan(
        name, rootSeed, seeds, protocol, environments, contenders, metrics, Optional.of(others));
  }

  Plan plan() {
    List<Cell> cells = new ArrayList<>();
    for (PlannedEnvironment environment : environments) {
      for (PlannedContender contender : contenders) {
        for (int seed : seeds) {
          cells.add(new Cell(cells.size(), environment, contender, seed));
        }
      }
    }
    return new Plan(
        name,
        Optional.empty(),
        rootSeed,
        protocol,
        environments,
        contenders,
        metrics,
        cells,
        runs -> "name: " + name + "\nseeds: " + runs + "\n",
        traces,
        new TreeMap<>(),
        List.of());
  }

  List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
