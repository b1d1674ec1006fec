package org.jackdaw.modelio.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {

  @TempDir Path folder;

  private static MapNode yaml(String text) {
    return (MapNode) TreeReader.yaml(text, "x.yaml");
  }

  private static Scalar scalar(String text) {
    return (Scalar) yaml("key: " + text).find("key").orElseThrow();
  }

  private static String problem(String text) {
    DocumentException e =
        catchThrowableOfType(DocumentException.class, () -> TreeReader.yaml(text, "x.yaml"));
    assertThat(e).as(text).isNotNull();
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }

  @Test
  void knowsWhereEveryKeyAndValueStands() {
    MapNode root = yaml("a: 1\nouter:\n  - {b: [x, 'y']}\n");
    ListNode outer = (ListNode) root.find("outer").orElseThrow();
    MapNode item = (MapNode) outer.items().get(0);
    ListNode b = (ListNode) item.find("b").orElseThrow();
    assertThat(root.placeOf("outer")).hasToString("x.yaml:2:1");
    assertThat(item.place()).hasToString("x.yaml:3:5");
    assertThat(item.placeOf("b")).hasToString("x.yaml:3:6");
    assertThat(b.items().get(1).place()).hasToString("x.yaml:3:13");
  }

  @ParameterizedTest
  @CsvSource({
    "1, INTEGER",
    "-3, INTEGER",
    "+5, INTEGER",
    "010, INTEGER",
    "1.5, DECIMAL",
    "1e3, DECIMAL",
    "1.5E-9, DECIMAL",
    "-.5, DECIMAL",
    ".inf, DECIMAL",
    "-.inf, DECIMAL",
    ".nan, DECIMAL",
    "true, BOOLEAN",
    "False, BOOLEAN",
    "yes, TEXT",
    "no, TEXT",
    "on, TEXT",
    "1_000, TEXT",
    "0x1F, TEXT",
    "4x4, TEXT",
    "0..19, TEXT",
    "1:30, TEXT",
    "2001-01-01, TEXT",
    "~, NULL",
    "null, NULL",
    "'\"3\"', TEXT"
  })
  void resolvesPlainScalarsByTheCoreSchema(String text, Scalar.Kind kind) {
    assertThat(scalar(text).kind()).isEqualTo(kind);
  }

  @Test
  void readsNumbers() {
    assertThat(scalar("1e3").number()).isEqualTo(1000);
    assertThat(scalar("-.inf").number()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(scalar(".nan").number()).isNaN();
    assertThat(scalar("1e6").whole()).isEqualTo(1_000_000);
    assertThat(scalar("9223372036854775807").whole()).isEqualTo(Long.MAX_VALUE);
    assertThat(scalar("9223372036854775808").wholeNumber()).isFalse();
    assertThat(scalar("1e999999999").wholeNumber()).isFalse();
    assertThat(scalar("2.5").wholeNumber()).isFalse();
  }

  @Test
  void honoursCoreTags() {
    assertThat(scalar("!!str 5").kind()).isEqualTo(Scalar.Kind.TEXT);
    assertThat(scalar("!!int '5'").kind()).isEqualTo(Scalar.Kind.INTEGER);
    assertThat(problem("a: !!int left")).isEqualTo("x.yaml:1:4: !!int does not fit 'left'");
    assertThat(problem("a: !!seq {b: 1}")).isEqualTo("x.yaml:1:4: !!seq does not fit here");
  }

  @Test
  void refusesTagsThatNameClasses() {
    String rule = " is not allowed; a document is data, not code";
    assertThat(problem("a: !!java.net.URL [\"http://localhost\"]"))
        .isEqualTo("x.yaml:1:4: tag !!java.net.URL" + rule);
    assertThat(problem("a: !!javax.script.ScriptEngineManager {}"))
        .isEqualTo("x.yaml:1:4: tag !!javax.script.ScriptEngineManager" + rule);
    assertThat(problem("a:\n  - !point {x: 1}")).isEqualTo("x.yaml:2:5: tag !point" + rule);
    assertThat(problem("a: !!set {x, y}")).isEqualTo("x.yaml:1:4: tag !!set" + rule);
    assertThat(problem("a: !!java.lang.String left"))
        .isEqualTo("x.yaml:1:4: tag !!java.lang.String" + rule);
    assertThat(problem("!!java.net.URL a: 1"))
        .isEqualTo("x.yaml:1:1: a key must not have a tag; a document is data, not code");
  }

  @Test
  void refusesAnchorsAndAliases() {
    assertThat(problem("a: &x {b: 1}\nc: *x")).isEqualTo("x.yaml:1:4: anchor &x is not allowed");
    assertThat(problem("&k a: 1")).isEqualTo("x.yaml:1:1: anchor &k is not allowed");
    assertThat(problem("a: [1, *x]")).isEqualTo("x.yaml:1:8: alias *x is not allowed");
  }

  @Test
  void refusesRepeatedKeys() {
    assertThat(problem("a: 1\nb: 2\na: 3"))
        .isEqualTo("x.yaml:3:1: key 'a' stands twice, first at 1:1");
  }

  @Test
  void refusesSeveralDocuments() {
    assertThat(problem("a: 1\n---\nb: 2"))
        .isEqualTo("x.yaml:3:1: a second document begins; only one is allowed");
  }

  @Test
  void refusesEmptyAndBrokenTexts() {
    assertThat(problem("")).isEqualTo("x.yaml: is empty");
    assertThat(problem("# nothing\n")).isEqualTo("x.yaml: is empty");
    assertThat(problem("a: [1, 2"))
        .startsWith("x.yaml:1:9: is not valid YAML: ")
        .contains("expected ',' or ']'");
    assertThat(problem("a: 1\n b: 2"))
        .isEqualTo("x.yaml:2:3: is not valid YAML: mapping values are not allowed here");
    assertThat(problem("? [a, b]\n: 1")).startsWith("x.yaml:1:4: is not valid YAML: ");
    assertThat(problem("a: " + "[".repeat(200))).contains("is not valid YAML");
  }

  @Test
  void readsJsonWithTheSameRules() {
    MapNode root = (MapNode) TreeReader.json("{\"a\": [1, 2.5, \"1\", true, null]}", "x.json");
    ListNode items = (ListNode) root.find("a").orElseThrow();
    assertThat(items.items())
        .extracting(node -> ((Scalar) node).kind())
        .containsExactly(
            Scalar.Kind.INTEGER,
            Scalar.Kind.DECIMAL,
            Scalar.Kind.TEXT,
            Scalar.Kind.BOOLEAN,
            Scalar.Kind.NULL);
    assertThatThrownBy(() -> TreeReader.json("{\"a\": 1,\n \"a\": 2}", "x.json"))
        .hasMessage("x.json:2:2: key 'a' stands twice, first at 1:2");
    assertThatThrownBy(() -> TreeReader.json("{\"a\": 1} 2", "x.json"))
        .hasMessage("x.json:1:10: a second document begins; only one is allowed");
    assertThatThrownBy(() -> TreeReader.json("{\"a\": NaN}", "x.json"))
        .hasMessageStartingWith("x.json:1:10: is not valid JSON: ");
  }

  @Test
  void namesFilesThatCannotBeRead() throws IOException {
    Path absent = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> TreeReader.read(absent))
        .isInstanceOf(DocumentException.class)
        .hasMessage(absent + ": cannot be read: there is no such file");
    Path directory = Files.createDirectory(folder.resolve("d.yaml"));
    assertThatThrownBy(() -> TreeReader.read(directory))
        .hasMessage(directory + ": cannot be read: it is a folder");
    Path text = Files.writeString(folder.resolve("a.txt"), "a: 1");
    assertThatThrownBy(() -> TreeReader.read(text))
        .hasMessage(text + ": must end in .yaml, .yml or .json, so its format is known");
  }

  @Test
  void namesTheFirstByteThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "a: 1\nb: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> TreeReader.read(file))
        .hasMessage(file + ":2:7: is not UTF-8 from here on");
  }

  @Test
  void refusesUtf8ThatEndsInTheMiddleOfACharacter() throws IOException {
    Path file = folder.resolve("cut.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});
    assertThatThrownBy(() -> TreeReader.read(file))
        .hasMessage(file + ":1:4: is not UTF-8 from here on");
  }

  @Test
  void skipsAByteOrderMark() throws IOException {
    Path file = Files.writeString(folder.resolve("bom.yaml"), "\uFEFFa: 1");
    MapNode root = (MapNode) TreeReader.read(file);
    assertThat(root.entries().keySet()).isEqualTo(new java.util.LinkedHashSet<>(List.of("a")));
  }
}
