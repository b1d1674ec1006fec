package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges factors that start jointly into one factor each, so that every start is a plain vector.
 */
final class JointStarts {

  private final Model model;
  private final Map<String, StartBlock> blockOf = new LinkedHashMap<>();

  private JointStarts(Model model) {
    this.model = model;
    for (StartBlock block : model.start()) {
      block.factors().forEach(f -> blockOf.put(f, block));
    }
  }

  static Model merged(Model model) {
    boolean plain = model.start().stream().allMatch(b -> b.factors().size() == 1);
    return plain ? model : new JointStarts(model).rebuilt();
  }

  private Model rebuilt() {
    ModelBuilder builder = Model.builder();
    model.controls().forEach(builder::control);
    model.start().forEach(block -> builder.factor(variable(block)));
    model.modalities().forEach(builder::modality);
    for (StartBlock block : model.start()) {
      builder.start(List.of(nameOf(block)), block.distribution());
      transition(builder, block);
      between(builder, block);
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      likelihood(builder, m);
    }
    model.terminals().forEach(rule -> terminal(builder, rule));
    model.discount().ifPresent(builder::discount);
    model.reward().ifPresent(builder::reward);
    model.preferences().forEach(builder::preference);
    return builder.build();
  }

  private static String nameOf(StartBlock block) {
    return String.join("*", block.factors());
  }

  private Variable variable(StartBlock block) {
    List<Variable> members = members(block);
    if (members.size() == 1) {
      return members.get(0);
    }
    List<String> labels = new ArrayList<>();
    for (int joint = 0; joint < block.distribution().rows(); joint++) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        parts.add(members.get(i).label(member(block, joint, i)));
      }
      labels.add(String.join(",", parts));
    }
    return new Variable(nameOf(block), labels);
  }

  private List<Variable> members(StartBlock block) {
    return block.factors().stream().map(f -> model.factors().get(model.factor(f))).toList();
  }

  private int member(StartBlock block, int joint, int position) {
    List<Variable> members = members(block);
    int rest = joint;
    for (int i = members.size() - 1; i > position; i--) {
      rest /= members.get(i).size();
    }
    return rest % members.get(position).size();
  }

  /** The parents in terms of merged factors, each once. */
  private List<Parent> merged(List<Parent> parents) {
    Set<Parent> merged = new LinkedHashSet<>();
    for (Parent parent : parents) {
      merged.add(
          parent.kind() == Parent.Kind.CONTROL
              ? parent
              : new Parent(parent.kind(), nameOf(blockOf.get(parent.name()))));
    }
    return List.copyOf(merged);
  }

  /** The old column that a table had, given values of its merged parents. */
  private int oldColumn(List<Parent> old, List<Parent> merged, int[] values) {
    int column = 0;
    for (Parent parent : old) {
      int value;
      if (parent.kind() == Parent.Kind.CONTROL) {
        value = values[merged.indexOf(parent)];
      } else {
        StartBlock block = blockOf.get(parent.name());
        int joint = values[merged.indexOf(new Parent(parent.kind(), nameOf(block)))];
        value = member(block, joint, block.factors().indexOf(parent.name()));
      }
      column = column * model.variable(parent).size() + value;
    }
    return column;
  }

  private void transition(ModelBuilder builder, StartBlock block) {
    List<Conditional> tables =
        block.factors().stream().map(f -> model.transition(model.factor(f))).toList();
    List<Parent> parents =
        merged(tables.stream().flatMap(t -> t.parents().stream()).distinct().toList());
    builder.transition(
        nameOf(block),
        parents,
        (values, column) -> {
          for (int joint = 0; joint < column.length; joint++) {
            double p = 1;
            for (int i = 0; i < tables.size(); i++) {
              Conditional table = tables.get(i);
              p *=
                  table
                      .table()
                      .get(member(block, joint, i), oldColumn(table.parents(), parents, values));
            }
            column[joint] = p;
          }
        });
  }

  private void likelihood(ModelBuilder builder, int modality) {
    Conditional old = model.likelihood(modality);
    List<Parent> parents = merged(old.parents());
    String name = model.modalities().get(modality).name();
    builder.likelihood(
        name,
        parents,
        (values, column) ->
            old.table().addColumn(oldColumn(old.parents(), parents, values), 1, column));
    if (!model.observedAtReset(modality)) {
      builder.absentAtReset(name);
    }
  }

  private void terminal(ModelBuilder builder, TerminalRule rule) {
    List<Parent> old = rule.factors().stream().map(Parent::after).toList();
    List<Parent> parents = merged(old);
    builder.terminal(
        parents.stream().map(Parent::name).toList(),
        values -> rule.ends(oldColumn(old, parents, values)));
  }

  private void between(ModelBuilder builder, StartBlock block) {
    List<BetweenEpisodes> rules =
        block.factors().stream().map(f -> model.between(model.factor(f))).toList();
    if (rules.stream().allMatch(r -> r instanceof BetweenEpisodes.Drawn)) {
      return;
    }
    if (rules.stream().allMatch(r -> r instanceof BetweenEpisodes.Kept)) {
      builder.between(nameOf(block), new BetweenEpisodes.Kept());
      return;
    }
    int size = block.distribution().rows();
    TableBuilder matrix = new TableBuilder(size, size);
    for (int from = 0; from < size; from++) {
      double[] column = new double[size];
      for (int to = 0; to < size; to++) {
        column[to] = switched(block, rules, from, to);
      }
      matrix.add(column);
    }
    builder.between(nameOf(block), new BetweenEpisodes.Switching(matrix.build()));
  }

  private double switched(StartBlock block, List<BetweenEpisodes> rules, int from, int to) {
    double p = 1;
    for (int i = 0; i < rules.size(); i++) {
      int a = member(block, from, i);
      int b = member(block, to, i);
      p *=
          rules.get(i) instanceof BetweenEpisodes.Switching switching
              ? switching.matrix().get(b, a)
              : (a == b ? 1 : 0);
    }
    return p;
  }
}
