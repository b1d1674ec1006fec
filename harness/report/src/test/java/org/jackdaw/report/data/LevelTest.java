package org.jackdaw.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelTest {

  @Test
  void startsWithThoseWhoWereToldMost() {
    assertThat(
            Stream.of("none", "structure[likelihood.reward]", "file:a.json", "model")
                .map(Level::new)
                .sorted()
                .map(Level::words))
        .containsExactly(
            "told the model",
            "told the model in a.json",
            "told the structure, not likelihood.reward",
            "told nothing");
  }
}
