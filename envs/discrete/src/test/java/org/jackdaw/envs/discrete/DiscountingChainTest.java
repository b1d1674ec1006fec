package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.DiscountingChain.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiscountingChainTest {

  private static final Options DEFAULTS = new DiscountingChain.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new DiscountingChain.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new DiscountingChain.Factory().create(OPTIONS);
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return DiscountingChain.model(OPTIONS);
    }
  }

  @Test
  void bestChainIsWorthElevenTenthsAndARandomOneLess() {
    StateValues values = new StateValues(DiscountingChain.model(DEFAULTS));
    assertThat(values.optimum(100)).isCloseTo(1.1, within(1e-12));
    assertThat(values.random(100)).isCloseTo(1.02, within(1e-12));
  }

  /** Discount 0.9: chain 0 pays 0.9^0 after one step, with the bonus on chain 1 0.9^2 x 1.1. */
  @Test
  void aDiscountPrefersTheChainThatPaysAtOnce() {
    Options late = new Options(DEFAULTS.delays(), 1, 0.1);
    StateValues values = new StateValues(DiscountingChain.model(late));
    assertThat(values.discounted(100, 0.9)).isCloseTo(1, within(1e-12));
    assertThat(values.discounted(100, 0.99)).isCloseTo(0.99 * 0.99 * 1.1, within(1e-12));
  }

  @Test
  void refusesDelaysOutOfOrder() {
    assertThatThrownBy(() -> new Options(java.util.List.of(3, 1), 0, 0.1))
        .hasMessage("discounting-chain: delays must be at least two and ascending, got [3, 1]");
  }
}
