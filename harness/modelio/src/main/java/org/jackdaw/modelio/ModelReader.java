package org.jackdaw.modelio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** Builds a model from a document. */
final class ModelReader {

  private final MapNode root;
  private final DocumentView view;
  private final ModelBuilder builder = Model.builder();
  private final Variables variables = new Variables();
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
    variables("factors", variables::addFactor, builder::factor);
    variables("modalities", variables::addModality, builder::modality);
    variables("controls", variables::addControl, builder::control);
    view.finish();
    view.map(root, ModelKeys.ROOT);
    dynamics();
    episodes();
    goal();
    view.finish();
    return built();
  }

  private void format() {
    Node format = DocumentView.required(root, "format");
    if (!ModelKeys.FORMAT.equals(DocumentView.text(format))) {
      throw new Misfit(format, "must be " + ModelKeys.FORMAT + ", got " + format.words());
    }
  }

  private void dynamics() {
    DynamicsReader reader = new DynamicsReader(view, variables, builder);
    tables("transitions", TableName::transition, reader::transition);
    tables("likelihoods", TableName::likelihood, reader::likelihood);
  }

  private void episodes() {
    EpisodesReader reader = new EpisodesReader(view, variables, builder);
    list("start", node -> tables.put(reader.start(node), node));
    list("terminals", reader::terminal);
    tables("between", factor -> "between." + factor, reader::between);
  }

  private void goal() {
    GoalReader reader = new GoalReader(view, variables, builder);
    part("discount", node -> builder.discount(DocumentView.number(node)));
    part("reward", reader::reward);
    tables("preferences", modality -> "preference." + modality, reader::preference);
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

  /** Reads the tables of a section and notes where each of them stands. */
  private void tables(String key, UnaryOperator<String> tableName, Entry reader) {
    part(
        key,
        section ->
            DocumentView.map(section)
                .entries()
                .forEach(
                    (name, entry) -> {
                      tables.put(tableName.apply(name), entry.value());
                      view.attempt(entry.value(), () -> reader.read(name, entry.value()));
                    }));
  }

  private void variables(String key, Function<MapNode, Variable> read, Consumer<Variable> declare) {
    list(key, node -> declare.accept(read.apply(view.map(node, ModelKeys.VARIABLE))));
  }
}
