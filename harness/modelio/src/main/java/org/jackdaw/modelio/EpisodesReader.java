package org.jackdaw.modelio;

import java.util.BitSet;
import java.util.List;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.TerminalRule;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** Reads how episodes begin and end, and what outlives them. */
final class EpisodesReader {

  private final DocumentView view;
  private final Variables variables;
  private final ModelBuilder builder;

  EpisodesReader(DocumentView view, Variables variables, ModelBuilder builder) {
    this.view = view;
    this.variables = variables;
    this.builder = builder;
  }

  /** Reads a start block and returns the name of its table. */
  String start(Node node) {
    MapNode map = view.map(node, ModelKeys.START);
    List<Variable> block = variables.block(map);
    List<String> names = block.stream().map(Variable::name).toList();
    Table table =
        map.find("at").isPresent()
            ? certain(block, map.find("at").orElseThrow())
            : new TableReader(block, List.of()).read(map);
    builder.start(names, table);
    return TableName.start(String.join("*", names));
  }

  private static Table certain(List<Variable> block, Node at) {
    int size = block.stream().mapToInt(Variable::size).reduce(1, Math::multiplyExact);
    double[] distribution = new double[size];
    distribution[joint(block, at)] = 1;
    return Table.ofDistribution(distribution);
  }

  private static int joint(List<Variable> block, Node node) {
    List<Node> items = DocumentView.items(node);
    if (items.size() != block.size()) {
      throw new Misfit(node, "needs " + block.size() + " values, got " + items.size());
    }
    int joint = 0;
    for (int i = 0; i < items.size(); i++) {
      joint = joint * block.get(i).size() + DocumentView.position(block.get(i), items.get(i));
    }
    return joint;
  }

  void terminal(Node node) {
    MapNode map = view.map(node, ModelKeys.TERMINAL);
    List<Variable> block = variables.block(map);
    BitSet ends = new BitSet();
    for (Node state : DocumentView.items(DocumentView.required(map, "states"))) {
      ends.set(joint(block, state));
    }
    builder.terminal(new TerminalRule(block.stream().map(Variable::name).toList(), ends));
  }

  void between(String factor, Node node) {
    Variable variable = variables.factor(factor);
    if (node instanceof MapNode) {
      MapNode map = view.map(node, List.of(ModelKeys.SWITCH));
      Node matrix = DocumentView.required(map, ModelKeys.SWITCH);
      Table table = new TableReader(List.of(variable), List.of(variable)).dense(matrix);
      builder.between(factor, new BetweenEpisodes.Switching(table));
    } else if (ModelKeys.KEPT.equals(DocumentView.text(node))) {
      builder.between(factor, new BetweenEpisodes.Kept());
    } else {
      throw new Misfit(node, "must be kept or a map with switch, got " + node.words());
    }
  }
}
