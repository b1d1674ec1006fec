package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.space.Index;
import org.junit.jupiter.api.Test;

class DrawnWorldTest {

  private static final Episode EPISODE = new Episode(1, Phase.TRAIN, 0, 0, 1);

  private static <O extends Record> Environment made(EnvironmentFactory<O> factory) {
    return factory.create(factory.defaults());
  }

  private static String drawn(Environment world) {
    return ((RendersText) world).render();
  }

  @Test
  void marksTheCellOnTheIce() {
    Environment lake = made(new FrozenLake.Factory());
    lake.reset(EPISODE);
    assertThat(drawn(lake)).isEqualTo("[S] F  F  F \n F  H  F  H \n F  F  F  H \n H  F  F  G ");
  }

  @Test
  void drawsWallsGoalsAndStartsOfAGrid() {
    GridWorld.Factory factory = new GridWorld.Factory();
    GridWorld.Options plain = factory.defaults();
    Environment grid =
        factory.create(
            new GridWorld.Options(
                List.of("S#", ".G"),
                plain.shape(),
                plain.walls(),
                plain.starts(),
                plain.goals(),
                plain.slip(),
                plain.slipTo(),
                plain.includeStay(),
                plain.goalReward(),
                plain.stepReward()));
    grid.reset(EPISODE);
    assertThat(drawn(grid)).isEqualTo("[S] # \n .  G ");
    grid.step(Index.of(2));
    assertThat(drawn(grid)).isEqualTo(" S  # \n[.] G ");
  }

  @Test
  void drawsNoStartsWhereAnyFreeCellIsOne() {
    GridWorldMap map =
        GridWorldMap.of(List.of(), List.of(1, 3), List.of(), List.of(), List.of(List.of(0, 2)));
    assertThat(map.signs()).isEqualTo("..G");
  }

  @Test
  void saysWhereStatesAreOnThePicture() {
    Places lake = ((RendersText) made(new FrozenLake.Factory())).places().orElseThrow();
    Places maze = ((RendersText) made(new TMaze.Factory())).places().orElseThrow();

    assertThat(lake.states()).hasSize(16).containsEntry("r2c1", new Places.Spot(2, 4));
    assertThat(maze.factor()).isEqualTo("location");
    // left ( ) --- (@) --- ( ) right
    //               |
    //              ( ) cue
    assertThat(maze.states())
        .containsOnly(
            entry("centre", new Places.Spot(0, 14)),
            entry("left", new Places.Spot(0, 6)),
            entry("right", new Places.Spot(0, 22)),
            entry("cue", new Places.Spot(2, 14)));
  }

  @Test
  void everyDrawnWorldHasPlaces() {
    List<EnvironmentFactory<?>> drawn =
        List.of(
            new CliffWalking.Factory(),
            new CueChaining.Factory(),
            new FrozenLake.Factory(),
            new GeneralisedTMaze.Factory(),
            new GridWorld.Factory(),
            new Taxi.Factory(),
            new TMaze.Factory(),
            new WindyKingGrid.Factory());

    assertThat(drawn).allMatch(f -> ((RendersText) made(f)).places().isPresent());
  }

  @Test
  void followsTheAgentThroughTheMaze() {
    Environment maze = made(new TMaze.Factory());
    maze.reset(EPISODE);
    assertThat(drawn(maze))
        .isEqualTo(
            """
            left ( ) --- (@) --- ( ) right
                          |
                         ( ) cue""");
    maze.step(Index.of(3));
    assertThat(drawn(maze))
        .isEqualTo(
            """
            left ( ) --- ( ) --- ( ) right
                          |
                         (@) cue""");
  }

  @Test
  void drawsTheCorridorOfFiveLocations() {
    TMaze.Options options = new TMaze.Factory().defaults();
    TMazePicture picture =
        new TMazePicture(TMaze.Form.FIVE_LOCATIONS, TMaze.model(options).modalities().get(0));
    assertThat(picture.of(0))
        .isEqualTo(
            """
            left ( ) --- ( ) --- ( ) right
                          |
                         (@) centre
                          |
                         ( ) cue""");
  }

  @Test
  void drawsTheCliff() {
    Environment cliff = made(new CliffWalking.Factory());
    cliff.reset(EPISODE);
    assertThat(drawn(cliff).lines().toList())
        .containsExactly(
            " .  .  .  .  .  .  .  .  .  .  .  . ",
            " .  .  .  .  .  .  .  .  .  .  .  . ",
            " .  .  .  .  .  .  .  .  .  .  .  . ",
            "[S] C  C  C  C  C  C  C  C  C  C  G ");
  }

  @Test
  void drawsTheStrengthOfTheWindBelowTheGrid() {
    Environment grid = made(new WindyKingGrid.Factory());
    grid.reset(EPISODE);
    assertThat(drawn(grid).lines().toList().subList(3, 4))
        .containsExactly("[S] .  .  .  .  .  .  G  .  . ");
    assertThat(drawn(grid)).endsWith("\n 0  0  0  1  1  1  2  2  1  0 ");
  }

  @Test
  void drawsWhereCuesAndRewardMayBe() {
    Environment chain = made(new CueChaining.Factory());
    chain.reset(EPISODE);
    assertThat(drawn(chain).lines().toList())
        .containsExactly(
            "[.] .  2  .  .  .  . ",
            " .  .  .  2  .  R  . ",
            " 1  .  .  .  .  .  . ",
            " .  .  .  2  .  R  . ",
            " .  .  2  .  .  .  . ");
    Environment maze = made(new GeneralisedTMaze.Factory());
    maze.reset(EPISODE);
    assertThat(drawn(maze)).isEqualTo(" a  .  b \n a  .  b \n 1 [S] 2 ");
  }

  @Test
  void drawsTheStreetsOfTheTaxi() {
    assertThat(TaxiModel.picture(12).lines().toList())
        .containsExactly("|R: | : :G|", "| : | : : |", "| : :@: : |", "| | : | : |", "|Y| : |B: |");
  }

  @Test
  void hasNoPictureBeforeTheFirstReset() {
    assertThatThrownBy(() -> drawn(made(new FrozenLake.Factory())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("frozen-lake: no picture before the first reset");
  }
}
