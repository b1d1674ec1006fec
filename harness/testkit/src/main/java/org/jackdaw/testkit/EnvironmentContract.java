package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/**
 * What every world promises. A test extends this, says how its world is made, and inherits the
 * tests; those about the model are skipped for a world that publishes none.
 */
public abstract class EnvironmentContract extends PublishedModelContract {

  /** For the suite of a world. */
  protected EnvironmentContract() {}

  @Test
  final void sameEpisodeAndActionsGiveTheSameOutcomesInAnotherObject() {
    try (Environment one = create();
        Environment two = create()) {
      assertThat(journeys(one)).isEqualTo(journeys(two));
    }
  }

  @Test
  final void sameEpisodeGivesTheSameOutcomesAfterOtherEpisodes() {
    try (Environment world = create()) {
      List<Journey> once = journeys(world);
      for (int number = EPISODES - 1; number >= 0; number--) {
        assertThat(journey(world, number)).isEqualTo(once.get(number));
      }
    }
  }

  @Test
  final void anotherSeedGivesOtherOutcomes() {
    assumeFalse(deterministic(), "nothing in this world is left to chance");
    try (Environment world = create()) {
      List<Journey> journeys = new ArrayList<>();
      for (int number = 0; number < 3 * EPISODES; number++) {
        Episode episode = episode(number, 0, 0);
        journeys.add(Journey.of(world, episode, SEEDS.child("a").seed(), stepsPerEpisode()));
      }
      assertThat(journeys.stream().distinct().count()).isGreaterThan(1);
    }
  }

  @Test
  final void observationsAndDiagnosticsStayWithinTheSpec() {
    try (Environment world = create()) {
      for (Journey journey : journeys(world)) {
        assertThat(world.spec().observations().contains(journey.first())).isTrue();
        for (StepResult result : journey.results()) {
          assertThat(world.spec().observations().contains(result.observation())).isTrue();
          assertThat(result.reward()).isFinite();
          assertThat(world.spec().diagnostics()).containsAll(result.diagnostics().keySet());
        }
      }
    }
  }

  @Test
  final void specOfOneObjectNeverChanges() {
    try (Environment world = create()) {
      var before = world.spec();
      journeys(world);
      assertThat(world.spec()).isEqualTo(before);
    }
  }

  @Test
  final void specsOfTwoObjectsAgree() {
    try (Environment one = create();
        Environment two = create()) {
      assertThat(one.spec().id()).isEqualTo(two.spec().id());
      assertThat(one.spec().observations()).isEqualTo(two.spec().observations());
      assertThat(one.spec().actions()).isEqualTo(two.spec().actions());
      assertThat(one.spec().stepLimit()).isEqualTo(two.spec().stepLimit());
    }
  }

  @Test
  final void aStepIsNeverTerminatedAndTruncatedAtOnce() {
    try (Environment world = create()) {
      assertThat(journeys(world))
          .allSatisfy(
              journey ->
                  assertThat(journey.results())
                      .noneMatch(result -> result.terminated() && result.truncated()));
    }
  }

  @Test
  final void refusesAStepBeforeTheFirstReset() {
    try (Environment world = create()) {
      Value action = new RandomActions(world.spec().actions(), 1).next(Observation.of());
      assertThatThrownBy(() -> world.step(action)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  final void refusesAStepAfterTheLastOne() {
    try (Environment world = create()) {
      for (int number = 0; number < 50 * EPISODES; number++) {
        Journey journey = journey(world, number);
        if (journey.results().get(journey.results().size() - 1).last()) {
          Value action = new RandomActions(world.spec().actions(), 1).next(journey.first());
          assertThatThrownBy(() -> world.step(action)).isInstanceOf(IllegalStateException.class);
          return;
        }
      }
      assumeTrue(false, "no episode of this world ended by itself");
    }
  }

  @Test
  final void refusesAForeignActionAndStaysAsItWas() {
    try (Environment one = create();
        Environment two = create()) {
      Observation first = one.reset(episode(0, 0, 0));
      two.reset(episode(0, 0, 0));
      Value foreign = RandomActions.foreign(one.spec().actions());
      assertThatThrownBy(() -> one.step(foreign)).isInstanceOf(IllegalArgumentException.class);
      Value action = new RandomActions(one.spec().actions(), 1).next(first);
      assertThat(one.step(action)).isEqualTo(two.step(action));
    }
  }

  @Test
  final void theStepLimitCutsAnEpisode() {
    try (Environment world = new StepLimit(create(), 3)) {
      for (int number = 0; number < EPISODES; number++) {
        List<StepResult> results =
            Journey.of(world, episode(number, 0, 0), number, stepsPerEpisode()).results();
        assertThat(results).hasSizeLessThanOrEqualTo(3);
        assertThat(results.get(results.size() - 1).last()).isTrue();
      }
    }
  }
}
