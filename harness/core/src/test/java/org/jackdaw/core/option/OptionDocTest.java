package org.jackdaw.core.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.core.fixture.LampFactory;
import org.junit.jupiter.api.Test;

class OptionDocTest {

  private static final List<OptionDoc> LAMP = OptionDoc.of(new LampFactory().defaults());

  private static OptionDoc option(String key) {
    return LAMP.stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void describesAnOption() {
    assertThat(option("reliability"))
        .isEqualTo(
            new OptionDoc(
                "reliability",
                "number",
                "0.9",
                "[0.5, 1]",
                "",
                "chance that a press works",
                List.of()));
    assertThat(option("limit").unit()).isEqualTo("steps");
  }

  @Test
  void putsEveryTypeInWords() {
    assertThat(LAMP)
        .extracting(o -> o.key() + ": " + o.type() + " = " + o.defaultValue())
        .containsExactly(
            "reliability: number = 0.9",
            "limit: whole number or null = 5",
            "ends-on-light: true or false = false",
            "drawn: true or false = false",
            "switches: whole number = 1",
            "serial: whole number = 7000000000",
            "maker: text = acme",
            "colour: one of warm-white, red = warm-white",
            "year: whole number or null = null",
            "price: number or null = 12.5",
            "room: text or null = null",
            "owners: list of text = [ada, alan]",
            "repairs: list of whole numbers = [1, 2]",
            "weights: list of numbers = [0.1, 1E-9]",
            "grid: list of lists of whole numbers = [[1, 0], [0, 1]]",
            "matrix: list of lists of numbers = [[0.5, 0.5]]",
            "gains: map from text to numbers = {low: 0.25}",
            "series: map from text to lists of numbers = {days: [1, 2.5]}",
            "bulb: map = {watts: 40, colour: red}");
  }

  @Test
  void describesNestedOptions() {
    assertThat(option("bulb").nested())
        .extracting(OptionDoc::key)
        .containsExactly("watts", "colour");
    assertThat(option("bulb").nested().get(0).range()).isEqualTo("[1, 100]");
  }
}
