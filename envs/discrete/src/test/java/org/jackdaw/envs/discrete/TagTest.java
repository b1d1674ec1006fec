package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.Tag.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TagTest {

  private static final Options DEFAULTS = new Tag.Factory().defaults();
  private static final Options AS_IN_THE_FILE = new Options(false, true, 10, -10, -1);
  private static final Options REGULAR = new Options(false, false, 10, -10, -1);
  private static final int CATCH = 4;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Tag.Factory();
    }
  }

  @Nested
  class World extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Tag.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return Tag.model(DEFAULTS);
    }
  }

  @Nested
  class Endless extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Tag.Factory().create(AS_IN_THE_FILE);
    }
  }

  @Test
  void equalsTheProblemFileCellByCell() {
    // Chances of the file have twelve decimals, where they are thirds.
    new FileTwin(Tag.model(AS_IN_THE_FILE), "tag-avoid.POMDP", seen -> seen[0]).agreesTo(1e-12);
  }

  @Test
  void ruleDiffersFromTheFileForFourPairsOfCellsOnly() {
    JointSteps file = new JointSteps(Tag.model(AS_IN_THE_FILE));
    JointSteps rule = new JointSteps(Tag.model(REGULAR));
    Map<Integer, Double> others = new TreeMap<>();
    for (int state = 0; state < 29 * 30; state++) {
      for (int action = 0; action < 5; action++) {
        double apart = apart(file.outcomes(state, action), rule.outcomes(state, action));
        if (apart > 1e-12) {
          others.put(state, apart);
        }
      }
    }
    assertThat(others.keySet())
        .containsExactly(19 * 30 + 19, 25 * 30 + 23, 27 * 30 + 24, 27 * 30 + 27);
  }

  private static <K> double apart(Map<K, Double> one, Map<K, Double> two) {
    Map<K, Double> difference = new TreeMap<>(one);
    two.forEach((key, p) -> difference.merge(key, -p, Double::sum));
    return difference.values().stream().mapToDouble(Math::abs).sum();
  }

  @Test
  void opponentInLineFleesToBothSides() {
    // Robot x0y0 moves north, opponent x3y0: east .4, north .2, against the wall in the south .2.
    JointSteps steps = new JointSteps(Tag.model(REGULAR));
    Map<Integer, Double> next = new TreeMap<>();
    steps.outcomes(3, 0).forEach((outcome, p) -> next.put(outcome.next(), p));
    assertThat(next.keySet()).containsExactly(10 * 30 + 3, 10 * 30 + 4, 10 * 30 + 13);
    assertThat(next.get(10 * 30 + 3)).isCloseTo(0.4, within(1e-12));
    assertThat(next.get(10 * 30 + 4)).isCloseTo(0.4, within(1e-12));
    assertThat(next.get(10 * 30 + 13)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void catchingEndsTheEpisodeOnlyInOneCell() {
    ModelWorld world = (ModelWorld) new Tag.Factory().create(DEFAULTS);
    int caught = 0;
    for (int seed = 0; seed < 400; seed++) {
      world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed));
      boolean together = world.hiddenState().state(0) == world.hiddenState().state(1);
      StepResult result = world.step(Index.of(CATCH));
      assertThat(result.terminated()).isEqualTo(together);
      assertThat(result.reward()).isEqualTo(together ? 10 : -10);
      assertThat(world.spec().success().orElseThrow().test(result)).isEqualTo(together);
      caught += together ? 1 : 0;
    }
    assertThat(caught).isBetween(1, 28); // mean 400 / 29 = 13.8, four standard deviations are 14.6
  }
}
