package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableNameTest {

  @Test
  void everyTableButJointStartsCanBeUnknown() {
    assertThat(TableName.learnable(SmallModels.house().build()))
        .containsExactly(
            "transition.place",
            "transition.weather",
            "likelihood.seen",
            "likelihood.heard",
            "start.place",
            "start.weather");
    Model joint =
        SmallModels.house().start(List.of("place", "weather"), Table.uniform(4, 1)).build();
    assertThat(TableName.learnable(joint)).noneMatch(name -> name.startsWith("start."));
  }

  @Test
  void factorsThatOutliveAnEpisodeAreKnown() {
    Model kept = SmallModels.house().between("weather", new BetweenEpisodes.Kept()).build();
    assertThat(TableName.learnable(kept))
        .containsExactly("transition.place", "likelihood.seen", "likelihood.heard", "start.place");
  }
}
