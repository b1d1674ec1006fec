package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/** The suite finds worlds out that break their promises. */
class FaultyWorldsTest {

  /** A corridor that a test bends. */
  private static class Bent implements Environment, PublishesModel, RevealsState {
    final CueCorridor corridor = CueCorridor.informed();

    @Override
    public EnvironmentSpec spec() {
      return corridor.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      return corridor.reset(episode);
    }

    @Override
    public StepResult step(Value action) {
      return corridor.step(action);
    }

    @Override
    public Model model(long runSeed) {
      return corridor.model(runSeed);
    }

    @Override
    public HiddenState hiddenState() {
      return corridor.hiddenState();
    }
  }

  private static EnvironmentContract suite(Supplier<Environment> world) {
    return new EnvironmentContract() {
      @Override
      protected Environment create() {
        return world.get();
      }
    };
  }

  private static void isCaught(
      Supplier<Environment> faulty, java.util.function.Consumer<EnvironmentContract> test) {
    assertThatCode(() -> test.accept(suite(Bent::new))).doesNotThrowAnyException();
    assertThatThrownBy(() -> test.accept(suite(faulty))).isInstanceOf(AssertionError.class);
  }

  @Test
  void aModelWithAnotherAccuracyIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public Model model(long runSeed) {
                return CueCorridor.uninformed().model(runSeed);
              }
            },
        EnvironmentContract::statesOutcomesRewardsAndEndsFollowThePublishedModel);
  }

  @Test
  void aModelThatCallsHappeningsImpossibleIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public Model model(long runSeed) {
                return CueCorridor.announced().model(runSeed);
              }
            },
        EnvironmentContract::statesOutcomesRewardsAndEndsFollowThePublishedModel);
  }

  @Test
  void aModelWithOtherStartsIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public Model model(long runSeed) {
                return corridor.model(0).toBuilder().start("goal", 0.4, 0.6).build();
              }
            },
        EnvironmentContract::statesOutcomesRewardsAndEndsFollowThePublishedModel);
  }

  @Test
  void aModelThatEndsElsewhereIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public Model model(long runSeed) {
                return corridor.model(0).toBuilder().terminal("position", "1").build();
              }
            },
        EnvironmentContract::statesOutcomesRewardsAndEndsFollowThePublishedModel);
  }

  @Test
  void outcomesThatDependOnEarlierEpisodesAreCaught() {
    isCaught(
        () ->
            new Bent() {
              private long resets;

              @Override
              public Observation reset(Episode e) {
                resets++;
                return corridor.reset(
                    new Episode(e.runSeed(), e.phase(), e.trained(), e.index(), e.seed() + resets));
              }
            },
        EnvironmentContract::sameEpisodeGivesTheSameOutcomesAfterOtherEpisodes);
  }

  @Test
  void aWorldDeafToItsSeedIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public Observation reset(Episode e) {
                return corridor.reset(
                    new Episode(e.runSeed(), e.phase(), e.trained(), e.index(), 7));
              }
            },
        EnvironmentContract::anotherSeedGivesOtherOutcomes);
  }

  @Test
  void anEndThatIsAlsoATruncationIsCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public StepResult step(Value action) {
                StepResult result = corridor.step(action);
                return new StepResult(
                    result.observation(),
                    result.reward(),
                    result.terminated(),
                    result.terminated());
              }
            },
        EnvironmentContract::aStepIsNeverTerminatedAndTruncatedAtOnce);
  }

  @Test
  void aKeptGoalThatMovesIsCaught() {
    EnvironmentContract honest = suite(CueCorridor::kept);
    EnvironmentContract faulty =
        suite(
            () ->
                new Bent() {
                  @Override
                  public Model model(long runSeed) {
                    return CueCorridor.kept().model(runSeed);
                  }
                });
    assertThatCode(honest::keptFactorsNeverChangeInARun).doesNotThrowAnyException();
    assertThatThrownBy(faulty::keptFactorsNeverChangeInARun).isInstanceOf(AssertionError.class);
    assertThatThrownBy(faulty::factorsThatOutliveAnEpisodeFollowFromRunAndTrainingAlone)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void observationsOutsideTheSpecAreCaught() {
    isCaught(
        () ->
            new Bent() {
              @Override
              public StepResult step(Value action) {
                StepResult result = corridor.step(action);
                return new StepResult(
                    Observation.ofIndices(9, 0), result.reward(), result.terminated(), false);
              }
            },
        EnvironmentContract::observationsAndDiagnosticsStayWithinTheSpec);
  }
}
