package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class EpisodeMemoryTest {

  private static final Observation AT_CENTRE = Observation.ofIndices(0, 0);
  private static final int CONTEXT = 1;

  private static ActiveInferenceAgent maze(BetweenEpisodes rule) {
    Model model = Models.tMazeBuilder(0.98).between("context", rule).build();
    return Agents.agent(Agents.policyLength(2), model);
  }

  /** An episode at whose end the cue is seen. */
  private static void seeCue(ActiveInferenceAgent agent, int side, Phase phase) {
    agent.begin(AT_CENTRE, phase);
    agent.act();
    agent.observe(
        new Transition(AT_CENTRE, Index.of(3), 0, Observation.ofIndices(3, 1 + side), false, true));
  }

  @Test
  void remembersAKeptContextAndSkipsTheCue() {
    ActiveInferenceAgent agent = maze(new BetweenEpisodes.Kept());
    seeCue(agent, 1, Phase.TRAIN);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.belief().probability(CONTEXT, 1)).isEqualTo(1);
    assertThat(agent.act()).isEqualTo(Index.of(2));
  }

  @Test
  void forgetsADrawnContext() {
    ActiveInferenceAgent agent = maze(new BetweenEpisodes.Drawn());
    seeCue(agent, 1, Phase.TRAIN);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.belief().probability(CONTEXT, 1)).isEqualTo(0.5);
  }

  @Test
  void movesASwitchingContextByItsMatrix() {
    Table matrix = Table.of(2, 2, new double[] {0.9, 0.1, 0.3, 0.7});
    ActiveInferenceAgent agent = maze(new BetweenEpisodes.Switching(matrix));
    seeCue(agent, 1, Phase.TRAIN);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.belief().probability(CONTEXT, 1)).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void dropsAfterAnEvaluationBlockWhatItSawThere() {
    ActiveInferenceAgent agent = maze(new BetweenEpisodes.Kept());
    seeCue(agent, 1, Phase.EVALUATE);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.belief().probability(CONTEXT, 1)).isEqualTo(1);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.belief().probability(CONTEXT, 1)).isEqualTo(0.5);
  }

  /** Prior counts (1, 1), one episode that ended certain of the right: (1, 2) / 3. */
  @Test
  void learnsTheStartOfAFactorThatStandsStillFromTheEndOfTheEpisode() {
    var structure = Knowledge.Structure.of(Models.tMaze(0.98), List.of("start.context"), 1, true);
    ActiveInferenceAgent agent = Agents.agent(Agents.policyLength(2), structure, 1);
    seeCue(agent, 1, Phase.TRAIN);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.belief().probability(CONTEXT, 1)).isCloseTo(2.0 / 3, within(1e-12));
    seeCue(agent, 0, Phase.EVALUATE);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.belief().probability(CONTEXT, 1)).isCloseTo(2.0 / 3, within(1e-12));
  }

  /** One move from the centre to the cue: that column becomes (1, 1, 1, 2) / 5. */
  @Test
  void learnsTransitionsFromItsMoves() {
    var structure =
        Knowledge.Structure.of(Models.tMaze(0.98), List.of("transition.location"), 1, true);
    ActiveInferenceAgent agent = Agents.agent(Agents.policyLength(1), structure, 1);
    seeCue(agent, 1, Phase.TRAIN);
    int fromCentreByCue = 3;
    assertThat(agent.model().transition(0).probability(3, fromCentreByCue)).isEqualTo(0.4);
    assertThat(agent.model().transition(0).probability(0, fromCentreByCue)).isEqualTo(0.2);
    assertThat(agent.model().transition(0).probability(3, 0)).isEqualTo(0.25);
  }

  /**
   * The context was certainly left, but the left arm loses where the right context alone can: prior
   * and outcome contradict each other equally, and the place that was seen is not in doubt.
   */
  @Test
  void givesAWrongCertaintyUpWhenAnOutcomeContradictsIt() {
    Model certain = Models.tMazeBuilder(1).between("context", new BetweenEpisodes.Kept()).build();
    ActiveInferenceAgent agent = Agents.agent(Agents.policyLength(2), certain);
    seeCue(agent, 0, Phase.TRAIN);
    agent.begin(AT_CENTRE, Phase.TRAIN);
    assertThat(agent.act()).isEqualTo(Index.of(1));
    agent.observe(
        new Transition(AT_CENTRE, Index.of(1), -1, Observation.ofIndices(1, 0), false, true));
    assertThat(agent.belief().probability(0, 1)).isCloseTo(1, within(1e-12));
    assertThat(agent.belief().probability(CONTEXT, 1)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void showsFactorsThatStartTogetherAsOneBlock() {
    Model joint =
        Models.tMazeBuilder(0.98)
            .start(List.of("location", "context"), Table.ofDistribution(0.6, 0.4, 0, 0, 0, 0, 0, 0))
            .build();
    ActiveInferenceAgent agent = Agents.agent(Agents.policyLength(2), joint);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.belief().blocks()).containsExactly(List.of("location", "context"));
    assertThat(agent.belief().probability(0, 1)).isCloseTo(0.4, within(1e-12));
    assertThat(agent.belief().size(0)).isEqualTo(8);
  }
}
