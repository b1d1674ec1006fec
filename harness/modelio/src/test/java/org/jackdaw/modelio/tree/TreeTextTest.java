package org.jackdaw.modelio.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TreeTextTest {

  private static final Place HERE = Place.whole("test");

  @Test
  void putsWhatIsShortOnOneLineAndSpreadsTheRest() {
    Node tree = TreeReader.yaml("{a: {b: 1, c: [x, 4x4]}, d: [{e: 1}, {f: true}], g: []}", "x");
    assertThat(TreeText.document(tree, TreeText.Format.YAML))
        .isEqualTo("a: {b: 1, c: [x, \"4x4\"]}\nd:\n  - {e: 1}\n  - {f: true}\ng: []\n");
    assertThat(TreeText.document(tree, TreeText.Format.JSON))
        .isEqualTo(
            """
            {
              "a": {"b": 1, "c": ["x", "4x4"]},
              "d": [
                {"e": 1},
                {"f": true}
              ],
              "g": []
            }
            """);
  }

  @Test
  void quotesTextsThatWouldReadAsSomethingElse() {
    for (String word : List.of("true", "null", "yes", "5", "", " a", "a: b", "#", "-", "*x")) {
      assertThat(TreeText.line(Scalar.text(HERE, word))).isEqualTo("\"" + word + "\"");
    }
    assertThat(TreeText.line(Scalar.text(HERE, "file:models/a.json")))
        .isEqualTo("file:models/a.json");
  }

  @Property(tries = 300)
  void whatIsWrittenAsYamlReadsBack(@ForAll("maps") Node tree) {
    String text = TreeText.document(tree, TreeText.Format.YAML);
    assertThat(TreeReader.yaml(text, "x").at(HERE)).isEqualTo(tree);
  }

  @Property(tries = 300)
  void whatIsWrittenAsJsonReadsBack(@ForAll("maps") Node tree) {
    String text = TreeText.document(tree, TreeText.Format.JSON);
    assertThat(TreeReader.json(text, "x").at(HERE)).isEqualTo(tree);
  }

  @Property(tries = 300)
  void aLineReadsBack(@ForAll("maps") Node tree) {
    assertThat(TreeReader.yaml(TreeText.line(tree), "x").at(HERE)).isEqualTo(tree);
  }

  @Provide
  Arbitrary<Node> maps() {
    return tree(3).filter(node -> node instanceof MapNode map && !map.entries().isEmpty());
  }

  private static Arbitrary<Node> tree(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<Node> below = Arbitraries.lazy(() -> tree(depth - 1));
    Arbitrary<Node> lists = below.list().ofMaxSize(4).map(items -> new ListNode(HERE, items));
    Arbitrary<Node> maps =
        Arbitraries.maps(texts().filter(t -> !t.isEmpty()), below)
            .ofMaxSize(4)
            .map(TreeTextTest::map);
    return Arbitraries.oneOf(scalars(), lists, maps, maps);
  }

  private static Node map(Map<String, Node> content) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    content.forEach((key, value) -> entries.put(key, new MapNode.Entry(HERE, value)));
    return new MapNode(HERE, entries);
  }

  private static Arbitrary<Node> scalars() {
    return Arbitraries.oneOf(
        texts().map(text -> Scalar.text(HERE, text)),
        Arbitraries.doubles().map(value -> Scalar.number(HERE, value)),
        Arbitraries.of("true", "false", "null").map(text -> Scalar.plain(HERE, text)));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60),
        Arbitraries.strings().withChars("ab:-#*&!|>%@\"'\\\n\t[]{},. \u00e9\u2028").ofMaxLength(8),
        Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(20),
        Arbitraries.of("\ud83d\ude00", "on", "no", "null", "1e5", "0..9", "~", ".inf"));
  }
}
