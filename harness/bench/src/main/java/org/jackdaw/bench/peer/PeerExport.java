package org.jackdaw.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;

/**
 * Writes a task as numbers that pymdp takes, with the story and, per set of conventions, what our
 * agent believes and plans in it, so that a peer is only timed once it has been seen to agree.
 */
final class PeerExport {

  private final Model model;
  private final PeerStory story;
  private final PeerTask task;

  PeerExport(PeerTask task) {
    this.task = task;
    model = task.model();
    story = PeerRun.story(task, model);
  }

  /** Writes {@code TASK.json}. */
  void write(Path folder) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("task", task.word());
    document.put("policyLength", task.policyLength());
    document.put("A", tables(model.modalities().size(), model::likelihood, 0));
    document.put("A_dependencies", parents());
    document.put("B", tables(model.factors().size(), model::transition, 1));
    document.put("C", preferences());
    document.put("D", starts());
    document.put("outcomes", story.outcomes());
    document.put("actions", controls());
    document.put("pymdp-jax", answers("pymdp-jax"));
    document.put("pymdp-legacy", answers("pymdp-legacy"));
    Files.createDirectories(folder);
    new ObjectMapper().writeValue(folder.resolve(task.word() + ".json").toFile(), document);
  }

  private interface Source {
    Conditional of(int number);
  }

  /** Per table its shape and its cells, the outcome first; transitions end with a control. */
  private List<Object> tables(int count, Source source, int control) {
    List<Object> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Conditional conditional = source.of(i);
      List<Integer> shape = new ArrayList<>(List.of(conditional.table().rows()));
      conditional.parents().forEach(p -> shape.add(model.variable(p).size()));
      if (control == 1 && conditional.parents().size() == 1) {
        shape.add(1);
      }
      double[] cells = new double[conditional.table().rows() * conditional.table().columns()];
      for (int k = 0; k < cells.length; k++) {
        int columns = conditional.table().columns();
        cells[k] = conditional.table().get(k / columns, k % columns);
      }
      tables.add(Map.of("shape", shape, "cells", cells));
    }
    return tables;
  }

  private List<List<Integer>> parents() {
    List<List<Integer>> parents = new ArrayList<>();
    for (int m = 0; m < model.modalities().size(); m++) {
      parents.add(model.likelihood(m).parents().stream().map(model::position).toList());
    }
    return parents;
  }

  private List<double[]> preferences() {
    List<double[]> preferences = new ArrayList<>();
    for (int m = 0; m < model.modalities().size(); m++) {
      OutcomeValues values = model.logPreference(m);
      double[] row = new double[values.outcomes()];
      for (int o = 0; o < row.length; o++) {
        row[o] = values.value(0, o);
      }
      preferences.add(row);
    }
    return preferences;
  }

  private List<double[]> starts() {
    List<double[]> starts = new ArrayList<>();
    for (int f = 0; f < model.factors().size(); f++) {
      starts.add(model.startMarginal(f));
    }
    return starts;
  }

  /** Per action the control of each factor, 0 for a factor without one. */
  private int[][][] controls() {
    int[][][] controls = new int[story.actions().length][][];
    for (int e = 0; e < controls.length; e++) {
      controls[e] = new int[story.actions()[e].length][model.factors().size()];
      for (int t = 0; t < controls[e].length; t++) {
        for (int f = 0; f < model.factors().size(); f++) {
          controls[e][t][f] = control(f, story.actions()[e][t]);
        }
      }
    }
    return controls;
  }

  private int control(int factor, int action) {
    for (Parent parent : model.transition(factor).parents()) {
      if (parent.kind() == Parent.Kind.CONTROL) {
        return model.actions().control(action, model.control(parent.name()));
      }
    }
    return 0;
  }

  /** Beliefs and policy posteriors at every step of the first episodes. */
  private Map<String, Object> answers(String conventions) {
    PeerAgent agent = new PeerAgent(model, story, AgentStepBenchmark.options(task, conventions));
    int steps = 3 * task.steps();
    List<double[]> beliefs = new ArrayList<>();
    List<double[]> posteriors = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      agent.step();
      ActiveInferenceAgent inner = agent.agent();
      beliefs.add(flat(inner.belief()));
      posteriors.add(posterior(inner.lastPlan()));
    }
    return Map.of("beliefs", beliefs, "policies", posteriors);
  }

  private static double[] flat(Belief belief) {
    List<Double> cells = new ArrayList<>();
    for (int b = 0; b < belief.blocks().size(); b++) {
      for (int s = 0; s < belief.size(b); s++) {
        cells.add(belief.probability(b, s));
      }
    }
    return cells.stream().mapToDouble(p -> p).toArray();
  }

  private static double[] posterior(PlanTrace plan) {
    double[] posterior = new double[plan.policies()];
    for (int p = 0; p < posterior.length; p++) {
      posterior[p] = plan.posterior(p);
    }
    return posterior;
  }
}
