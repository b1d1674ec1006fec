package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.envs.discrete.Hallway.Options;
import org.jackdaw.envs.discrete.Hallway.Plan;
import org.jackdaw.envs.discrete.pomdp.Dialect;
import org.jackdaw.envs.discrete.pomdp.PomdpFile;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HallwayTest {

  private static final Options DEFAULTS = new Hallway.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Hallway.Factory();
    }
  }

  @Nested
  class Ending extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Hallway.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class EndingModel extends ModelContract {
    @Override
    protected Model model() {
      return Hallway.model(DEFAULTS);
    }
  }

  @Nested
  class Restarting extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Hallway.Factory().create(new Options(Plan.HALLWAY2, false, 0.9, 0.05));
    }
  }

  @Nested
  class RestartingModel extends ModelContract {
    @Override
    protected Model model() {
      return Hallway.model(new Options(Plan.HALLWAY2, false, 0.9, 0.05));
    }
  }

  @ParameterizedTest
  @EnumSource(Plan.class)
  void equalsTheProblemFileCellByCell(Plan plan) {
    Model model = Hallway.model(new Options(plan, false, 0.9, 0.05));
    PomdpFile file = file(plan);
    int states = file.states().size();
    int actions = file.actions().size();
    assertThat(model.discount()).hasValue(file.discount());
    assertThat(model.factors().get(0).size()).isEqualTo(states);
    assertThat(model.modalities().get(0).size()).isEqualTo(file.observations().size());
    assertThat(model.actions().size()).isEqualTo(actions);
    same(model.start().get(0).distribution(), 0, file::start);
    for (int s = 0; s < states; s++) {
      for (int a = 0; a < actions; a++) {
        int from = s;
        int by = a;
        same(model.transition(0).table(), s * actions + a, to -> file.transition(by, from, to));
        same(model.likelihood(0).table(), s, seen -> file.likelihood(by, from, seen));
        double paid = model.likelihood(1).table().get(1, s);
        assertThat(paid).isEqualTo(file.reward(a, 0, s, 0));
      }
    }
  }

  private static PomdpFile file(Plan plan) {
    String name = plan.name().toLowerCase(Locale.ROOT) + ".POMDP";
    return PomdpFile.read(Path.of("src/test/resources/pomdp", name), Dialect.STRICT);
  }

  /** The files have six digits; one cell of a row takes what the others miss to one. */
  private static void same(Table table, int column, IntToDoubleFunction file) {
    double digit = 1.01e-6;
    double[] apart =
        IntStream.range(0, table.rows())
            .mapToDouble(r -> Math.abs(table.get(r, column) - file.applyAsDouble(r)))
            .sorted()
            .toArray();
    assertThat(apart[apart.length - 2]).isLessThan(digit);
    assertThat(apart[apart.length - 1]).isLessThan(digit * table.support(column));
  }

  @Test
  void sensorOptionsSayHowWallsAreSeen() {
    Table perfect = Hallway.model(new Options(Plan.HALLWAY, true, 1, 0)).likelihood(0).table();
    assertThat(perfect.get(0b1011, 0)).isEqualTo(1); // facing north in the west: all but the right
    Table poor = Hallway.model(new Options(Plan.HALLWAY, true, 0.6, 0.3)).likelihood(0).table();
    assertThat(poor.get(0b1011, 0)).isCloseTo(0.6 * 0.6 * 0.6 * 0.7, within(1e-15));
    assertThat(poor.get(0b0100, 0)).isCloseTo(0.4 * 0.4 * 0.4 * 0.3, within(1e-15));
  }

  @Test
  void onlyTheEndingFormKnowsSuccess() {
    assertThat(new Hallway.Factory().create(DEFAULTS).spec().success()).isPresent();
    Options restarting = new Options(Plan.HALLWAY, false, 0.9, 0.05);
    assertThat(new Hallway.Factory().create(restarting).spec().success()).isEmpty();
  }

  @Test
  void refusesChancesOutsideTheUnitInterval() {
    assertThatThrownBy(() -> new Options(Plan.HALLWAY, true, -0.1, 0.05))
        .hasMessage("hallway: see-wall must be in [0, 1], got -0.1");
  }
}
