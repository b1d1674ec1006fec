package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.WisconsinCards.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WisconsinCardsTest {

  private static final Options DEFAULTS = new WisconsinCards.Factory().defaults();
  private static final Options OPTIONS = new Options(3, 1, -1);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new WisconsinCards.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new WisconsinCards.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return WisconsinCards.model(OPTIONS);
    }
  }

  /** A random pile is right in one of four cases: 1/4 - 3/4 a step. */
  @Test
  void knowingTheRuleIsWorthOneAStep() {
    StateValues values = new StateValues(WisconsinCards.model(OPTIONS));
    assertThat(values.optimum(8)).isCloseTo(8, within(1e-12));
    assertThat(values.random(8)).isCloseTo(-4, within(1e-12));
  }

  /** Rule shape, two right so far; the card has colour 0, shape 1, number 2. */
  @Test
  void theRuleChangesAfterTheStreakAndAMistakeEndsIt() {
    JointSteps steps = new JointSteps(WisconsinCards.model(OPTIONS));
    int card = steps.joint(1, 2, 0, 1, 2);
    Map<List<Integer>, Double> right = new TreeMap<>(Comparator.comparing(List::toString));
    steps
        .outcomes(card, 1)
        .forEach(
            (outcome, p) -> {
              int[] next = steps.states(outcome.next());
              assertThat(outcome.reward()).isEqualTo(1);
              right.merge(List.of(next[0], next[1]), p, Double::sum);
            });
    assertThat(right).containsOnlyKeys(List.of(0, 0), List.of(2, 0));
    assertThat(right.get(List.of(0, 0))).isCloseTo(0.5, within(1e-12));
    assertThat(steps.outcomes(card, 2).keySet())
        .allMatch(
            outcome ->
                outcome.reward() == -1
                    && steps.states(outcome.next())[0] == 1
                    && steps.states(outcome.next())[1] == 0);
  }

  @Test
  void refusesEqualRewards() {
    assertThatThrownBy(() -> new Options(10, 1, 1))
        .hasMessage("wisconsin-cards: right-reward must differ from wrong-reward, got both 1.0");
  }
}
