package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jackdaw.api.agent.AgentFactory;
import org.junit.jupiter.api.Test;

/**
 * What every factory of agents promises to the harness. A test extends this and names its factory.
 *
 * @param <O> the options record
 */
public abstract class AgentFactoryContract<O extends Record> {

  /** For the suite of a factory. */
  protected AgentFactoryContract() {}

  /**
   * The factory.
   *
   * @return a new one
   */
  protected abstract AgentFactory<O> factory();

  @Test
  final void idAndSummaryAreReadable() {
    OptionsCheck.id(factory().id(), factory().summary());
  }

  @Test
  final void saysWhereItsEquationsComeFromAndWhatAStepCosts() {
    assertThat(factory().equations()).as("equations").matches("none: .+|.*\\d{4}.*");
    assertThat(factory().complexity()).as("complexity").contains("per step");
  }

  @Test
  final void everyOptionIsDocumentedAndBindable() {
    OptionsCheck.options(factory().defaults().getClass());
    assertThat(factory().defaults()).isEqualTo(factory().defaults());
  }

  @Test
  final void defaultsAcceptSomeKnowledge() {
    assertThat(factory().accepts(factory().defaults())).isNotEmpty();
  }

  @Test
  final void serviceLoaderFindsTheFactoryOnce() {
    List<String> ids = new ArrayList<>();
    for (AgentFactory<?> found : ServiceLoader.load(AgentFactory.class)) {
      ids.add(found.id());
    }
    assertThat(ids).containsOnlyOnce(factory().id());
  }
}
