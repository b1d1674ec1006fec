package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.TerminalRule;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Labels;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** Builds a model from a document. */
final class ModelReader {

  private final MapNode root;
  private final DocumentView view;
  private final ModelBuilder builder = Model.builder();
  private final Map<String, Variable> factors = new LinkedHashMap<>();
  private final Map<String, Variable> modalities = new LinkedHashMap<>();
  private final Map<String, Variable> controls = new LinkedHashMap<>();
  private final Map<String, Node> tables = new LinkedHashMap<>();

  private ModelReader(MapNode root, DocumentView view) {
    this.root = root;
    this.view = view;
  }

  static Model read(Node document) {
    DocumentView view = new DocumentView(document);
    if (!(document instanceof MapNode map)) {
      view.report(document, "a model must be a map, got " + document.words());
      view.finish();
      throw new IllegalStateException("finish throws what was reported");
    }
    return new ModelReader(map, view).model();
  }

  private Model model() {
    view.attempt(root, this::format);
    view.finish();
    variables("factors", factors, builder::factor);
    variables("modalities", modalities, builder::modality);
    variables("controls", controls, builder::control);
    view.finish();
    view.map(root, ModelKeys.ROOT);
    section("transitions", this::transition);
    section("likelihoods", this::likelihood);
    list("start", this::start);
    list("terminals", this::terminal);
    part("discount", node -> builder.discount(DocumentView.number(node)));
    part("reward", this::reward);
    section("preferences", this::preference);
    section("between", this::between);
    view.finish();
    return built();
  }

  private void format() {
    Node format = DocumentView.required(root, "format");
    if (!ModelKeys.FORMAT.equals(DocumentView.text(format))) {
      throw new Misfit(format, "must be " + ModelKeys.FORMAT + ", got " + format.words());
    }
  }

