package org.jackdaw.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.metric.ModelFactsCache;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.result.Task;

/** Describes the worlds of a plan for its manifest: models, and what can be earned on them. */
final class TaskSurvey {

  private final Plan plan;
  private final ModelFactsCache facts;

  TaskSurvey(Plan plan, ModelFactsCache facts) {
    this.plan = plan;
    this.facts = facts;
  }

  List<Task> of(List<Integer> seeds) {
    return plan.environments().stream().map(environment -> task(environment, seeds)).toList();
  }

  /** Where states are on the pictures of the worlds that draw themselves. */
  Map<String, Places> places() {
    Map<String, Places> places = new LinkedHashMap<>();
    for (PlannedEnvironment environment : plan.environments()) {
      places(environment).ifPresent(found -> places.put(environment.label(), found));
    }
    return places;
  }

  private static Optional<Places> places(PlannedEnvironment environment) {
    try (Environment world = environment.open()) {
      return world instanceof RendersText drawn ? drawn.places() : Optional.empty();
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  private Task task(PlannedEnvironment environment, List<Integer> seeds) {
    return new Task(
        environment.label(),
        environment.id(),
        environment.taskHash(),
        environment.stepLimit(),
        environment.modifications(),
        models(environment, seeds));
  }

  /** A world that cannot be opened has no model; its cells have said so in their failures. */
  private List<Task.TaskModel> models(PlannedEnvironment environment, List<Integer> seeds) {
    try (Environment world = environment.open()) {
      return world instanceof PublishesModel publisher
          ? models(environment, publisher, seeds)
          : List.of();
    } catch (RuntimeException broken) {
      return List.of();
    }
  }

  private List<Task.TaskModel> models(
      PlannedEnvironment environment, PublishesModel publisher, List<Integer> seeds) {
    List<Task.TaskModel> models = new ArrayList<>(models(environment, publisher, seeds, 0));
    publisher.changes().forEach(at -> models.addAll(models(environment, publisher, seeds, at)));
    return models;
  }

  private List<Task.TaskModel> models(
      PlannedEnvironment environment, PublishesModel publisher, List<Integer> seeds, int from) {
    Map<String, Model> models = new LinkedHashMap<>();
    Map<String, List<Integer>> runs = new LinkedHashMap<>();
    for (int seed : seeds) {
      Model model = publisher.model(plan.seeds().run(environment.label(), seed), from);
      models.putIfAbsent(model.hash(), model);
      runs.computeIfAbsent(model.hash(), hash -> new ArrayList<>()).add(seed);
    }
    return models.values().stream()
        .map(model -> facts.of(model, environment.stepLimit()))
        .map(known -> described(known, from, runs.get(known.model().hash())))
        .toList();
  }

  private static Task.TaskModel described(ModelFacts known, int from, List<Integer> seeds) {
    return new Task.TaskModel(
        known.model().hash(),
        from,
        seeds,
        known.floor(),
        known.ceiling(),
        known.states(),
        known.sighted());
  }
}
