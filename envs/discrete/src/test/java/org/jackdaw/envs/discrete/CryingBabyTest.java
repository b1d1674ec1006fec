package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.CryingBaby.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CryingBabyTest {

  private static final Options DEFAULTS = new CryingBaby.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new CryingBaby.Factory();
    }
  }

  @Nested
  class World extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new CryingBaby.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return CryingBaby.model(DEFAULTS);
    }
  }

  @Test
  void equalsTheProblemFileCellByCell() {
    new FileTwin(CryingBaby.model(DEFAULTS), "crying-baby.POMDP", seen -> seen[0]).agreesTo(1e-15);
  }

  @Test
  void rewardsThatAreEqualShareAnOutcome() {
    Model model = CryingBaby.model(new Options(0.1, 0.8, 0.1, 0, -10));
    int reward = model.modality("reward");
    assertThat(model.modalities().get(reward).labels())
        .containsExactly("peace-or-fed", "hunger-or-hunger-and-fed");
  }

  @Test
  void feedingPaysForTheHungerThatItEnds() {
    JointSteps steps = new JointSteps(CryingBaby.model(DEFAULTS));
    // Sated 0, hungry 1; feed 0, ignore 1.
    double[] expected =
        IntStream.range(0, 4)
            .mapToDouble(
                i ->
                    steps.outcomes(i / 2, i % 2).entrySet().stream()
                        .mapToDouble(e -> e.getValue() * e.getKey().reward())
                        .sum())
            .toArray();
    assertThat(expected).containsExactly(new double[] {-5, 0, -15, -10}, within(1e-12));
  }

  @Test
  void rewardsTellOfHunger() {
    // As the oracle finds it by another way.
    assertThat(new BeliefTree(CryingBaby.model(DEFAULTS)).optimum(20))
        .isCloseTo(-33.065023, within(5e-7));
  }

  @Test
  void refusesChancesOutsideTheUnitInterval() {
    assertThatThrownBy(() -> new Options(0.1, 1.2, 0.1, -5, -10))
        .hasMessage("crying-baby: cry-when-hungry must be in [0, 1], got 1.2");
  }
}
