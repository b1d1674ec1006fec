package org.jackdaw.aif.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConventionsTest {

  @Test
  void guardsLogarithmsByAddingOrByFlooring() {
    LogGuard added = LogGuard.added(0.25);
    LogGuard floored = LogGuard.floored(0.25);
    assertThat(added.log(0.75)).isZero();
    assertThat(added.ofZero()).isEqualTo(StrictMath.log(0.25));
    assertThat(floored.log(0.1)).isEqualTo(StrictMath.log(0.25));
    assertThat(floored.log(0.5)).isEqualTo(StrictMath.log(0.5));
  }

  @Test
  void makesNothingOfZeroTimesItsLogarithm() {
    assertThat(LogGuard.added(1e-16).timesLog(0)).isZero();
    assertThat(LogGuard.floored(1e-16).timesLog(0)).isZero();
    assertThat(LogGuard.floored(1e-16).timesLog(1)).isZero();
    assertThat(LogGuard.floored(1e-16).timesLog(0.5))
        .isCloseTo(-0.34657359027997264, within(1e-16));
  }

  @Test
  void refusesAGuardThatIsNoGuard() {
    assertThatThrownBy(() -> LogGuard.added(0)).hasMessageContaining("(0, 1)");
    assertThatThrownBy(() -> new Sweeps(0, 0, Sweeps.Order.PARALLEL, Sweeps.Start.UNIFORM))
        .hasMessageContaining("maximum must be >= 1");
  }

  @Test
  void changesOneChoiceAndKeepsTheOthers() {
    Conventions joint = Conventions.CLEAN.with(InformationGain.Scope.JOINT);
    assertThat(joint.informationGain().scope()).isEqualTo(InformationGain.Scope.JOINT);
    assertThat(joint.with(InformationGain.Scope.PER_MODALITY)).isEqualTo(Conventions.CLEAN);
    Sweeps sweeps = Conventions.PYMDP_JAX.sweeps();
    assertThat(Conventions.CLEAN.with(sweeps).sweeps()).isEqualTo(sweeps);
  }
}
