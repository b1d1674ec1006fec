package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.trace.EpisodeId;
import org.jackdaw.core.trace.EpisodeTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodeReplayTest {

  private static final Traces ALL =
      new Traces(
          OptionalInt.empty(),
          List.of(Phase.values()),
          false,
          List.of("corridor", "arms"),
          List.of("wanderer", "learner, the"),
          Optional.empty());

  @TempDir Path temp;

  private static EpisodeId id(List<String> row) {
    return new EpisodeId(
        row.get(1),
        row.get(2),
        Integer.parseInt(row.get(4)),
        Phase.of(row.get(5)),
        Long.parseLong(row.get(6)),
        Integer.parseInt(row.get(7)));
  }

  @Test
  void everyEpisodeComesOutAsItWasRecorded() throws Exception {
    Plan plan =
        TinyPlan.standard().withSeeds(4).measuring(List.of(new InfoGain())).tracing(ALL).plan();
    Folders.fresh(plan, temp, 1);
    Table episodes = Table.read(temp.resolve("episodes.csv"));

    // two worlds, two contenders, 6 training episodes and 2 at each of 0, 4 and 6
    assertThat(episodes.rows()).hasSize(48);
    for (List<String> row : episodes.rows()) {
      EpisodeId id = id(row);
      EpisodeReplay replay = EpisodeReplay.of(plan, id).orElseThrow();

      assertThat(List.copyOf(replay.row().values())).isEqualTo(row);
      assertThat(id.row(temp).map(Map::values).map(List::copyOf)).contains(row);
      assertThat(id.trace(temp)).contains(replay.trace());
    }
  }

  @Test
  void aWorldAloneAnswersTheRecordedActionsAsItDid() throws Exception {
    Plan plan = TinyPlan.standard().withSeeds(4).tracing(ALL).plan();
    Folders.fresh(plan, temp, 1);
    List<EpisodeTrace> recorded = new ArrayList<>();
    EpisodeTrace.read(temp, recorded::add);

    assertThat(recorded).hasSize(48);
    for (EpisodeTrace episode : recorded) {
      WorldReplay now = WorldReplay.of(plan, episode, id(episode).trained(temp));

      assertThat(now.trace()).isEqualTo(episode.world());
      assertThat(now.ended()).isTrue();
    }
  }

  @Test
  void aWorldAloneTellsWhereItsAnswersDiffer() throws Exception {
    Plan plan = TinyPlan.standard().withSeeds(4).in(TinyPlan.arms(10)).tracing(ALL).plan();
    Folders.fresh(plan, temp, 1);
    EpisodeId id = new EpisodeId("arms", "wanderer", 4, Phase.TRAIN, 4, 1);
    EpisodeTrace episode = id.trace(temp).orElseThrow();
    EpisodeTrace shorter = episode.with(episode.environmentSeed(), episode.steps().subList(0, 6));

    // two training episodes follow the evaluation after four
    assertThat(id.trained(temp)).isEqualTo(5);
    assertThat(new EpisodeId("arms", "wanderer", 4, Phase.EVALUATE, 6, 1).trained(temp))
        .isEqualTo(6);
    assertThat(WorldReplay.of(plan, shorter, 5).ended()).isFalse();
    assertThat(WorldReplay.of(plan, shorter, 5).trace()).isEqualTo(shorter.world());
    assertThat(WorldReplay.of(plan, episode, 4).trace()).isNotEqualTo(episode.world());
  }

  private static EpisodeId id(EpisodeTrace episode) {
    return new EpisodeId(
        episode.environment(),
        episode.agent(),
        episode.seed(),
        episode.phase(),
        episode.checkpoint(),
        episode.episode());
  }

  @Test
  void needsNoTraceToHaveBeenRecorded() throws Exception {
    Plan plan = TinyPlan.standard().withSeeds(0).plan();
    Folders.fresh(plan, temp, 1);
    EpisodeId id = new EpisodeId("corridor", "wanderer", 0, Phase.EVALUATE, 6, 1);

    EpisodeTrace trace = EpisodeReplay.of(plan, id).orElseThrow().trace();

    assertThat(id.trace(temp)).isEmpty();
    assertThat(trace.steps()).hasSizeGreaterThan(1);
    assertThat(trace.episode()).isEqualTo(1);
  }

  @Test
  void saysWhereThereIsNoSuchEpisodeOrCell() throws Exception {
    Plan plan = TinyPlan.standard().withSeeds(0).plan();

    assertThat(EpisodeReplay.of(plan, new EpisodeId("arms", "wanderer", 0, Phase.TRAIN, 4, 2)))
        .isEmpty();
    assertThatThrownBy(
            () -> EpisodeReplay.of(plan, new EpisodeId("arms", "wanderer", 1, Phase.TRAIN, 4, 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("arms/wanderer/1");
  }

  @Test
  void knowsAnotherExperiment() throws Exception {
    Plan plan = TinyPlan.standard().withSeeds(0).plan();
    Folders.fresh(plan, temp, 1);
    Manifest manifest = Manifest.read(temp).orElseThrow();

    assertThat(EpisodeReplay.differences(plan, manifest)).isEmpty();
    assertThat(EpisodeReplay.differences(TinyPlan.standard().withRoot(2).plan(), manifest))
        .containsExactly("seed");
  }
}
