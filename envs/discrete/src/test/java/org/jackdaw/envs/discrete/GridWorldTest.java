package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.envs.discrete.GridWorld.Options;
import org.jackdaw.envs.discrete.GridWorld.SlipTo;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GridWorldTest {

  private static final List<Integer> SHAPE = List.of(5, 5);
  private static final List<List<Integer>> START = List.of(List.of(0, 0));
  private static final List<List<Integer>> GOAL = List.of(List.of(4, 4));

  private static Options drawn(double slip, SlipTo slipTo, String... map) {
    return new Options(List.of(map), SHAPE, List.of(), START, GOAL, slip, slipTo, false, 1, -0.01);
  }

  private static Options published() {
    return new Options(
        List.of(),
        List.of(3, 4),
        List.of(List.of(1, 1), List.of(0, 3)),
        List.of(),
        List.of(),
        1 - 0.8,
        SlipTo.STAY,
        true,
        1,
        0);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new GridWorld.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GridWorld.Factory().create(new GridWorld.Factory().defaults());
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return GridWorld.model(new GridWorld.Factory().defaults());
    }
  }

  @Nested
  class SlippingAroundWalls extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GridWorld.Factory().create(drawn(0.3, SlipTo.SIDEWAYS, "S.#", "S.G", "..."));
    }
  }

  @Nested
  class EndlessWithStay extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GridWorld.Factory().create(published());
    }
  }

  @Nested
  class EndlessWithStayModel extends ModelContract {
    @Override
    protected Model model() {
      return GridWorld.model(published());
    }
  }

  @Test
  void gridWithWallsHasThePublishedTables() {
    Model model = GridWorld.model(published());
    Fixture fixture = new Fixture("grid-world.txt");
    assertThat(Fixture.tensor(model.likelihood(0).table()))
        .containsExactly(fixture.numbers("A0"), within(1e-12));
    assertThat(Fixture.tensor(model.transition(0).table()))
        .containsExactly(fixture.numbers("B0"), within(1e-12));
    assertThat(model.startMarginal(0)).containsExactly(fixture.numbers("D0"), within(1e-7));
  }

  @Test
  void optimumOfTheDefaultsIsTheShortestWay() {
    // Eight moves: seven at -0.01 and one that pays 1.
    StateValues values = new StateValues(GridWorld.model(new GridWorld.Factory().defaults()));
    assertThat(values.optimum(100)).isCloseTo(0.93, within(1e-12));
    assertThat(values.optimum(7)).isCloseTo(-0.07, within(1e-12));
  }

  @Test
  void sidewaysSlipsGoToEitherSide() {
    // From the middle of a free 3 x 3 (cell 4), up: 1 with 0.8, left 3 and right 5 with 0.1 each.
    Model model = GridWorld.model(drawn(0.2, SlipTo.SIDEWAYS, "...", ".S.", "..G"));
    Table table = model.transition(0).table();
    assertThat(table.get(1, 16)).isCloseTo(0.8, within(1e-15));
    assertThat(table.get(3, 16)).isCloseTo(0.1, within(1e-15));
    assertThat(table.get(5, 16)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void movesIntoWallsAndOverTheEdgeStay() {
    Table table = GridWorld.model(drawn(0, SlipTo.STAY, "S#", ".G")).transition(0).table();
    assertThat(table.get(0, 0)).as("up over the edge").isEqualTo(1);
    assertThat(table.get(0, 1)).as("right into the wall").isEqualTo(1);
    assertThat(table.get(2, 2)).as("down").isEqualTo(1);
  }

  @Test
  void startsAreUniformOverTheMarkedCells() {
    Model model = GridWorld.model(drawn(0, SlipTo.STAY, "S.S", "..G"));
    assertThat(model.startMarginal(0)).containsExactly(0.5, 0, 0.5, 0, 0, 0);
  }

  @Test
  void withoutGoalsThereIsNoSuccess() {
    Environment world = new GridWorld.Factory().create(published());
    assertThat(world.spec().success()).isEmpty();
    assertThat(world.spec().stepLimit()).hasValue(48);
  }

  @Test
  void refusesCellsThatAreNone() {
    assertThatThrownBy(() -> drawn(0, SlipTo.STAY, "S.", "G"))
        .hasMessageContaining("map rows must have one length");
    assertThatThrownBy(() -> drawn(0, SlipTo.STAY, "GG"))
        .hasMessage("grid-world: needs at least one free cell to start in");
    assertThatThrownBy(() -> drawn(1.5, SlipTo.STAY, "SG"))
        .hasMessage("grid-world: slip must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> walled(List.of(0, 0)))
        .hasMessage("grid-world: start [0, 0] must be neither wall nor goal");
    assertThatThrownBy(() -> walled(List.of(5, 0)))
        .hasMessage("grid-world: walls must be cells [row, column] within 5 x 5, got [5, 0]");
  }

  private static Options walled(List<Integer> wall) {
    return new Options(
        List.of(), SHAPE, List.of(wall), START, GOAL, 0, SlipTo.STAY, false, 1, -0.01);
  }

  @Test
  void refusesAMapBesideCells() {
    assertThatThrownBy(
            () ->
                new Options(
                    List.of("SG"),
                    SHAPE,
                    List.of(List.of(1, 1)),
                    START,
                    GOAL,
                    0,
                    SlipTo.STAY,
                    false,
                    1,
                    0))
        .hasMessageContaining("map stands instead of shape");
  }
}
