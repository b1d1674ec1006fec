package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayCommandTest {

  /** The context is pinned and the cue right, so going left after the cue pays with certainty. */
  private static final String[] CERTAIN = {
    "play", "t-maze", "--set", "reward-condition=left", "--set", "reward-probability=1"
  };

  private static CommandRun certain(String typed, String... more) {
    String[] words = new String[CERTAIN.length + more.length];
    System.arraycopy(CERTAIN, 0, words, 0, CERTAIN.length);
    System.arraycopy(more, 0, words, CERTAIN.length, more.length);
    return CommandRun.typing(typed, words);
  }

  @Test
  void playsAnEpisodeAsTheAgentSeesIt() {
    CommandRun run = certain("cue\nleft\n");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            t-maze: T-maze: a cue tells which of two arms pays, if the agent goes to look

            episode 1, at most 2 steps; ? for help
            left ( ) --- (@) --- ( ) right
                          |
                         ( ) cue
            you see location centre, reward none, cue none
            action? 0 centre, 1 left, 2 right, 3 cue

            step 1, 1 left: reward 0, so far 0
            left ( ) --- ( ) --- ( ) right
                          |
                         (@) cue
            you see location cue, reward none, cue left
            action? 0 centre, 1 left, 2 right, 3 cue

            step 2, 0 left: reward 1, so far 1
            left (@) --- ( ) --- ( ) right
                          |
                         ( ) cue
            you see location left, reward reward, cue none

            the steps are used up: return 1 in 2 steps; success
            the best possible policy earns 2 on average
            a uniformly random one earns 0 on average
            """);
  }

  @Test
  void takesNumbersAndBeginningsOfLabels() {
    assertThat(certain("3\nr\n").out()).contains("return -1 in 2 steps; no success");
    assertThat(certain("cu\n1\n").out()).contains("return 1 in 2 steps; success");
  }

  @Test
  void asksAgainWhenALineNamesNoActionOrSeveral() {
    CommandRun run = certain("c\nup\n\nleft\nleft\n");
    assertThat(run.out())
        .contains("c may be centre or cue")
        .contains("unknown action 'up'")
        .contains("return 2 in 2 steps");
  }

  /** The cue at validity 0.9 is right: by Bayes 0.9 to 0.1, entropy 0.469 bits. */
  @Test
  void tellsTheIdealBeliefOnRequestAlsoOfWhatCameBefore() {
    CommandRun run =
        CommandRun.typing("b\ncue\nb\nq\n", "play", "t-maze", "--set", "cue-validity=0.9");
    assertThat(run.out())
        .contains("belief context   left 0.500, right 0.500  1.000 bits")
        .containsPattern("belief context +(left|right) 0\\.900, (left|right) 0\\.100 +0\\.469 bits")
        .contains("belief location  cue 1.000                0.000 bits");
    CommandRun late =
        CommandRun.typing("cue\nb\nq\n", "play", "t-maze", "--set", "cue-validity=0.9");
    assertThat(late.out()).contains("0.900").contains("0.469 bits").doesNotContain("0.500");
  }

  @Test
  void showsBeliefAndHiddenStateOnlyWhenAsked() {
    assertThat(certain("cue\nq\n").out()).doesNotContain("belief").doesNotContain("hidden");
    assertThat(certain("cue\nq\n", "--belief", "--reveal").out())
        .contains("belief context   left 1.000")
        .contains("hidden location  cue")
        .contains("hidden context   left");
  }

  @Test
  void endsPolitelyWhenNothingIsLeftToRead() {
    CommandRun run = certain("cue\n");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).endsWith("there is nothing more to read; goodbye\n");
  }

  @Test
  void leavesOnRequestAndHelps() {
    CommandRun run = certain("?\nq\n");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("an action by its number, its label, or the beginning of its label:")
        .contains("  0 centre, 1 left, 2 right, 3 cue\n")
        .endsWith("you left; goodbye\n");
  }

  @Test
  void playsSeveralEpisodesOfOneRun() {
    CommandRun run = certain("left\nleft\ncue\nleft\n", "--episodes", "2");
    assertThat(run.out())
        .contains("episode 1,")
        .contains("return 2 in 2 steps")
        .contains("episode 2,")
        .contains("return 1 in 2 steps");
  }

  @Test
  void meetsTheSameChancesWithTheSameSeedAndOthersWithAnother() {
    String moves = "down\nright\n".repeat(60);
    String one = CommandRun.typing(moves, "play", "frozen-lake", "--seed", "3").out();
    assertThat(CommandRun.typing(moves, "play", "frozen-lake", "--seed", "3").out()).isEqualTo(one);
    assertThat(CommandRun.typing(moves, "play", "frozen-lake", "--seed", "4").out())
        .isNotEqualTo(one);
    assertThat(one).contains("[S] F  F  F \n");
  }

  @Test
  void playsWorldsWithoutAFirstObservation() {
    CommandRun run = CommandRun.typing("listen\nq\n", "play", "tiger");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(" nothing\n").containsPattern("step 1.*: reward -1");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    CommandRun run = CommandRun.of("play", "t-mase");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("unknown world 't-mase': did you mean 't-maze'?");
    assertThat(CommandRun.of("play", "t-maze", "--episodes", "0").err())
        .contains("--episodes must be >= 1, got 0");
  }
}
