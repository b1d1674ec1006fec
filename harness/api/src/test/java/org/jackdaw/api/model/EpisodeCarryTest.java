package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.env.Phase;
import org.junit.jupiter.api.Test;

/** Beliefs are texts here: a switch adds "s", an episode's posterior is what the test says. */
class EpisodeCarryTest {

  private final EpisodeCarry<String> carry = new EpisodeCarry<>("start", belief -> belief + "s");

  @Test
  void theFirstEpisodeBeginsWithTheStart() {
    assertThat(carry.begin(Phase.TRAIN)).isEqualTo("start");
  }

  @Test
  void trainingSwitchesFromEpisodeToEpisode() {
    carry.begin(Phase.TRAIN);
    carry.end("one");
    assertThat(carry.begin(Phase.TRAIN)).isEqualTo("ones");
    carry.end("two");
    assertThat(carry.begin(Phase.TRAIN)).isEqualTo("twos");
  }

  @Test
  void evaluationBeforeTrainingBeginsWithTheStart() {
    assertThat(carry.begin(Phase.EVALUATE)).isEqualTo("start");
    carry.end("seen");
    assertThat(carry.begin(Phase.EVALUATE)).as("the world stands still").isEqualTo("seen");
  }

  @Test
  void aBlockStartsFromTrainingAndIsDropped() {
    carry.begin(Phase.TRAIN);
    carry.end("one");
    assertThat(carry.begin(Phase.EVALUATE)).isEqualTo("ones");
    carry.end("peeked");
    assertThat(carry.begin(Phase.EVALUATE)).isEqualTo("peeked");
    carry.end("more");
    assertThat(carry.begin(Phase.TRAIN)).isEqualTo("ones");
    carry.end("two");
    assertThat(carry.begin(Phase.EVALUATE)).isEqualTo("twos");
  }

  @Test
  void evaluationAtTheVeryStartLeavesTheStart() {
    carry.begin(Phase.EVALUATE);
    carry.end("peeked");
    assertThat(carry.begin(Phase.TRAIN)).isEqualTo("start");
  }
}
