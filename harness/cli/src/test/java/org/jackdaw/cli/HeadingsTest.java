package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingsTest {

  private static final List<String> FIXED =
      List.of(
          "Hidden state",
          "Observations",
          "Actions",
          "Reward",
          "Start",
          "End",
          "Published model",
          "Known optimum",
          "References");

  static Stream<String> worlds() {
    return registry().environments().keySet().stream();
  }

  private static Registry registry() {
    return Registry.load(HeadingsTest.class.getClassLoader());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyWorldSaysWhatItIsUnderTheFixedHeadings(String id) {
    EnvironmentFactory<?> factory = registry().environments().get(id);
    assertThat(Headings.of(factory.getClass()).keySet()).containsSubsequence(FIXED);
    assertThat(Headings.of(factory.getClass()).values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{@", "<b>", " * "));
  }

  @Test
  void readsTheCommentOfTheClassAndOfNoOther() {
    String source =
        """
        package a;

        /**
         * A world.
         *
         * <p><b>Hidden state.</b> {@code side}
         * (left, right), drawn
         * with p &lt; 1 of {@link #chance}.
         *
         * <p><b>End.</b> Never, <i>really</i>.
         *
         * @see Object
         */
        public final class World {
          /** <p><b>Other.</b> Of another class. */
          static final class Options {}
        }
        """;
    assertThat(Headings.in(source, "World"))
        .containsExactly(
            Map.entry("Hidden state", "side (left, right), drawn with p < 1 of chance."),
            Map.entry("End", "Never, really."));
    assertThat(Headings.in(source, "Missing")).isEmpty();
    assertThat(Headings.in("/** <p><b>End.</b> x */ import y; class A {}", "B")).isEmpty();
  }

  @Test
  void describePrintsThem() throws IOException {
    String out = CommandRun.of("describe", "t-maze").out();
    assertThat(out)
        .contains("\nHidden state\n  location (centre, left, right, cue; ")
        .contains("\nKnown optimum\n  With absorbing arms, dependent outcomes")
        .containsPattern("optimum +0\\.96 exact return per episode");
    JsonNode json =
        new ObjectMapper().readTree(CommandRun.of("describe", "t-maze", "--json").out());
    assertThat(json.path("headings").path("Start").asText())
        .startsWith("Centre; the context is drawn, or fixed by reward-condition");
  }
}
