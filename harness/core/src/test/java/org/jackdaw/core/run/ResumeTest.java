package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackdaw.core.metric.Coverage;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.metric.Regret;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.Verification;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

  private static final int CELLS = 12;

  @TempDir Path temp;

  private static TinyPlan measured() {
    return TinyPlan.standard()
        .in(TinyPlan.corridor(), TinyPlan.arms(120)) // long enough for curves
        .measuring(List.of(new InfoGain(), new Coverage(), new Regret()));
  }

  /** Dies as soon as so many cells are finished. */
  private static ProgressListener killer(int cells) {
    return progress -> {
      if (progress.cellsDone() >= cells) {
        throw new IllegalStateException("killed");
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void writesTheSameBytesForAnyNumberOfJobs(int jobs) throws Exception {
    Folders.fresh(measured().plan(), temp.resolve("one"), 1);
    Folders.fresh(measured().plan(), temp.resolve("many"), jobs);

    assertThat(Folders.reproducible(temp.resolve("many")))
        .isEqualTo(Folders.reproducible(temp.resolve("one")));
  }

  @Test
  void resumesToTheSameBytesWhateverCellItDiedAfter() throws Exception {
    Plan plan = measured().plan();
    Folders.fresh(plan, temp.resolve("whole"), 1);
    SortedMap<String, String> expected = Folders.reproducible(temp.resolve("whole"));

    for (int cell = 1; cell <= CELLS; cell++) {
      Path folder = temp.resolve("killed-" + cell);
      int last = cell;
      assertThatThrownBy(
              () -> ExperimentRun.execute(plan, folder, new RunOptions(1, false), killer(last)))
          .hasMessage("killed");
      assertThat(folder.resolve("episodes.csv")).doesNotExist();

      RunOutcome outcome = Folders.resumed(plan, folder);

      assertThat(outcome.alreadyComplete()).isFalse();
      assertThat(Folders.reproducible(folder)).isEqualTo(expected);
      assertThat(Verification.verify(folder)).isEmpty();
    }
  }

  @Test
  void doesNotRunFinishedCellsAgain() throws Exception {
    AtomicInteger agents = new AtomicInteger();
    Plan plan = counting(agents).plan();
    Path folder = temp.resolve("killed");
    assertThatThrownBy(
            () -> ExperimentRun.execute(plan, folder, new RunOptions(1, false), killer(4)))
        .hasMessage("killed");
    long finished;
    try (var cells = Files.list(folder.resolve("cells"))) {
      finished = cells.filter(path -> !path.toString().endsWith(".unfinished")).count();
    }
    agents.set(0);

    Folders.resumed(plan, folder);

    assertThat(finished).isGreaterThanOrEqualTo(4);
    assertThat(agents).hasValue(6 - (int) finished);
  }

  private static TinyPlan counting(AtomicInteger agents) {
    return TinyPlan.standard()
        .in(TinyPlan.corridor())
        .of(
            TinyPlan.contender(
                "wanderer",
                context -> {
                  agents.incrementAndGet();
                  return new Wanderer(context);
                }),
            TinyPlan.contender(
                "other",
                context -> {
                  agents.incrementAndGet();
                  return new Wanderer(context);
                }));
  }

  @Test
  void clearsAwayWhatAKilledProcessLeftHalfWritten() throws Exception {
    Plan plan = measured().plan();
    Folders.fresh(plan, temp.resolve("whole"), 1);
    Path folder = temp.resolve("killed");
    assertThatThrownBy(
            () -> ExperimentRun.execute(plan, folder, new RunOptions(1, false), killer(2)))
        .hasMessage("killed");
    Path half = folder.resolve("cells/001-001-000002.unfinished");
    Files.createDirectories(half);
    Files.writeString(half.resolve("episodes.csv"), "tiny,arms,\"lear");
    Files.writeString(folder.resolve("episodes.csv.unfinished"), "experiment,envir");
    Files.writeString(folder.resolve("manifest.json.unfinished"), "{");
    Files.writeString(folder.resolve(".lock"), "");

    Folders.resumed(plan, folder);

    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
    assertThat(Verification.verify(folder)).isEmpty();
  }

  @Test
  void startsInAFolderWhoseFirstProcessDiedBeforeItHadBegun() throws Exception {
    Path folder = temp.resolve("died");
    Files.createDirectories(folder.resolve("cells"));
    Files.writeString(folder.resolve(".lock"), "");
    Files.writeString(folder.resolve("manifest.json.unfinished"), "{");

    RunOutcome outcome = Folders.fresh(TinyPlan.standard().plan(), folder, 1);

    assertThat(outcome.alreadyComplete()).isFalse();
    assertThat(Verification.verify(folder)).isEmpty();
  }

  @Test
  void refusesAnIncompleteFolderUnlessAskedToResume() throws Exception {
    Plan plan = measured().plan();
    Path folder = temp.resolve("killed");
    assertThatThrownBy(
            () -> ExperimentRun.execute(plan, folder, new RunOptions(1, false), killer(3)))
        .hasMessage("killed");
    SortedMap<String, String> before = Folders.everything(folder);

    assertThatThrownBy(() -> Folders.fresh(plan, folder, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(folder + ": holds an incomplete run of this experiment; --resume continues it");
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void startsAnAbsentFolderWhenAskedToResume() throws Exception {
    RunOutcome outcome = Folders.resumed(measured().plan(), temp.resolve("deep/new"));

    assertThat(outcome.alreadyComplete()).isFalse();
    assertThat(temp.resolve("deep/new/episodes.csv")).exists();
  }

  @Test
  void doesNothingInAFinishedFolder() throws Exception {
    AtomicInteger agents = new AtomicInteger();
    Plan plan = counting(agents).plan();
    Path folder = temp.resolve("done");
    Folders.fresh(plan, folder, 1);
    SortedMap<String, String> before = Folders.everything(folder);
    agents.set(0);

    assertThat(Folders.fresh(plan, folder, 1).alreadyComplete()).isTrue();
    assertThat(Folders.resumed(plan, folder).alreadyComplete()).isTrue();
    assertThat(agents).hasValue(0);
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void findsAFinishedFolderCompleteForFewerSeeds() throws Exception {
    Path folder = temp.resolve("done");
    Folders.fresh(measured().plan(), folder, 1);
    SortedMap<String, String> before = Folders.everything(folder);

    RunOutcome outcome = Folders.fresh(measured().withSeeds(1).plan(), folder, 1);

    assertThat(outcome.alreadyComplete()).isTrue();
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void asksForResumeBeforeItAddsSeeds() throws Exception {
    Path folder = temp.resolve("done");
    Folders.fresh(measured().plan(), folder, 1);
    SortedMap<String, String> before = Folders.everything(folder);

    assertThatThrownBy(() -> Folders.fresh(measured().withSeeds(0, 1, 2, 3, 4).plan(), folder, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(folder + ": holds this experiment without seeds [3, 4]; --resume adds them");
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void addsSeedsToTheBytesOfARunThatHadThemFromTheStart() throws Exception {
    Plan more = measured().withSeeds(0, 1, 2, 3, 4).plan();
    Folders.fresh(more, temp.resolve("whole"), 2);
    Path folder = temp.resolve("grown");
    Folders.fresh(measured().withSeeds(1, 3).plan(), folder, 1);

    Folders.resumed(more, folder);

    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
    assertThat(Verification.verify(folder)).isEmpty();
  }

  @Test
  void runsOnlyTheSeedsThatAreNew() throws Exception {
    AtomicInteger agents = new AtomicInteger();
    Path folder = temp.resolve("grown");
    Folders.fresh(counting(agents).withSeeds(0, 1, 2).plan(), folder, 1);
    agents.set(0);

    Folders.resumed(counting(agents).withSeeds(0, 1, 2, 3, 4).plan(), folder);

    assertThat(agents).hasValue(2 * 2); // two contenders
  }

  @Test
  void keepsEarlierSeedsWhenOthersJoin() throws Exception {
    Folders.fresh(measured().withSeeds(0, 1, 2, 3).plan(), temp.resolve("whole"), 2);
    Path folder = temp.resolve("grown");
    Folders.fresh(measured().withSeeds(0, 1).plan(), folder, 1);

    Folders.resumed(measured().withSeeds(2, 3).plan(), folder);

    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
  }

  @Test
  void addsSeedsToTheSameBytesWhateverCellItDiedAfter() throws Exception {
    Plan more = measured().withSeeds(0, 1, 2).plan();
    Folders.fresh(more, temp.resolve("whole"), 1);
    for (int cell = 9; cell <= CELLS; cell++) { // 8 cells are there before
      Path folder = temp.resolve("grown-" + cell);
      Folders.fresh(measured().withSeeds(0, 1).plan(), folder, 1);
      int last = cell;
      assertThatThrownBy(
              () -> ExperimentRun.execute(more, folder, new RunOptions(1, true), killer(last)))
          .hasMessage("killed");
      assertThatThrownBy(() -> Folders.fresh(more, folder, 1)).isInstanceOf(UsageException.class);

      Folders.resumed(more, folder);

      assertThat(Folders.reproducible(folder))
          .isEqualTo(Folders.reproducible(temp.resolve("whole")));
      assertThat(Verification.verify(folder)).isEmpty();
    }
  }

  @Test
  void finishesTheRemovalOfCellsThatADeadProcessBegan() throws Exception {
    Plan plan = measured().plan();
    Path folder = temp.resolve("done");
    Folders.fresh(plan, folder, 1);
    Files.createDirectories(folder.resolve("cells/000-000-000000"));

    assertThat(Folders.fresh(plan, folder, 1).alreadyComplete()).isTrue();

    assertThat(Verification.verify(folder)).isEmpty();
  }

  @Test
  void refusesToAddSeedsToRowsThatSomebodyChanged() throws Exception {
    Path folder = temp.resolve("done");
    Folders.fresh(measured().plan(), folder, 1);
    Files.writeString(folder.resolve("episodes.csv"), "experiment\n");
    SortedMap<String, String> before = Folders.everything(folder);

    assertThatThrownBy(() -> Folders.resumed(measured().withSeeds(7).plan(), folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("episodes.csv: has changed since the run");
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void refusesAFolderThatHoldsAnotherExperimentAndSaysWhatDiffers() throws Exception {
    Path folder = temp.resolve("done");
    Folders.fresh(measured().plan(), folder, 1);
    SortedMap<String, String> before = Folders.everything(folder);

    List<TinyPlan> others =
        List.of(
            measured().named("other"),
            measured().withRoot(2),
            measured().withProtocol(TinyPlan.episodes(6, 3, 2)),
            measured().measuring(List.of()),
            measured().in(TinyPlan.corridor(), TinyPlan.arms(121)),
            measured().of(TinyPlan.contender("wanderer", Wanderer::new)));
    List<String> differences =
        List.of(
            "name", "seed", "protocol", "metrics", "environment arms", "contender learner, the");
    for (int i = 0; i < others.size(); i++) {
      Plan other = others.get(i).plan();
      assertThatThrownBy(() -> Folders.resumed(other, folder))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              folder
                  + ": holds another experiment, different in "
                  + differences.get(i)
                  + "; give another folder with --out");
    }
    assertThat(Folders.everything(folder)).isEqualTo(before);
  }

  @Test
  void refusesAFolderWithSomebodysFiles() throws Exception {
    Files.writeString(temp.resolve("thesis.tex"), "chapter 1");
    SortedMap<String, String> before = Folders.everything(temp);

    assertThatThrownBy(() -> Folders.resumed(measured().plan(), temp))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("exists and holds no experiment");
    assertThat(Folders.everything(temp)).isEqualTo(before);
  }

  @Test
  void keepsASecondRunOutOfTheFolder() throws Exception {
    Plan plan = measured().plan();
    Path folder = temp.resolve("busy");
    AtomicInteger refusals = new AtomicInteger();

    ExperimentRun.execute(
        plan,
        folder,
        new RunOptions(1, false),
        progress -> {
          assertThatThrownBy(() -> Folders.resumed(plan, folder))
              .isInstanceOf(UsageException.class)
              .hasMessage(folder + ": another process is running there");
          refusals.incrementAndGet();
        });

    assertThat(refusals).hasPositiveValue();
    assertThat(Verification.verify(folder)).isEmpty();
  }

  @Test
  void stopsWhenInterruptedAndResumesToTheSameBytes() throws Exception {
    Plan plan =
        measured().withProtocol(TinyPlan.episodes(300, 100, 2)).in(TinyPlan.corridor()).plan();
    Folders.fresh(plan, temp.resolve("whole"), 1);
    Path folder = temp.resolve("interrupted");

    assertThatThrownBy(
            () ->
                ExperimentRun.execute(
                    plan,
                    folder,
                    new RunOptions(2, false),
                    progress -> {
                      if (progress.cellsDone() == 2) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(folder.resolve("episodes.csv")).doesNotExist();
    SortedMap<String, String> stopped = Folders.everything(folder);
    Thread.sleep(50); // nothing goes on writing
    assertThat(Folders.everything(folder)).isEqualTo(stopped);

    Folders.resumed(plan, folder);
    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
  }

  @Test
  void worksOnAWorldThatPublishesTheSameModelForEveryRun() throws Exception {
    Path folder = temp.resolve("done");
    Folders.fresh(
        measured().in(TinyPlan.environment("heard", 10, CueCorridor::announced)).plan(), folder, 1);

    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"seeds\" : [ 0, 1, 2 ]");
  }
}
