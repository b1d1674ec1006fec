package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.DeterministicTable;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.TerminalRule;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Labels;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;

/** Turns a model into a document. */
final class ModelWriter {

  private static final Place NOWHERE = Place.whole("model");

  private final Model model;

  private ModelWriter(Model model) {
    this.model = model;
  }

  static MapNode tree(Model model) {
    return new ModelWriter(model).tree();
  }

  private MapNode tree() {
    MapNode tree =
        map()
            .with("format", text(ModelKeys.FORMAT))
            .with("factors", variables(model.factors()))
            .with("modalities", variables(model.modalities()))
            .with("controls", variables(model.controls()))
            .with("transitions", transitions())
            .with("likelihoods", likelihoods())
            .with("start", list(model.start().stream().map(this::start).toList()))
            .with("terminals", list(model.terminals().stream().map(this::terminal).toList()));
    if (model.discount().isPresent()) {
      tree = tree.with("discount", Scalar.number(NOWHERE, model.discount().getAsDouble()));
    }
    if (model.reward().isPresent()) {
      tree = tree.with("reward", reward(model.reward().get()));
    }
    return tree.with("preferences", preferences()).with("between", between());
  }

  private static Node variables(List<Variable> variables) {
    return list(variables.stream().map(ModelWriter::variable).toList());
  }

  private static Node variable(Variable variable) {
    MapNode map = map().with("name", text(variable.name()));
    boolean numbered = variable.labels().equals(Labels.numbered(variable.size()));
    return numbered
        ? map.with("size", whole(variable.size()))
        : map.with("labels", list(variable.labels().stream().map(ModelWriter::text).toList()));
  }

  private Node transitions() {
    MapNode map = map();
    for (int f = 0; f < model.factors().size(); f++) {
      Variable factor = model.factors().get(f);
      map = map.with(factor.name(), conditional(factor, model.transition(f)));
    }
    return map;
  }

  private Node likelihoods() {
    MapNode map = map();
    for (int m = 0; m < model.modalities().size(); m++) {
      Variable modality = model.modalities().get(m);
      MapNode conditional = conditional(modality, model.likelihood(m));
      map = map.with(modality.name(), withReset(conditional, m));
    }
    return map;
  }

  private MapNode withReset(MapNode conditional, int modality) {
    boolean couldShow =
        model.likelihood(modality).parents().stream().allMatch(p -> p.kind() == Parent.Kind.AFTER);
    boolean hidden = couldShow && !model.observedAtReset(modality);
    boolean rewardOnly = model.rewardOnly(model.modalities().get(modality).name());
    return hidden && !rewardOnly
        ? conditional.with("at-reset", Scalar.plain(NOWHERE, "false"))
        : conditional;
  }

  private MapNode conditional(Variable variable, Conditional conditional) {
    List<Node> parents = new ArrayList<>();
    List<Variable> over = new ArrayList<>();
    for (Parent parent : conditional.parents()) {
      parents.add(text(parent.kind().name().toLowerCase(Locale.ROOT) + "." + parent.name()));
      over.add(model.variable(parent));
    }
    MapNode map = parents.isEmpty() ? map() : map().with("parents", list(parents));
    return new TableWriter(List.of(variable), over).write(conditional.table(), map);
  }

  private List<Variable> block(List<String> names) {
    return names.stream().map(name -> model.factors().get(model.factor(name))).toList();
  }

  private Node start(StartBlock block) {
    MapNode map = map().with("factors", names(block.factors()));
    if (TableWriter.canonical(block.distribution()) instanceof DeterministicTable certain) {
      return map.with(
          "at", list(TableWriter.positions(block(block.factors()), certain.outcome(0))));
    }
    return new TableWriter(block(block.factors()), List.of()).write(block.distribution(), map);
  }

  private Node terminal(TerminalRule rule) {
    List<Variable> block = block(rule.factors());
    int size = block.stream().mapToInt(Variable::size).reduce(1, Math::multiplyExact);
    List<Node> states = new ArrayList<>();
    for (int joint = 0; joint < size; joint++) {
      if (rule.ends(joint)) {
        states.add(list(TableWriter.positions(block, joint)));
      }
    }
    return map().with("factors", names(rule.factors())).with("states", list(states));
  }

  private static Node names(List<String> names) {
    return list(names.stream().map(ModelWriter::text).toList());
  }

  private static Node reward(Reward reward) {
    MapNode map =
        map().with("modality", text(reward.modality())).with("values", values(reward.values()));
    return reward.rewardOnly() ? map.with("reward-only", Scalar.plain(NOWHERE, "true")) : map;
  }

  private Node preferences() {
    MapNode map = map();
    for (Map.Entry<String, OutcomeValues> entry : model.preferences().entrySet()) {
      map = map.with(entry.getKey(), values(entry.getValue()));
    }
    return map;
  }

  private static Node values(OutcomeValues values) {
    List<Node> rows = new ArrayList<>();
    for (int t = 0; t < values.steps(); t++) {
      List<Node> row = new ArrayList<>();
      for (int o = 0; o < values.outcomes(); o++) {
        row.add(Scalar.number(NOWHERE, values.value(t, o)));
      }
      rows.add(list(row));
    }
    return rows.size() == 1 ? rows.get(0) : list(rows);
  }

  private Node between() {
    MapNode map = map();
    for (Map.Entry<String, BetweenEpisodes> entry : model.between().entrySet()) {
      Variable factor = model.factors().get(model.factor(entry.getKey()));
      map = map.with(entry.getKey(), between(factor, entry.getValue()));
    }
    return map;
  }

  private static Node between(Variable factor, BetweenEpisodes rule) {
    if (rule instanceof BetweenEpisodes.Switching switching) {
      TableWriter writer = new TableWriter(List.of(factor), List.of(factor));
      return map().with(ModelKeys.SWITCH, writer.dense(switching.matrix()));
    }
    return text(ModelKeys.KEPT);
  }

  private static MapNode map() {
    return new MapNode(NOWHERE, Map.of());
  }

  private static Node text(String text) {
    return Scalar.text(NOWHERE, text);
  }

  static Node whole(long value) {
    return Scalar.plain(NOWHERE, Long.toString(value));
  }

  static ListNode list(List<? extends Node> items) {
    return new ListNode(NOWHERE, List.copyOf(items));
  }
}
