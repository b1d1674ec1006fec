package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.GraphWorld.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GraphWorldTest {

  private static final List<List<Integer>> TRIANGLE_AND_TAIL =
      List.of(List.of(7, 3), List.of(3, 5), List.of(5, 7), List.of(5, 9));

  private static Options defaults() {
    return new GraphWorld.Factory().defaults();
  }

  private static Options graph(
      List<Integer> order, List<List<Integer>> edges, OptionalInt object, OptionalInt agent) {
    return new Options(3, 2, order, edges, object, agent, 1, -0.01);
  }

  private static Options own() {
    return graph(List.of(), TRIANGLE_AND_TAIL, OptionalInt.empty(), OptionalInt.empty());
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new GraphWorld.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GraphWorld.Factory().create(defaults());
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return GraphWorld.model(defaults());
    }
  }

  @Nested
  class OwnGraph extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GraphWorld.Factory().create(own());
    }
  }

  @Nested
  class OwnGraphModel extends ModelContract {
    @Override
    protected Model model() {
      return GraphWorld.model(own());
    }
  }

  @Test
  void withoutEdgesThereIsAChainOfStars() {
    // Two stars of three: 0 with 1, 2, 3, and 3 with 4, 5, 6.
    Rooms rooms = defaults().rooms();
    assertThat(rooms.nodes()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(neighbours(rooms, 0)).containsExactly(1, 2, 3);
    assertThat(neighbours(rooms, 3)).containsExactly(0, 4, 5, 6);
    assertThat(neighbours(rooms, 6)).containsExactly(3);
  }

  private static int[] neighbours(Rooms rooms, int from) {
    return java.util.stream.IntStream.range(0, rooms.size())
        .filter(to -> rooms.linked(from, to))
        .toArray();
  }

  @Test
  void positionsFollowTheOrderInWhichEdgesNameTheNodes() {
    assertThat(own().rooms().nodes()).containsExactly(7, 3, 5, 9);
    assertThat(neighbours(own().rooms(), 2)).containsExactly(0, 1, 3);
  }

  @Test
  void positionsFollowAGivenOrderWithNodesThatNoEdgeNames() {
    Options options =
        graph(List.of(9, 1, 7, 5, 3), TRIANGLE_AND_TAIL, OptionalInt.of(5), OptionalInt.of(1));
    assertThat(options.rooms().labels()).containsExactly("n9", "n1", "n7", "n5", "n3");
    assertThat(neighbours(options.rooms(), 0)).containsExactly(3);
    assertThat(neighbours(options.rooms(), 1)).isEmpty();
    Model model = GraphWorld.model(options);
    assertThat(model.startMarginal(0)).containsExactly(0, 1, 0, 0, 0);
    assertThat(model.startMarginal(1)).as("absent").containsExactly(0, 0, 0, 0, 0, 1);
  }

  @Test
  void movesFollowEdgesAndTheObjectIsSeenWhereItLies() {
    Options options = graph(List.of(), List.of(), OptionalInt.of(5), OptionalInt.of(0));
    Environment world = new GraphWorld.Factory().create(options);
    assertThat(world.reset(episode(1))).isEqualTo(Observation.ofIndices(0, 0));
    assertThat(world.step(Index.of(5)).observation())
        .as("no edge from 0 to 5")
        .isEqualTo(Observation.ofIndices(0, 0));
    StepResult hall = world.step(Index.of(3));
    assertThat(hall.observation()).isEqualTo(Observation.ofIndices(3, 0));
    assertThat(hall.reward()).isEqualTo(-0.01);
    StepResult found = world.step(Index.of(5));
    assertThat(found.observation()).isEqualTo(Observation.ofIndices(5, 1));
    assertThat(found.reward()).isEqualTo(1);
    assertThat(world.spec().success().orElseThrow().test(found)).isTrue();
    assertThat(world.step(Index.of(5)).reward()).as("staying keeps it in sight").isEqualTo(1);
  }

  @Test
  void optimumOfAKnownPlaceIsTheShortestWay() {
    // Two edges away, six steps: 6 - 2 + 1 = 5 steps at 1, and one at -0.01.
    Options options = graph(List.of(), List.of(), OptionalInt.of(5), OptionalInt.of(0));
    assertThat(new BeliefTree(GraphWorld.model(options)).optimum(6))
        .isCloseTo(5 - 0.01, within(1e-12));
  }

  @Test
  void anEmptyPlaceIsDrawnUniformly() {
    Model model = GraphWorld.model(defaults());
    double[] eighths = new double[8];
    Arrays.fill(eighths, 0.125);
    assertThat(model.startMarginal(0)).containsExactly(1, 0, 0, 0, 0, 0, 0);
    assertThat(model.startMarginal(1)).containsExactly(eighths);
  }

  @Test
  void refusesWhatIsNoGraph() {
    assertThatThrownBy(
            () -> graph(List.of(0, 1), TRIANGLE_AND_TAIL, OptionalInt.empty(), OptionalInt.empty()))
        .hasMessage("graph-world: edges must join nodes of node-order, got [7, 3]");
    assertThatThrownBy(
            () -> graph(List.of(0, 0), List.of(), OptionalInt.empty(), OptionalInt.empty()))
        .hasMessage("graph-world: node-order must name each node once, got [0, 0]");
    assertThatThrownBy(() -> graph(List.of(), List.of(), OptionalInt.of(8), OptionalInt.empty()))
        .hasMessage("graph-world: object-location must be in [0, 7], got 8");
    assertThatThrownBy(
            () ->
                new Options(
                    0, 2, List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty(), 1, 0))
        .hasMessage("graph-world: cluster-size must be >= 1, got 0");
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }
}
