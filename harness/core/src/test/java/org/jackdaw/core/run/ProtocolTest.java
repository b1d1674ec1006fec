package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.core.metric.Coverage;
import org.jackdaw.core.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

  @TempDir Path temp;

  private Table run(TinyPlan tiny) throws Exception {
    Path folder = temp.resolve("run-" + System.nanoTime());
    Folders.fresh(tiny.plan(), folder, 1);
    return Table.read(folder.resolve("episodes.csv"));
  }

  private static TinyPlan oneCell() {
    return TinyPlan.standard()
        .withSeeds(0)
        .in(TinyPlan.arms(10))
        .of(TinyPlan.contender("learner", CountingLearner::new));
  }

  @Test
  void writesRowsInOrderOfOccurrence() throws Exception {
    Table rows = run(oneCell());

    List<String> order = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      order.add(
          rows.column("phase").get(i).charAt(0)
              + rows.column("checkpoint").get(i)
              + "."
              + rows.column("episode").get(i));
    }
    assertThat(order)
        .containsExactly(
            "e0.0", "e0.1", "t0.0", "t0.1", "t0.2", "t0.3", "e4.0", "e4.1", "t4.0", "t4.1", "e6.0",
            "e6.1");
  }

  @Test
  void marksRowsByTheStepsDoneWhereStepsAreCounted() throws Exception {
    Table rows = run(oneCell().withProtocol(TinyPlan.steps(45, 25, 1))); // episodes of 10 steps

    assertThat(rows.where("phase", "evaluate").column("checkpoint"))
        .containsExactly("0", "30", "50");
    assertThat(rows.where("phase", "train").column("checkpoint"))
        .containsExactly("0", "0", "0", "30", "30");
    assertThat(rows.where("phase", "train").column("episode"))
        .containsExactly("0", "1", "2", "0", "1");
  }

  @Test
  void evaluatesEveryCheckpointOnTheSameChances() throws Exception {
    Table evaluations = run(oneCell()).where("phase", "evaluate");

    List<String> first = evaluations.where("checkpoint", "0").column("environment_seed");
    assertThat(evaluations.where("checkpoint", "4").column("environment_seed")).isEqualTo(first);
    assertThat(evaluations.where("checkpoint", "6").column("environment_seed")).isEqualTo(first);
    assertThat(first).doesNotHaveDuplicates();
  }

  @Test
  void trainsOnNewChancesInEveryEpisode() throws Exception {
    Table training = run(oneCell()).where("phase", "train");

    assertThat(training.column("environment_seed")).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void showsAllContendersOfARunTheSameChances() throws Exception {
    Table rows = run(TinyPlan.standard().in(TinyPlan.corridor()));

    assertThat(rows.where("agent", "wanderer").column("environment_seed"))
        .isEqualTo(rows.where("agent", "learner, the").column("environment_seed"));
    assertThat(rows.where("seed", "0").column("environment_seed"))
        .doesNotContainAnyElementsOf(rows.where("seed", "1").column("environment_seed"));
  }

  @Test
  void trainsToTheSameRowsWithAndWithoutEvaluation() throws Exception {
    TinyPlan with = TinyPlan.standard().measuring(List.of(new Coverage()));
    TinyPlan without = with.withProtocol(TinyPlan.episodes(6, 4, 0));

    assertThat(run(without).rows()).isEqualTo(run(with).where("phase", "train").rows());
  }

  @Test
  void evaluatesOnceWithoutTraining() throws Exception {
    Table rows = run(oneCell().withProtocol(TinyPlan.episodes(0, 4, 3)));

    assertThat(rows.column("phase")).containsExactly("evaluate", "evaluate", "evaluate");
    assertThat(rows.column("checkpoint")).containsOnly("0");
  }

  @Test
  void givesTheAgentItsSpacesBudgetAndSeeds() throws Exception {
    List<AgentContext> contexts = new ArrayList<>();
    TinyPlan tiny =
        oneCell()
            .of(
                TinyPlan.contender(
                    "witness",
                    context -> {
                      contexts.add(context);
                      return new Wanderer(context);
                    }));

    run(tiny);

    Plan plan = tiny.plan();
    assertThat(contexts).hasSize(1);
    AgentContext context = contexts.get(0);
    assertThat(context.actions()).isEqualTo(plan.environments().get(0).spec().actions());
    assertThat(context.observations()).isEqualTo(plan.environments().get(0).spec().observations());
    assertThat(context.budget().trainEpisodes()).hasValue(6);
    assertThat(context.budget().trainSteps()).isEmpty();
    assertThat(context.budget().stepLimit()).hasValue(10);
    assertThat(context.seeds()).isEqualTo(plan.seeds().agent("arms", "witness", 0));
  }

  @Test
  void givesOtherRowsForAnotherRootSeed() throws Exception {
    Path one = temp.resolve("one");
    Path two = temp.resolve("two");
    Folders.fresh(TinyPlan.standard().plan(), one, 1);
    Folders.fresh(TinyPlan.standard().withRoot(2).plan(), two, 1);

    assertThat(Folders.episodes(one)).isNotEqualTo(Folders.episodes(two));
  }

  @Test
  void writesTheSameBytesInAnyLocaleAndTimeZone() throws Exception {
    TinyPlan tiny = TinyPlan.standard().measuring(List.of(new Coverage()));
    Folders.fresh(tiny.plan(), temp.resolve("here"), 1);
    SortedMap<String, String> expected = Folders.reproducible(temp.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        Folders.fresh(tiny.plan(), temp.resolve(tag), 2);

        assertThat(Folders.reproducible(temp.resolve(tag))).isEqualTo(expected);
        assertThat(temp.resolve(tag)).isDirectoryNotContaining("glob:**.unfinished");
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesCurvesForLongEpisodesOnly() throws Exception {
    Path folder = temp.resolve("curves");
    Folders.fresh(
        oneCell()
            .withProtocol(TinyPlan.episodes(1, 1, 0))
            .in(TinyPlan.arms(101), TinyPlan.environment("short", 100, ThreeArms::new))
            .plan(),
        folder,
        1);

    Table curves = Table.read(folder.resolve("curves.csv"));

    assertThat(curves.header())
        .containsExactly(
            "experiment",
            "environment",
            "agent",
            "knowledge",
            "seed",
            "phase",
            "checkpoint",
            "episode",
            "environment_seed",
            "step",
            "return");
    assertThat(curves.column("environment")).containsOnly("arms");
    assertThat(curves.column("step"))
        .containsExactly(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "14", "17", "20", "25", "30",
            "40", "50", "60", "70", "80", "90", "100");
    List<String> returns = curves.column("return");
    for (int i = 1; i < returns.size(); i++) {
      assertThat(Double.parseDouble(returns.get(i)))
          .isGreaterThanOrEqualTo(Double.parseDouble(returns.get(i - 1)));
    }
  }
}
