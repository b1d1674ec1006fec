package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.MemoryChain.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryChainTest {

  private static final Options DEFAULTS = new MemoryChain.Factory().defaults();
  private static final Options OPTIONS = new Options(3, 2);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new MemoryChain.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new MemoryChain.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return MemoryChain.model(OPTIONS);
    }
  }

  @Nested
  class LengthOne extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new MemoryChain.Factory().create(new Options(1, 1));
    }
  }

  @Test
  void knowingTheBitIsWorthOneAndGuessingNothing() {
    StateValues values = new StateValues(MemoryChain.model(OPTIONS));
    assertThat(values.optimum(4)).isCloseTo(1, within(1e-12));
    assertThat(values.random(4)).isCloseTo(0, within(1e-12));
    assertThat(values.optimum(3)).isZero();
  }

  /** Length 3: bits at the reset and after step 1, the question after step 3, the end after 4. */
  @Test
  void showsBitsFirstAndTheQuestionLast() {
    Environment world = new MemoryChain.Factory().create(OPTIONS);
    Observation seen = world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    int[] bits = {shown(world, seen, "shown-0"), shown(world, seen, "shown-1")};
    assertThat(bits).doesNotContain(0);
    seen = world.step(Index.of(0)).observation();
    assertThat(shown(world, seen, "shown-0")).isEqualTo(bits[0]);
    seen = world.step(Index.of(0)).observation();
    assertThat(shown(world, seen, "shown-0")).isZero();
    assertThat(shown(world, seen, "query")).isZero();
    seen = world.step(Index.of(0)).observation();
    int asked = shown(world, seen, "query") - 1;
    StepResult last = world.step(Index.of(bits[asked] - 1));
    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.terminated()).isTrue();
  }

  private static int shown(Environment world, Observation seen, String modality) {
    return seen.outcome(world.spec().observations().position(modality));
  }

  @Test
  void refusesTablesThatAreTooLarge() {
    assertThatThrownBy(() -> new Options(1000, 12))
        .hasMessage("memory-chain: bits must be fewer for a memory-length of 1000, got 12");
  }
}
