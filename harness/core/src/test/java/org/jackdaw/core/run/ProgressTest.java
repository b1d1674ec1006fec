package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  @TempDir Path temp;

  private List<Progress> reports(TinyPlan tiny) throws Exception {
    List<Progress> reports = new ArrayList<>();
    ExperimentRun.execute(tiny.plan(), temp.resolve("run"), new RunOptions(2, true), reports::add);
    return reports;
  }

  /** Twelve cells of 6 training and 3 x 2 evaluation episodes. */
  @Test
  void countsCellsAndEpisodesUpToTheirTotals() throws Exception {
    List<Progress> reports = reports(TinyPlan.standard());

    assertThat(reports).extracting(Progress::cellsDone).isSorted();
    assertThat(reports).extracting(Progress::episodesDone).isSorted();
    Progress last = reports.get(reports.size() - 1);
    assertThat(last).isEqualTo(new Progress(12, 12, 0, 144, OptionalLong.of(144)));
    assertThat(last.fraction()).isEqualTo(1);
  }

  @Test
  void countsCellsOfEarlierProcessesAsDone() throws Exception {
    reports(TinyPlan.standard().withSeeds(0, 1));

    List<Progress> reports = reports(TinyPlan.standard());

    assertThat(reports.get(reports.size() - 1))
        .isEqualTo(new Progress(12, 12, 0, 48, OptionalLong.of(48)));
    assertThat(reports).allMatch(progress -> progress.cellsDone() >= 8);
  }

  @Test
  void knowsNoTotalOfEpisodesWhereStepsAreCounted() throws Exception {
    List<Progress> reports = reports(TinyPlan.standard().withProtocol(TinyPlan.steps(30, 10, 1)));

    assertThat(reports).allMatch(progress -> progress.episodes().isEmpty());
  }

  @Test
  void goesByEpisodesWhereTheyAreKnownAndByCellsElsewhere() {
    assertThat(new Progress(1, 10, 0, 30, OptionalLong.of(120)).fraction()).isEqualTo(0.25);
    assertThat(new Progress(1, 10, 0, 30, OptionalLong.empty()).fraction()).isEqualTo(0.1);
    assertThat(new Progress(10, 10, 2, 30, OptionalLong.of(120)).fraction()).isEqualTo(1);
  }

  @Test
  void refusesLessThanOneJob() {
    assertThatThrownBy(() -> new RunOptions(0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("jobs must be >= 1, got 0");
  }
}
