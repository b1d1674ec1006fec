package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.PomdpFileWorld.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PomdpFileWorldTest {

  private static final PomdpFileWorld.Factory FACTORY = new PomdpFileWorld.Factory();

  private static Environment world(String name) {
    return FACTORY.create(new Options(Optional.of("src/test/resources/pomdp/" + name), true));
  }

  private static Model model(String name) {
    return ((PublishesModel) world(name)).model(0);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return FACTORY;
    }
  }

  @Nested
  class Hidden extends EnvironmentContract {
    @Override
    protected Environment create() {
      return world("cheese.95.POMDP");
    }
  }

  @Nested
  class HiddenModel extends ModelContract {
    @Override
    protected Model model() {
      return PomdpFileWorldTest.model("cheese.95.POMDP");
    }
  }

  @Nested
  class RewardByObservation extends EnvironmentContract {
    @Override
    protected Environment create() {
      return world("network.POMDP");
    }
  }

  @Nested
  class Observed extends EnvironmentContract {
    @Override
    protected Environment create() {
      return world("gridworld-11.MDP");
    }
  }

  @Nested
  class ObservedModel extends ModelContract {
    @Override
    protected Model model() {
      return PomdpFileWorldTest.model("gridworld-11.MDP");
    }
  }

  @Test
  void saysWhichFileCannotBeRead() {
    assertThatThrownBy(() -> world("none.POMDP"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.POMDP");
  }
}
