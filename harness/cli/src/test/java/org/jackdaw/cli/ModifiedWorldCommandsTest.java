package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Wrappers and schedules at solve, describe, play and list. */
class ModifiedWorldCommandsTest {

  private static final String MOVING_GOAL = "schedule=[{at: 1, set: {goals: [[0, 1]]}}]";

  private static JsonNode json(String... arguments) throws Exception {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exit()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void solvesARemappedTigerAsTheTiger() throws Exception {
    JsonNode bounds =
        json(
            "solve",
            "tiger",
            "--json",
            "--discount",
            "0.95",
            "--set",
            "wrappers=[remapped-labels]");
    assertThat(bounds.get("lower").asDouble()).isLessThan(19.3713683739);
    assertThat(bounds.get("upper").asDouble()).isGreaterThan(19.3713683739);
  }

  @Test
  void solvesATigerHeardThroughNoiseAsADuller() throws Exception {
    // 0.95 (1 - p) + p / 2 = 0.85 for p = 2/9
    JsonNode bounds =
        json(
            "solve",
            "tiger",
            "--json",
            "--discount",
            "0.95",
            "--set",
            "listen-accuracy=0.95",
            "--set",
            "wrappers=[{observation-noise: 0.2222222222222222}]");
    assertThat(bounds.get("lower").asDouble()).isLessThan(19.3713683739);
    assertThat(bounds.get("upper").asDouble()).isGreaterThan(19.3713683739);
    assertThat(bounds.get("relativeGap").asDouble()).isLessThanOrEqualTo(0.001);
  }

  @Test
  void solvesTheWorldInForce() throws Exception {
    String[] start = {
      "solve",
      "grid-world",
      "--json",
      "--horizon",
      "9",
      "--set",
      "goals=[[2, 2]]",
      "--set",
      "shape=[3, 3]",
      "--set",
      MOVING_GOAL,
      "--trained",
      "0"
    };
    String[] later = start.clone();
    later[later.length - 1] = "1";
    assertThat(json(start).get("lower").asDouble()).isCloseTo(0.97, within(1e-9)); // four steps
    assertThat(json(later).get("lower").asDouble()).isCloseTo(1, within(1e-9)); // one step
    assertThat(CommandRun.of(start).err()).contains("changes as training goes on");
  }

  @Test
  void solveSaysWhyThereIsNoModel() {
    CommandRun run =
        CommandRun.of(
            "solve", "explore-exploit", "--horizon", "2", "--set", "wrappers=[delayed-reward]");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("explore-exploit publishes no model: delayed-reward: its rewards depend on the");
  }

  @Test
  void describesWhatIsDoneToAWorldAndWhatItIsWorthWhen() {
    String text =
        CommandRun.of(
                "describe",
                "grid-world",
                "--set",
                "goals=[[2, 2]]",
                "--set",
                "shape=[3, 3]",
                "--set",
                "max-steps=9",
                "--set",
                MOVING_GOAL,
                "--set",
                "wrappers=[{delayed-reward: 1}]")
            .out();
    assertThat(text)
        .containsPattern("modification 1 +at 1 set \\{goals: \\[\\[0, 1\\]\\]\\}")
        .containsPattern("modification 2 +delayed-reward \\{steps: 1\\}")
        .containsPattern("step limit +9 steps")
        .containsPattern("hidden owed-1 ")
        .containsPattern("optimum +0.97 exact")
        .containsPattern("optimum, from 1 on +1 exact");
  }

  @Test
  void aDelayLeavesWhatFrozenLakeIsWorthAlone() {
    // all is paid when the lake ends, so Gymnasium's own optimum under 100 steps stands
    String lake =
        CommandRun.of("describe", "frozen-lake", "--set", "wrappers=[{delayed-reward: 3}]").out();
    assertThat(lake).contains("0.74419029 exact", "0.013939796 exact");
  }

  @Test
  void describesWhyThereIsNoModel() {
    assertThat(
            CommandRun.of("describe", "explore-exploit", "--set", "wrappers=[delayed-reward]")
                .out())
        .containsPattern("model +none published: delayed-reward: its rewards depend on the step");
  }

  @Test
  void listsAndDescribesWrappers() {
    assertThat(CommandRun.of("list", "wrappers").out())
        .contains("delayed-reward", "observation-noise", "remapped-labels", "sticky-actions");
    assertThat(CommandRun.of("describe", "delayed-reward").out())
        .contains("delayed-reward (wrapper)")
        .contains(">= 1, below the step limit");
  }

  @Test
  void aPlayerMeetsTheScheduleAndTheWrappers() {
    CommandRun run =
        CommandRun.typing(
            "right\nright\ndown\ndown\nright\n",
            "play",
            "grid-world",
            "--episodes",
            "2",
            "--belief",
            "--reveal",
            "--set",
            "goals=[[2, 2]]",
            "--set",
            "shape=[3, 3]",
            "--set",
            MOVING_GOAL,
            "--set",
            "wrappers=[{delayed-reward: 1}]");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("with at 1 set {goals: [[0, 1]]}", "with delayed-reward {steps: 1}")
        .contains("step 1, 35 left: reward 0, so far 0")
        .contains("step 4, 32 left: reward 0.99, so far 0.97") // owes -0.01, earns 1
        .contains("step 1, 35 left: reward 1, so far 1")
        .contains("hidden owed-1")
        .contains("belief owed-1")
        .contains("the best possible policy earns 1 on average");
  }
}