  private Model built() {
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      e.getMessage().lines().forEach(line -> view.report(blamed(line), line));
    }
    view.finish();
    throw new IllegalStateException("finish throws what was reported");
  }

  /** The node of the table that a message begins with. */
  private Node blamed(String message) {
    Node exact = tables.get(message.split(":", 2)[0]);
    if (exact != null) {
      return exact;
    }
    String section = message.split("[.:]", 2)[0];
    return root.find(section).or(() -> root.find(section + "s")).orElse(root);
  }

  private void part(String key, Consumer<Node> reader) {
    root.find(key).ifPresent(node -> view.attempt(node, () -> reader.accept(node)));
  }

  private void list(String key, Consumer<Node> reader) {
    part(
        key,
        node -> DocumentView.items(node).forEach(n -> view.attempt(n, () -> reader.accept(n))));
  }

  private interface Entry {
    void read(String name, Node node);
  }

  private void section(String key, Entry reader) {
    part(
        key,
        node ->
            DocumentView.map(node)
                .entries()
                .forEach(
                    (name, entry) ->
                        view.attempt(entry.value(), () -> reader.read(name, entry.value()))));
  }

  private void variables(String key, Map<String, Variable> known, Consumer<Variable> declare) {
    list(
        key,
        node -> {
          Variable variable = variable(view.map(node, ModelKeys.VARIABLE));
          declare.accept(variable);
          known.put(variable.name(), variable);
        });
  }

  private static Variable variable(MapNode map) {
    String name = DocumentView.text(DocumentView.required(map, "name"));
    boolean labelled = map.find("labels").isPresent();
    if (labelled == map.find("size").isPresent()) {
      throw new Misfit(map, name + " needs either labels or size");
    }
    return new Variable(
        name,
        labelled
            ? DocumentView.texts(map.find("labels").orElseThrow())
            : Labels.numbered(DocumentView.whole(map.find("size").orElseThrow(), 1)));
  }

  private static Variable known(String what, Map<String, Variable> variables, String name) {
    Variable variable = variables.get(name);
    if (variable == null) {
      throw NearestName.unknown(what, name, variables.keySet());
    }
    return variable;
  }

  private void transition(String factor, Node node) {
    Variable variable = known("factor", factors, factor);
    tables.put(TableName.transition(factor), node);
    builder.transition(factor, conditional(variable, view.map(node, ModelKeys.TRANSITION)));
  }

  private void likelihood(String modality, Node node) {
    Variable variable = known("modality", modalities, modality);
    tables.put(TableName.likelihood(modality), node);
    MapNode map = view.map(node, ModelKeys.LIKELIHOOD);
    Conditional conditional = conditional(variable, map);
    builder.likelihood(modality, conditional);
    map.find("at-reset").ifPresent(shown -> atReset(modality, conditional, shown));
  }

  private void atReset(String modality, Conditional conditional, Node shown) {
    if (!DocumentView.truth(shown)) {
      builder.absentAtReset(modality);
    } else if (conditional.parents().stream().anyMatch(p -> p.kind() != Parent.Kind.AFTER)) {
      throw new Misfit(
          shown, modality + " depends on the move, so it cannot be observed at the reset");
    }
  }

  private Conditional conditional(Variable variable, MapNode map) {
    List<Parent> parents = new ArrayList<>();
    List<Variable> over = new ArrayList<>();
    for (Node node : DocumentView.items(map.find("parents"))) {
      Parent parent = parent(node);
      parents.add(parent);
      over.add(variable(parent, node));
    }
    return new Conditional(parents, new TableReader(List.of(variable), over).read(map));
  }

  private Variable variable(Parent parent, Node node) {
    boolean control = parent.kind() == Parent.Kind.CONTROL;
    Map<String, Variable> kind = control ? controls : factors;
    if (!kind.containsKey(parent.name())) {
      String what = control ? "control" : "factor";
      throw new Misfit(node, NearestName.message(what, parent.name(), kind.keySet()));
    }
    return kind.get(parent.name());
  }

  private static Parent parent(Node node) {
    String text = DocumentView.text(node);
    int dot = text.indexOf('.');
    String name = text.substring(dot + 1);
    return switch (dot < 0 ? "" : text.substring(0, dot)) {
      case "before" -> Parent.before(name);
      case "after" -> Parent.after(name);
      case "control" -> Parent.control(name);
      default ->
          throw new Misfit(
              node, "must be before.FACTOR, after.FACTOR or control.CONTROL, got " + node.words());
    };
  }

  private List<Variable> block(MapNode map) {
    List<Variable> block = new ArrayList<>();
    for (Node name : DocumentView.items(DocumentView.required(map, "factors"))) {
      block.add(known("factor", factors, DocumentView.text(name)));
    }
    return block;
  }

  private void start(Node node) {
    MapNode map = view.map(node, ModelKeys.START);
    List<Variable> block = block(map);
    List<String> names = block.stream().map(Variable::name).toList();
    tables.put(TableName.start(String.join("*", names)), node);
    Table table =
        map.find("at").isPresent()
            ? certain(block, map.find("at").orElseThrow())
            : new TableReader(block, List.of()).read(map);
    builder.start(names, table);
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

  private void terminal(Node node) {
    MapNode map = view.map(node, ModelKeys.TERMINAL);
    List<Variable> block = block(map);
    BitSet ends = new BitSet();
    for (Node state : DocumentView.items(DocumentView.required(map, "states"))) {
      ends.set(joint(block, state));
    }
    builder.terminal(new TerminalRule(block.stream().map(Variable::name).toList(), ends));
  }

  private void reward(Node node) {
    MapNode map = view.map(node, ModelKeys.REWARD);
    String modality = DocumentView.text(DocumentView.required(map, "modality"));
    Variable variable = known("modality", modalities, modality);
    OutcomeValues values = values(variable, DocumentView.required(map, "values"));
    boolean rewardOnly = map.find("reward-only").map(DocumentView::truth).orElse(false);
    builder.reward(new Reward(modality, values, rewardOnly));
  }

  private void preference(String modality, Node node) {
    builder.preference(modality, values(known("modality", modalities, modality), node));
  }

  private static OutcomeValues values(Variable modality, Node node) {
    List<Node> items = DocumentView.items(node);
    boolean perStep = items.stream().anyMatch(ListNode.class::isInstance);
    if (!perStep) {
      return OutcomeValues.of(row(modality, node));
    }
    return OutcomeValues.perStep(
        items.stream().map(item -> row(modality, item)).toArray(double[][]::new));
  }

  private static double[] row(Variable modality, Node node) {
    List<Node> items = DocumentView.items(node);
    if (items.size() != modality.size()) {
      throw new Misfit(
          node,
          "needs "
              + modality.size()
              + " numbers, one for each outcome of "
              + modality.name()
              + ", got "
              + items.size());
    }
    return items.stream().mapToDouble(DocumentView::number).toArray();
  }

  private void between(String factor, Node node) {
    Variable variable = known("factor", factors, factor);
    tables.put("between." + factor, node);
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
