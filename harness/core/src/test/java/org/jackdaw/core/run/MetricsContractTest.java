package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jackdaw.core.metric.BoundMetric;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.metric.Span;
import org.jackdaw.core.metric.SpanOptions;
import org.jackdaw.core.metric.TopicOptions;
import org.jackdaw.core.metric.path.Cue;
import org.jackdaw.core.metric.path.Visitation;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every metric that there is. */
class MetricsContractTest {

  private static final int BEFORE_METRICS = 14;

  @TempDir Path temp;

  /** All metrics, and some with other options than their defaults. */
  private static List<MetricFactory> all() {
    List<MetricFactory> all = new ArrayList<>();
    ServiceLoader.load(MetricFactory.class).forEach(all::add);
    all.add(
        new BoundMetric<>(new InfoGain(), new TopicOptions(Optional.of("latent")), "info-gain 2"));
    all.add(new BoundMetric<>(new Visitation(), new SpanOptions(Span.TRAINING), "visitation 2"));
    Cue.Options cue =
        new Cue.Options(List.of("position=1"), "sign", "goal", 0.9, List.of("position=0"));
    all.add(new BoundMetric<>(new Cue(), cue, "cue 2"));
    return all;
  }

  private static TinyPlan measuring(List<MetricFactory> metrics) {
    return TinyPlan.standard()
        .in(
            TinyPlan.corridor(),
            TinyPlan.environment("kept", 6, CueCorridor::kept),
            TinyPlan.arms(120))
        .withSeeds(0, 1)
        .measuring(metrics);
  }

  private static TinyPlan small(List<MetricFactory> metrics) {
    return measuring(metrics).in(TinyPlan.corridor()).withSeeds(0);
  }

  private Table run(TinyPlan tiny, String folder) throws Exception {
    Folders.fresh(tiny.plan(), temp.resolve(folder), 2);
    return Table.read(temp.resolve(folder).resolve("episodes.csv"));
  }

  private static List<List<String>> outcomes(Table table) {
    return table.rows().stream().map(row -> row.subList(0, BEFORE_METRICS)).toList();
  }

  @Test
  void metricsChangeNothingThatAgentsDo() throws Exception {
    assertThat(outcomes(run(measuring(all()), "all")))
        .isEqualTo(outcomes(run(measuring(List.of()), "none")));
  }

  @Test
  void noMetricChangesAnothersColumns() throws Exception {
    Table together = run(small(all()), "together");
    List<MetricFactory> turned = all();
    Collections.reverse(turned);
    Table reversed = run(small(turned), "reversed");
    for (MetricFactory metric : all()) {
      Table alone = run(small(List.of(metric)), "alone " + metric.definition());
      for (MetricColumn column : metric.columns()) {
        List<String> own = alone.column(column.name());
        assertThat(together.column(column.name())).as(column.name()).isEqualTo(own);
        assertThat(reversed.column(column.name())).as(column.name()).isEqualTo(own);
      }
    }
  }

  @Test
  void trainingIsMeasuredAlikeWithAndWithoutEvaluation() throws Exception {
    TinyPlan with = measuring(all());
    TinyPlan without = with.withProtocol(TinyPlan.episodes(6, 4, 0));

    assertThat(run(without, "without").rows())
        .isEqualTo(run(with, "with").where("phase", "train").rows());
  }

  /** Every metric but those that ask an agent for beliefs or plans says something here. */
  @Test
  void everyObserverHasSomethingToSay() throws Exception {
    Table table = run(measuring(all()), "something");
    for (MetricFactory metric : all()) {
      for (MetricColumn column : metric.columns()) {
        boolean asks =
            column.name().startsWith("agent_")
                || metric.id().equals("belief-quality")
                || metric.id().equals("cue") && !metric.definition().equals("cue 2");
        if (!asks) {
          assertThat(table.column(column.name())).as(column.name()).anyMatch(v -> !v.isEmpty());
        }
      }
    }
  }
}
