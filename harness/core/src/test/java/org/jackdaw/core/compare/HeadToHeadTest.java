package org.jackdaw.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadToHeadTest {

  /** Eight runs each; the first is better by 0.1 to 0.4 in every pair, mean 0.25. */
  private static final double[] HIGH = {.5, .6, .7, .8, .9, .55, .65, .75};

  private static final double[] LOW = {.4, .4, .4, .4, .5, .35, .45, .55};

  @TempDir Path temp;

  private Comparison compare(TinyFolder folder) throws IOException {
    return compare(folder, new Question());
  }

  private Comparison compare(TinyFolder folder, Question question) throws IOException {
    Measured measured = folder.write(temp.resolve("one"));
    return HeadToHead.of(
        new Contestant(measured, "x", "x"), new Contestant(measured, "y", "y"), question);
  }

  @Test
  void differencesArePairedBySeed() throws IOException {
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", LOW));

    // differences .1 .2 .3 .4 .4 .2 .2 .2: mean .25; all signs plus: p = 2 / 2^8
    WorldFinding world = comparison.worlds().get(0);
    assertThat(comparison.design()).isEqualTo(Design.PAIRED);
    assertThat(world.metric()).isEqualTo("normalised_score");
    assertThat(world.first()).isCloseTo(.68125, within(1e-12));
    assertThat(world.second()).isCloseTo(.43125, within(1e-12));
    Finding finding = world.finding();
    assertThat(finding.difference().orElseThrow().estimate()).isCloseTo(.25, within(1e-12));
    assertThat(finding.p()).hasValue(2 / 256.0);
    assertThat(finding.corrected()).hasValue(2 / 256.0);
    assertThat(finding.outcome()).isEqualTo(Outcome.FIRST_HIGHER);
    assertThat(finding.improvement().orElseThrow().estimate())
        .isCloseTo(wins(HIGH, LOW), within(1e-12));
    assertThat(comparison.verdict())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("x is better than y by 0.250 [0.")
        .contains("in normalised score in pit (8 runs, paired by seed, p = 0.0078)")
        .contains("a run of x scores higher than one of y with probability 0.9");
  }

  private static double wins(double[] a, double[] b) {
    double sum = 0;
    for (double x : a) {
      sum += Arrays.stream(b).map(y -> x > y ? 1 : x == y ? .5 : 0).sum();
    }
    return sum / a.length / b.length;
  }

  @Test
  void orderTurnsTheSign() throws IOException {
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "none", LOW).runs("pit", "y", "none", HIGH));

    assertThat(comparison.worlds().get(0).finding().outcome()).isEqualTo(Outcome.SECOND_HIGHER);
    assertThat(comparison.verdict().get(0)).startsWith("x is worse than y by 0.250 [0.");
  }

  @Test
  void lessRegretIsBetter() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", LOW),
            new Question(Optional.of("regret"), Moment.END, OptionalDouble.empty()));

    assertThat(comparison.worlds().get(0).finding().outcome()).isEqualTo(Outcome.SECOND_HIGHER);
    assertThat(comparison.verdict().get(0)).startsWith("x is better than y by 0.250");
  }

  @Test
  void whereNothingIsShownItSaysWhatWouldBe() throws IOException {
    double[] mixed = {.4, .7, .6, .9, .8, .6, .6, .8};
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", mixed));

    Finding finding = comparison.worlds().get(0).finding();
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_SHOWN);
    // differences .1 -.1 .1 -.1 .1 -.05 .05 -.05: mean .00625, deviation .0903861, 8
    // pairs: 80 % power at effect 1.156035 deviations (statsmodels)
    assertThat(finding.detectable().getAsDouble()).isCloseTo(1.156035 * .0903861, within(1e-6));
    assertThat(comparison.verdict().get(0))
        .startsWith("no difference between x and y was shown in normalised score in pit: +0.006 [")
        .contains("a difference of 0.104 would be seen with probability 80 %");
  }

  @Test
  void fivePairsCanShowNothing() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder()
                .runs("pit", "x", "none", Arrays.copyOf(HIGH, 5))
                .runs("pit", "y", "none", Arrays.copyOf(LOW, 5)));

    assertThat(comparison.worlds().get(0).finding().p()).hasValue(1 / 16.0);
    assertThat(comparison.verdict().get(0))
        .contains("5 pairs of runs cannot show any difference at 5 %, it takes 6 or more");
    assertThat(comparison.warnings()).anyMatch(line -> line.startsWith("only 5 runs a world"));
  }

  @Test
  void equalRunsAreTheSame() throws IOException {
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", HIGH));

    assertThat(comparison.worlds().get(0).finding().outcome()).isEqualTo(Outcome.SAME);
    assertThat(comparison.verdict().get(0))
        .startsWith("x and y have the same normalised score in pit in every run");
  }

  @Test
  void worldsCountEquallyOverall() throws IOException {
    double[] four = Arrays.copyOf(HIGH, 4);
    double[] fourLow = {.1, .1, .1, .1};
    Comparison comparison =
        compare(
            new TinyFolder()
                .runs("pit", "x", "none", HIGH)
                .runs("pit", "y", "none", LOW)
                .runs("hill", "x", "none", four)
                .runs("hill", "y", "none", fourLow));

    // differences .25 and .65 - .1 = .55: mean .4
    OverallFinding overall = comparison.overall().get(0);
    assertThat(overall.environments()).containsExactly("pit", "hill");
    assertThat(overall.finding().difference().orElseThrow().estimate())
        .isCloseTo(.4, within(1e-12));
    assertThat(overall.finding().middle()).isPresent();
    // all 12 signs plus
    assertThat(overall.finding().p()).hasValue(2 / 4096.0);
    assertThat(comparison.verdict().get(0))
        .startsWith("x is better than y by 0.400")
        .contains("over 2 worlds (4 to 8 runs each");
    // Holm over two worlds: 2 * 2/256, and 2/16
    assertThat(comparison.worlds().get(0).finding().corrected()).hasValue(4 / 256.0);
    assertThat(comparison.worlds().get(1).finding().corrected()).hasValue(2 / 16.0);
    assertThat(comparison.worlds().get(1).finding().outcome()).isEqualTo(Outcome.NOT_SHOWN);
  }

  @Test
  void returnsOfSeveralWorldsAreCountedNotAveraged() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder()
                .unscaled()
                .runs("pit", "x", "none", HIGH)
                .runs("pit", "y", "none", LOW)
                .runs("hill", "x", "none", LOW)
                .runs("hill", "y", "none", HIGH));

    assertThat(comparison.overall().get(0).finding().difference()).isEmpty();
    assertThat(comparison.overall().get(0).finding().improvement().orElseThrow().estimate())
        .isCloseTo(.5, within(1e-12));
    assertThat(comparison.verdict().get(0))
        .contains("x against y in return, over 2 worlds without a common scale")
        .contains("better in 1 (pit), worse in 1 (hill)");
  }

  @Test
  void unequalKnowledgeIsSaidLoudly() throws IOException {
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "model", HIGH).runs("pit", "y", "none", LOW));

    assertThat(comparison.equalKnowledge()).isFalse();
    assertThat(comparison.warnings())
        .anyMatch(line -> line.startsWith("UNEQUAL KNOWLEDGE: x was told 'model', y 'none'"));
    assertThat(comparison.verdict().get(0))
        .startsWith("With unequal knowledge (model against none) x is better than y");
  }

  @Test
  void worldsWithoutValueOfInformationStandApart() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder()
                .uninformative("hill")
                .runs("pit", "x", "none", HIGH)
                .runs("pit", "y", "none", LOW)
                .runs("hill", "x", "none", LOW)
                .runs("hill", "y", "none", LOW));

    assertThat(comparison.worlds())
        .extracting(WorldFinding::informationPays)
        .containsExactly(true, false);
    assertThat(comparison.overall()).isEmpty();
    assertThat(comparison.verdict()).hasSize(2);
  }

  @Test
  void sanityWorldsAreShownButNotAveraged() throws IOException {
    TinyFolder folder =
        new TinyFolder()
            .runs("sanity-pit", "x", "none", LOW)
            .runs("sanity-pit", "y", "none", HIGH)
            .runs("pit", "x", "none", HIGH)
            .runs("pit", "y", "none", LOW);
    Comparison comparison = compare(folder);

    assertThat(comparison.worlds()).hasSize(2);
    assertThat(comparison.overall()).isEmpty();
    assertThat(comparison.verdict()).hasSize(1).first().asString().contains("score in pit (");
  }

  @Test
  void anotherTaskIsNotCompared() throws IOException {
    Measured old =
        new TinyFolder()
            .runs("pit", "x", "none", LOW)
            .runs("hill", "x", "none", LOW)
            .write(temp.resolve("old"));
    Measured now =
        new TinyFolder()
            .hash("hill", "other")
            .runs("pit", "x", "none", HIGH)
            .runs("hill", "x", "none", HIGH)
            .definition("x", "{agent: x, step-size: 0.1}")
            .write(temp.resolve("now"));
    Comparison comparison =
        HeadToHead.of(
            new Contestant(now, "x", "x in now"),
            new Contestant(old, "x", "x in old"),
            new Question());

    assertThat(comparison.worlds()).extracting(WorldFinding::environment).containsExactly("pit");
    assertThat(comparison.notCompared())
        .containsEntry(
            "hill",
            "it is not the same task in both experiments: options, step limit or dynamics differ");
    assertThat(comparison.warnings())
        .contains(
            "options of x differ: knowledge: nothing against none, step-size: 0.1 against nothing");
  }

  @Test
  void anotherProtocolIsNotCompared() throws IOException {
    Measured old = new TinyFolder().runs("pit", "x", "none", LOW).write(temp.resolve("old"));
    Measured now =
        new TinyFolder().trained(20).runs("pit", "x", "none", HIGH).write(temp.resolve("now"));
    Comparison comparison =
        HeadToHead.of(
            new Contestant(now, "x", "x in now"),
            new Contestant(old, "x", "x in old"),
            new Question());

    assertThat(comparison.worlds()).isEmpty();
    assertThat(comparison.notCompared().get("pit"))
        .isEqualTo("the protocols differ: train-episodes 20 against train-episodes 10");
    assertThat(comparison.verdict())
        .containsExactly("x in now and x in old could not be compared in any world.");
  }

  @Test
  void otherRootSeedsAreNotPaired() throws IOException {
    Measured old = new TinyFolder().runs("pit", "x", "none", LOW).write(temp.resolve("old"));
    Measured now =
        new TinyFolder().rootSeed(2).runs("pit", "x", "none", HIGH).write(temp.resolve("now"));
    Comparison comparison =
        HeadToHead.of(
            new Contestant(now, "x", "now"), new Contestant(old, "x", "old"), new Question());

    assertThat(comparison.design()).isEqualTo(Design.INDEPENDENT);
    assertThat(comparison.worlds().get(0).finding().outcome()).isEqualTo(Outcome.FIRST_HIGHER);
    assertThat(comparison.verdict().get(0)).contains("not paired, since the root seeds differ");
  }

  @Test
  void summaryAloneGivesMeans() throws IOException {
    Measured old = new TinyFolder().runs("pit", "x", "none", LOW).summarised(temp.resolve("old"));
    Measured now = new TinyFolder().runs("pit", "x", "none", HIGH).write(temp.resolve("now"));
    Comparison comparison =
        HeadToHead.of(
            new Contestant(now, "x", "now"), new Contestant(old, "x", "old"), new Question());

    Finding finding = comparison.worlds().get(0).finding();
    assertThat(comparison.design()).isEqualTo(Design.MEANS);
    assertThat(finding.difference().orElseThrow().estimate()).isCloseTo(.25, within(1e-12));
    assertThat(finding.improvement()).isEmpty();
    assertThat(finding.p()).isEmpty();
    assertThat(finding.outcome()).isEqualTo(Outcome.FIRST_HIGHER);
  }

  @Test
  void runsWithoutPartnerAndFailedOnesAreNamed() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder()
                .runs("pit", "x", "none", HIGH)
                .runs("pit", "y", "none", Arrays.copyOf(LOW, 7))
                .failed("pit/y/7"));

    assertThat(comparison.worlds().get(0).firstRuns()).isEqualTo(7);
    assertThat(comparison.warnings())
        .contains(
            "1 run has no partner of its seed",
            "1 run of y failed and left no score, so the others may flatter it");
  }

  @Test
  void worldsOfOneContenderAreNamed() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder()
                .runs("pit", "x", "none", HIGH)
                .runs("pit", "y", "none", LOW)
                .runs("hill", "x", "none", HIGH));

    assertThat(comparison.notCompared()).containsEntry("hill", "y was not run there");
  }

  @Test
  void sameFoldersGiveTheSameNumbers() throws IOException {
    TinyFolder folder =
        new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", LOW);

    assertThat(compare(folder)).isEqualTo(compare(folder));
    // another root seed, other resamples
    Comparison other = compare(folder.rootSeed(5));
    assertThat(other.worlds().get(0).finding().difference())
        .isNotEqualTo(compare(folder.rootSeed(6)).worlds().get(0).finding().difference());
  }

  @Test
  void curvesAreComparedByTheirMeanHeight() throws IOException {
    // evaluated after 0, 5 and 10 episodes; heights (0 + 2 h + 1) / 4 and so differences h - l / 2
    TinyFolder folder = new TinyFolder();
    for (int checkpoint : new int[] {0, 5, 10}) {
      double end = checkpoint / 10.0;
      folder.at(checkpoint).runs("pit", "x", "none", checkpoint == 5 ? HIGH : same(end));
      folder.at(checkpoint).runs("pit", "y", "none", checkpoint == 5 ? LOW : same(end));
    }
    Comparison comparison =
        compare(folder, new Question(Optional.empty(), Moment.TRAINING, OptionalDouble.of(.5)));

    WorldFinding world = comparison.worlds().get(0);
    assertThat(world.first()).isCloseTo((2 * .68125 + 1) / 4, within(1e-12));
    assertThat(world.finding().difference().orElseThrow().estimate())
        .isCloseTo(.125, within(1e-12));
    assertThat(comparison.verdict().get(0))
        .startsWith("x is better than y by 0.125 [0.")
        .contains("in mean normalised score over training in pit");
    // all of x are at .5 after 5 episodes, two of y (.5 and .55); the others after 10
    ReachFinding reach = world.reach().orElseThrow();
    assertThat(reach.first()).isEqualTo(new ReachFinding.Side(8, 8, OptionalDouble.of(5), 5));
    assertThat(reach.second().reached()).isEqualTo(8);
    assertThat(reach.second().median()).hasValue(10);
    assertThat(reach.second().mean()).isCloseTo((2 * 5 + 6 * 10) / 8.0, within(1e-12));
    assertThat(reach.p()).isLessThan(.01);
  }

  private static double[] same(double value) {
    double[] eight = new double[8];
    Arrays.fill(eight, value);
    return eight;
  }

  @Test
  void winningAlwaysHasNoBounds() throws IOException {
    double[] lowest = same(.1);
    Comparison comparison =
        compare(new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", lowest));

    Finding finding = comparison.worlds().get(0).finding();
    assertThat(finding.improvement().orElseThrow().estimate()).isEqualTo(1);
    assertThat(finding.improvement().orElseThrow().low()).isEmpty();
    assertThat(comparison.verdict().get(0)).endsWith("with probability 1.000.");
  }

  @Test
  void oneEvaluationIsNoCurve() throws IOException {
    Comparison comparison =
        compare(
            new TinyFolder().runs("pit", "x", "none", HIGH).runs("pit", "y", "none", LOW),
            new Question(Optional.empty(), Moment.TRAINING, OptionalDouble.empty()));

    assertThat(comparison.worlds()).isEmpty();
    assertThat(comparison.notCompared().get("pit"))
        .isEqualTo(
            "no seed has a score of both in mean return over training, which takes rows and two"
                + " evaluations or more");
  }
}
