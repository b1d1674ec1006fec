package org.jackdaw.core.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.api.option.Documented;
import org.jackdaw.core.fixture.LampFactory;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.TreeReader;
import org.jackdaw.modelio.tree.TreeText;
import org.junit.jupiter.api.Test;

class RecordBinderTest {

  record Range(
      @Documented("lower end") int least,
      @Documented("upper end") int most,
      @Documented("name") Optional<String> name) {
    Range {
      if (least < 0) {
        throw new IllegalArgumentException("least must be >= 0, got " + least);
      }
      if (most < least) {
        throw new IllegalArgumentException("most must be >= least, got " + most + " < " + least);
      }
      if (name.filter(n -> n.equals("bad")).isPresent()) {
        throw new IllegalArgumentException("no bad names");
      }
      if (name.filter(n -> n.equals("worse")).isPresent()) {
        throw new IllegalStateException("broken");
      }
    }
  }

  private static final Range DEFAULTS = new Range(2, 5, Optional.empty());

  private final Problems problems = new Problems();

  private <R extends Record> Optional<R> bind(R defaults, String yaml) {
    MapNode map = (MapNode) TreeReader.yaml(yaml, "x");
    return new RecordBinder(problems, Set.of("label")).bind("thing", defaults, map);
  }

  @Test
  void laysKeysOverDefaults() {
    assertThat(bind(DEFAULTS, "{most: 9, label: ignored}"))
        .contains(new Range(2, 9, Optional.empty()));
    assertThat(problems.lines()).isEmpty();
  }

  @Test
  void bindsEveryType() {
    LampFactory.Options defaults = new LampFactory().defaults();
    LampFactory.Options bound =
        bind(
                defaults,
                """
                {reliability: 1, limit: null, ends-on-light: true, switches: 3.0, serial: 1e12,
                 maker: 007, colour: red, year: 1999, price: null, room: no, owners: [], repairs: [4],
                 weights: [1, .5], grid: [[]], matrix: [[1], [2]], gains: {b: 1, a: 2}, series: {},
                 bulb: {watts: 7}}
                """)
            .orElseThrow();
    assertThat(bound.reliability()).isEqualTo(1);
    assertThat(bound.limit()).isEmpty();
    assertThat(bound.endsOnLight()).isTrue();
    assertThat(bound.switches()).isEqualTo(3);
    assertThat(bound.serial()).isEqualTo(1_000_000_000_000L);
    assertThat(bound.maker()).isEqualTo("007");
    assertThat(bound.colour()).isEqualTo(LampFactory.Colour.RED);
    assertThat(bound.year()).hasValue(1999);
    assertThat(bound.price()).isEmpty();
    assertThat(bound.room()).contains("no");
    assertThat(bound.owners()).isEmpty();
    assertThat(bound.repairs()).containsExactly(4);
    assertThat(bound.weights()).containsExactly(1.0, 0.5);
    assertThat(bound.grid()).containsExactly(List.of());
    assertThat(bound.matrix()).containsExactly(List.of(1.0), List.of(2.0));
    assertThat(bound.gains().keySet()).containsExactly("b", "a");
    assertThat(bound.series()).isEqualTo(Map.of());
    assertThat(bound.bulb()).isEqualTo(new LampFactory.Bulb(7, LampFactory.Colour.RED));
  }

  record Passed(Map<String, Object> kwargs, List<Object> parts) {}

  private static final Passed NOTHING = new Passed(Map.of(), List.of());

  @Test
  void passesFreeValuesOnAsTheyStand() {
    String yaml =
        "{kwargs: {b: {c: [1, 2.5, 1e3, 3.0]}, a: yes, t: true, n: null, big: 7000000000, s: '1'},"
            + " parts: [x, {name: y}]}";
    Passed bound = bind(NOTHING, yaml).orElseThrow();
    assertThat(bound.kwargs().keySet()).containsExactly("b", "a", "t", "n", "big", "s");
    assertThat(bound.kwargs())
        .containsEntry("b", Map.of("c", List.of(1, 2.5, 1000, 3)))
        .containsEntry("a", "yes")
        .containsEntry("t", true)
        .containsEntry("n", Optional.empty())
        .containsEntry("big", 7_000_000_000L)
        .containsEntry("s", "1");
    assertThat(bound.parts()).isEqualTo(List.of("x", Map.of("name", "y")));
  }

  @Test
  void freeValuesComeBackAsOptionTreeWritesThem() {
    String yaml = "{kwargs: {b: [1, 2.5, [], {}], a: 'null', n: null, e: 1e-9}, parts: ['0x1']}";
    Passed bound = bind(NOTHING, yaml).orElseThrow();
    assertThat(bind(NOTHING, TreeText.line(OptionTree.of(bound)))).contains(bound);
    assertThat(problems.lines()).isEmpty();
  }

  @Property(tries = 100)
  void whatOptionTreeWritesBindsToAnEqualRecord(
      @ForAll double price,
      @ForAll String room,
      @ForAll long serial,
      @ForAll List<Integer> repairs) {
    LampFactory.Options defaults = new LampFactory().defaults();
    LampFactory.Options options =
        bind(
                defaults,
                TreeText.line(
                    OptionTree.of(defaults)
                        .with("price", OptionTree.value(price))
                        .with("room", OptionTree.value(room))
                        .with("serial", OptionTree.value(serial))
                        .with("repairs", OptionTree.value(repairs))))
            .orElseThrow();
    assertThat(options.price().getAsDouble()).isEqualTo(price + 0.0);
    assertThat(options.room()).contains(room);
    assertThat(options.serial()).isEqualTo(serial);
    assertThat(options.repairs()).isEqualTo(repairs);
    assertThat(bind(defaults, TreeText.line(OptionTree.of(options)))).contains(options);
  }

  @Test
  void aRefusedValueIsReportedWhereItStands() {
    assertThat(bind(DEFAULTS, "{least: -1}")).isEmpty();
    assertThat(problems.lines()).containsExactly("x:1:9: least must be >= 0, got -1");
  }

  @Test
  void aRefusalThatNamesNoKeyIsReportedAtTheMap() {
    assertThat(bind(DEFAULTS, "{name: bad, most: 7}")).isEmpty();
    assertThat(problems.lines()).containsExactly("x:1:1: no bad names");
  }

  @Test
  void aRecordThatFailsIsReported() {
    assertThat(bind(DEFAULTS, "{name: worse}")).isEmpty();
    assertThat(problems.lines())
        .containsExactly(
            "x:1:1: thing: making the options fails with java.lang.IllegalStateException: broken");
  }

  @Test
  void aValueOfTheWrongTypeLeadsToNoSecondProblem() {
    assertThat(bind(DEFAULTS, "{least: low, most: 1}")).isEmpty();
    assertThat(problems.lines())
        .as("most is below the default of least only because least could not be read")
        .containsExactly("x:1:9: thing: least must be a whole number, got 'low'");
  }

  @Test
  void aRefusalThatFollowsFromAnEarlierOneIsNotReported() {
    assertThat(bind(DEFAULTS, "{least: -1, most: 1}")).isEmpty();
    assertThat(problems.lines())
        .as("most is below the default of least only because least was refused")
        .contains("x:1:9: least must be >= 0, got -1")
        .hasSize(1);
  }
}
