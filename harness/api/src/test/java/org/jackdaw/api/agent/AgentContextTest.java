package org.jackdaw.api.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;
import org.junit.jupiter.api.Test;

class AgentContextTest {

  @Test
  void trainingAndEvaluationHaveTheirOwnChance() {
    AgentContext context =
        new AgentContext(
            ObservationSpace.of(new Modality("o", Discrete.of(2))),
            Discrete.of(2),
            new Knowledge.None(),
            Budget.unlimited(),
            SeedTree.root(1));
    assertThat(context.trainingRandom()).isNotEqualTo(context.evaluationRandom());
    assertThat(context.trainingRandom()).isEqualTo(SeedTree.root(1).child("train"));
    assertThat(context.evaluationRandom()).isEqualTo(SeedTree.root(1).child("evaluate"));
  }

  @Test
  void budgetsSayWhatIsCounted() {
    assertThat(Budget.episodes(20, 5).trainEpisodes()).hasValue(20);
    assertThat(Budget.episodes(20, 5).stepLimit()).hasValue(5);
    assertThat(Budget.episodes(20, 5).trainSteps()).isEmpty();
    assertThat(Budget.unlimited().trainEpisodes()).isEmpty();
  }
}
