package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class PublishedModelTest {

  /** An arm is for ever, so it is one policy only. */
  private static final int[][] POLICIES = {
    {0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 1}, {2, 2}, {3, 0}, {3, 1}, {3, 2}, {3, 3}
  };

  @Test
  void solvesThePublishedTMaze() {
    Model maze = Models.tMazeBuilder(0.98).preference("reward", OutcomeValues.of(0, 3, -3)).build();
    PublishedModel published = new PublishedModel(maze, 3);
    SpmModel model = published.builder().policies(published.sequences(POLICIES)).build();
    for (int context = 0; context < 2; context++) {
      Script script = Script.of(new int[0][], new int[][] {{0}, {context}}, new int[0][]);
      SpmScheme scheme = new SpmScheme(model, SpmSettings.defaults().withTau(12));
      Trial trial = scheme.run(script, new RandomStream(context));
      assertThat(trial.played().controls().at(0, 0)).isEqualTo(3);
      assertThat(trial.played().controls().at(0, 1)).isEqualTo(1 + context);
    }
  }

  @Test
  void keepsTablesAndParents() {
    PublishedModel published = new PublishedModel(Models.tMaze(0.9), 3);
    SpmModel model = published.builder().build();
    assertThat(model.parents(0)).containsExactly(0);
    assertThat(model.parents(2)).containsExactly(0, 1);
    assertThat(model.likelihood(2).at(1, 1, 0)).isEqualTo(0.9);
    assertThat(model.transition(0).at(2, 0, 2)).isEqualTo(1);
    assertThat(model.transition(0).at(1, 1, 2)).isEqualTo(1);
    assertThat(model.controls(1)).isEqualTo(1);
    assertThat(model.start(0)).isEqualTo(Tensor.vector(1, 0, 0, 0));
    assertThat(published.controlsOf(2)).containsExactly(2, 0);
  }

  /** The arm of the last move is a factor; sequences of two moves are all combinations. */
  @Test
  void pullsTheBetterArmOfABandit() {
    PublishedModel published = new PublishedModel(Models.bandit(0.1, 0.9, 0.5), 3);
    SpmModel model = published.builder().policies(published.allSequences()).build();
    Trial trial = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(1));
    int arm = model.controls(0) == 3 ? 0 : 1;
    assertThat(trial.policies().posterior().size(0)).isEqualTo(9);
    assertThat(trial.played().controls().at(arm, 0)).isEqualTo(1);
    assertThat(trial.played().controls().at(arm, 1)).isEqualTo(1);
  }

  @Test
  void refusesFactorsThatMoveEachOther() {
    Model model =
        Model.builder()
            .factor("wind", "calm", "storm")
            .factor("boat", "here", "there")
            .control("row", "no", "yes")
            .modality("place", "here", "there")
            .deterministicTransition("wind", List.of(Parent.before("wind")), v -> v[0])
            .deterministicTransition(
                "boat", List.of(Parent.before("boat"), Parent.before("wind")), v -> v[1])
            .deterministicLikelihood("place", List.of(Parent.after("boat")), v -> v[0])
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedModel(model, 2))
        .withMessage("spm: the transition of boat must not depend on wind");
  }
}
