package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.junit.jupiter.api.Test;

/**
 * What every factory of worlds promises to the harness. A test extends this and names its factory.
 *
 * @param <O> the options record
 */
public abstract class EnvironmentFactoryContract<O extends Record> {

  /** For the suite of a factory. */
  protected EnvironmentFactoryContract() {}

  /**
   * The factory.
   *
   * @return a new one
   */
  protected abstract EnvironmentFactory<O> factory();

  @Test
  final void idAndSummaryAreReadable() {
    OptionsCheck.id(factory().id(), factory().summary());
  }

  @Test
  final void everyOptionIsDocumentedAndBindable() {
    OptionsCheck.options(factory().defaults().getClass());
  }

  @Test
  final void defaultsMakeAWorldOfThisId() {
    try (Environment world = factory().create(factory().defaults())) {
      assertThat(world.spec().id()).isEqualTo(factory().id());
    }
    assertThat(factory().defaults()).isEqualTo(factory().defaults());
  }

  @Test
  final void serviceLoaderFindsTheFactoryOnce() {
    List<String> ids = new ArrayList<>();
    for (EnvironmentFactory<?> found : ServiceLoader.load(EnvironmentFactory.class)) {
      ids.add(found.id());
    }
    assertThat(ids).containsOnlyOnce(factory().id());
  }
}
