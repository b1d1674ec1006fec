package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.aif.Models;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class TigerTest {

  private static final Model TIGER = Models.tiger();
  private static final Observation NOTHING = Observation.ofIndices(-1);
  private static final Index LISTEN = Index.of(0);
  private static final Index OPEN_LEFT = Index.of(1);

  private final ActiveInferenceAgent agent = Agents.agent(Agents.policyLength(1), TIGER);

  private void hear(Index action, double reward, int side) {
    agent.observe(
        new Transition(NOTHING, action, reward, Observation.ofIndices(side), false, false));
  }

  @Test
  void knowsNothingBeforeTheFirstObservation() {
    agent.begin(NOTHING, Phase.EVALUATE);
    assertThat(agent.belief().blocks()).containsExactly(java.util.List.of("tiger"));
    assertThat(agent.belief().probability(0, 0)).isEqualTo(0.5);
    assertThat(agent.variationalFreeEnergy()).hasValue(0);
  }

  /** Bayes: 0.85 after one sound; 0.85^2 / (0.85^2 + 0.15^2) = 0.969799 after two. */
  @Test
  void listensUntilItIsSureAndOpensTheOtherDoor() {
    agent.begin(NOTHING, Phase.EVALUATE);
    assertThat(agent.act()).isEqualTo(LISTEN);
    hear(LISTEN, -1, 1);
    assertThat(agent.belief().probability(0, 1)).isCloseTo(0.85, within(1e-12));
    assertThat(agent.act()).isEqualTo(LISTEN);
    hear(LISTEN, -1, 1);
    assertThat(agent.belief().probability(0, 1)).isCloseTo(0.9697986577181208, within(1e-12));
    assertThat(agent.act()).isEqualTo(OPEN_LEFT);
    hear(OPEN_LEFT, 10, 0);
    assertThat(agent.belief().probability(0, 1)).isCloseTo(0.5, within(1e-12));
  }

  /** Listening at even odds tells 0.390159695 bits. */
  @Test
  void expectsFromListeningWhatItTells() {
    agent.begin(NOTHING, Phase.EVALUATE);
    agent.act();
    double bits = agent.lastPlan().term(1, 0) / StrictMath.log(2);
    assertThat(bits).isCloseTo(0.390159695, within(1e-9));
  }

  /**
   * The door tells where the tiger was, but it is drawn anew; the joint outcome tells as little.
   */
  @Test
  void expectsNothingFromOpeningThatConcernsThePresent() {
    for (var scope : org.jackdaw.aif.convention.InformationGain.Scope.values()) {
      var listener = Agents.agent(Agents.options(o -> o.put("informationGain", scope)), TIGER);
      listener.begin(NOTHING, Phase.EVALUATE);
      listener.act();
      assertThat(listener.lastPlan().term(1, 1)).isCloseTo(0, within(1e-12));
      assertThat(listener.lastPlan().term(1, 0)).isGreaterThan(0.2);
    }
  }

  /** Surprise of a first sound: ln 2, and of its reward, which listening makes certain, 0. */
  @Test
  void measuresSurpriseAsFreeEnergy() {
    agent.begin(NOTHING, Phase.EVALUATE);
    agent.act();
    hear(LISTEN, -1, 0);
    assertThat(agent.variationalFreeEnergy().getAsDouble())
        .isCloseTo(StrictMath.log(2), within(1e-12));
  }
}
