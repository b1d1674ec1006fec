package org.jackdaw.core.wrap;

import java.util.List;
import java.util.OptionalLong;
import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.CueCorridor;
import org.jackdaw.testkit.EnvironmentContract;
import org.junit.jupiter.api.Nested;

/** Wrapped worlds keep the contract of worlds: what they publish is what they do. */
class WrappedContractTest {

  @Nested
  class StickyCorridor extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.sticky(CueCorridor.informed(), 0.4);
    }
  }

  @Nested
  class StickyTwoDials extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.sticky(new TwoDials(true), 0.3);
    }
  }

  @Nested
  class StickyMaskedVault extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.sticky(new Vault(true, 1), 0.5);
    }
  }

  @Nested
  class NoisyKeptCorridor extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.noisy(CueCorridor.kept(), 0.3);
    }
  }

  @Nested
  class NoisyMaskedVault extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.noisy(new Vault(true, 1), 0.3, "bell");
    }
  }

  @Nested
  class NoisyTwoDials extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.noisy(new TwoDials(false), 0.25);
    }
  }

  @Nested
  class DelayedVault extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.delayed(new Vault(true, 1), 2);
    }
  }

  @Nested
  class DelayedCorridor extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.delayed(CueCorridor.informed(), 1);
    }
  }

  @Nested
  class DelayedEndlessTwoDials extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.delayed(new TwoDials(false), 3);
    }
  }

  @Nested
  class DelayedTwoDials extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.delayed(new TwoDials(true), 2);
    }
  }

  @Nested
  class RemappedTwoDials extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.remapped(new TwoDials(true), OptionalLong.of(5));
    }
  }

  @Nested
  class RemappedMaskedVault extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Wrapped.remapped(new Vault(true, 1), OptionalLong.empty());
    }
  }

  @Nested
  class ScheduledVault extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Schedule.of(
          List.of(
              new Schedule.Segment(0, new Vault(true, 1)),
              new Schedule.Segment(5, new Vault(true, -2)),
              new Schedule.Segment(9, new Vault(true, 1))));
    }
  }

  @Nested
  class AllAtOnce extends EnvironmentContract {
    @Override
    protected Environment create() {
      Environment changing =
          Schedule.of(
              List.of(
                  new Schedule.Segment(0, new Vault(false, 1)),
                  new Schedule.Segment(6, new Vault(false, 3))));
      Environment remapped = Wrapped.remapped(changing, OptionalLong.empty());
      Environment noisy = Wrapped.noisy(Wrapped.sticky(remapped, 0.2), 0.1, "dial");
      return Wrapped.delayed(noisy, 2);
    }
  }
}
