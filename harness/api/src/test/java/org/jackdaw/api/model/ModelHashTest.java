package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelHashTest {

  private static final List<Parent> PLACE = List.of(Parent.after("place"));

  private static String hash(UnaryOperator<ModelBuilder> change) {
    return change.apply(SmallModels.house()).build().hash();
  }

  @Test
  void theHashDoesNotDependOnTheRepresentation() {
    Table dense = new DenseTable(2, new double[] {1, 0, 0, 1});
    Table sparse = new SparseTable(2, new int[] {0, 1, 2}, new int[] {0, 1}, new double[] {1, 1});
    assertThat(hash(b -> b.likelihood("seen", new Conditional(PLACE, dense))))
        .isEqualTo(hash(b -> b))
        .isEqualTo(hash(b -> b.likelihood("seen", new Conditional(PLACE, sparse))));
  }

  @Test
  void theHashDoesNotDependOnTheOrderOfTheCalls() {
    assertThat(hash(b -> b.start("weather", 0.5, 0.5).startAt("place", "in")))
        .isEqualTo(hash(b -> b));
  }

  @Test
  void minusZeroIsZero() {
    assertThat(hash(b -> b.reward("heard", -0.0, -1))).isEqualTo(hash(b -> b));
  }

  @Test
  void everyPartOfTheModelCounts() {
    Stream<UnaryOperator<ModelBuilder>> changes =
        Stream.of(
            b -> b,
            b -> b.start("weather", 0.25, 0.75),
            b -> b.start(List.of("place", "weather"), Table.ofDistribution(0.5, 0.5, 0, 0)),
            b -> b.absentAtReset("heard"),
            b -> b.terminal("place", "out"),
            b -> b.terminal("place", "in"),
            b -> b.discount(0.9),
            b -> b.reward("heard", 0, -2),
            b -> b.reward(new Reward("heard", OutcomeValues.of(0, -1), true)),
            b -> b.preference("heard", OutcomeValues.of(0, -1)),
            b -> b.preference("seen", OutcomeValues.of(0, -1)),
            b -> b.between("weather", new BetweenEpisodes.Kept()),
            b -> b.between("weather", new BetweenEpisodes.Switching(Table.uniform(2, 2))),
            b -> b.factor("more", "0"),
            b -> b.control("more", "0"),
            b -> b.likelihood("seen", new Conditional(PLACE, Table.uniform(2, 2))),
            b -> b.deterministicTransition("place", List.of(Parent.control("move")), v -> v[0]));
    assertThat(changes.map(ModelHashTest::hash).toList()).doesNotHaveDuplicates();
  }
}
