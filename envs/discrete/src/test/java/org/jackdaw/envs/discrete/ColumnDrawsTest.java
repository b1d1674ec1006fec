package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class ColumnDrawsTest {

  @Test
  void drawsAreThoseOfTheTable() {
    FrozenLake.Factory lakes = new FrozenLake.Factory();
    TMaze.Factory mazes = new TMaze.Factory();
    agree(((PublishesModel) lakes.create(lakes.defaults())).model(0));
    agree(((PublishesModel) mazes.create(mazes.defaults())).model(0));
  }

  private static void agree(Model model) {
    for (int f = 0; f < model.factors().size(); f++) {
      agree(model.transition(f).table());
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      agree(model.likelihood(m).table());
    }
  }

  private static void agree(Table table) {
    ColumnDraws draws = new ColumnDraws(table);
    RandomStream random = new RandomStream(2);
    for (int column = 0; column < table.columns(); column++) {
      for (int i = 0; i < 50; i++) {
        double uniform = i == 0 ? 0 : i == 1 ? Math.nextDown(1.0) : random.nextDouble();
        assertThat(draws.row(column, uniform)).isEqualTo(table.sample(column, uniform));
        if (draws.certain(column)) {
          assertThat(draws.certainRow(column)).isEqualTo(table.sample(column, uniform));
        }
      }
    }
  }
}
