package org.jackdaw.core.run;

import java.io.IOException;
import java.util.List;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.result.CellWriter;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowWriter;

/** Shows the episodes of one phase of a cell to its meters and writes their rows. */
final class EpisodeRecorder implements EpisodeListener {

  private final EpisodeListener[] watchers;
  private final Meter[] meters;
  private final int[] columns;
  private final RowWriter rows;
  private final CurveRecorder curve;
  private final DecisionClock clock;
  private final String mark;
  private String key = "";
  private EpisodeListener steps = NONE; // of the episode that is traced
  private Episode episode;

  /**
   * A recorder.
   *
   * @param watchers see everything before the meters do
   * @param meters one per metric
   * @param metrics the metrics, in configuration order
   * @param stepLimit steps after which episodes are cut
   * @param writer where the rows go
   * @param clock times decisions
   * @param mark the last cell of every row, empty for none
   */
  EpisodeRecorder(
      List<EpisodeListener> watchers,
      List<Meter> meters,
      List<MetricFactory> metrics,
      int stepLimit,
      CellWriter writer,
      DecisionClock clock,
      String mark)
      throws IOException {
    this.watchers = watchers.toArray(EpisodeListener[]::new);
    this.meters = meters.toArray(Meter[]::new);
    this.columns = metrics.stream().mapToInt(m -> m.columns().size()).toArray();
    this.clock = clock;
    this.mark = mark;
    this.rows = writer.rows(ResultFolder.EPISODES);
    this.curve = new CurveRecorder(stepLimit, mark, () -> writer.rows(ResultFolder.CURVES));
    for (int m = 0; m < this.meters.length; m++) {
      for (int c = 0; c < columns[m]; c++) {
        if (metrics.get(m).columns().get(c).cumulative()) {
          curve.add(this.meters[m], c);
        }
      }
    }
  }

  /** The cells that the coming rows share, up to the checkpoint. */
  void block(String cells) {
    key = cells;
  }

  /** Who writes the steps of the next episode, {@link #NONE} where they are not recorded. */
  void trace(EpisodeListener recorder) {
    steps = recorder;
  }

  @Override
  public void began(Episode started, Observation first) {
    episode = started;
    curve.begin();
    for (EpisodeListener watcher : watchers) {
      watcher.began(started, first);
    }
    for (Meter meter : meters) {
      meter.began(started, first);
    }
    steps.began(started, first);
    clock.start();
  }

  @Override
  public void acted(Value action) {
    clock.stop();
    for (EpisodeListener watcher : watchers) {
      watcher.acted(action);
    }
    for (Meter meter : meters) {
      meter.acted(action);
    }
    steps.acted(action);
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    for (EpisodeListener watcher : watchers) {
      watcher.stepped(step, transition, result);
    }
    for (Meter meter : meters) {
      meter.stepped(step, transition, result);
    }
    curve.stepped(step, result.reward());
    steps.stepped(step, transition, result);
    if (!result.last()) {
      clock.start();
    }
  }

  @Override
  public void ended(EpisodeResult result) {
    for (EpisodeListener watcher : watchers) {
      watcher.ended(result);
    }
    for (Meter meter : meters) {
      meter.ended(result);
    }
    try {
      write(result);
      curve.end(result.steps(), key, episode.index(), episode.seed());
    } catch (IOException e) {
      throw new RowsUnwritable(e);
    }
  }

  private void write(EpisodeResult result) throws IOException {
    rows.cells(key).integer(episode.index()).integer(episode.seed());
    rows.integer(result.steps()).decimal(result.totalReward());
    rows.flag(result.terminated()).flag(result.truncated());
    if (result.success().isPresent()) {
      rows.flag(result.success().get());
    } else {
      rows.blank();
    }
    for (int m = 0; m < meters.length; m++) {
      for (int c = 0; c < columns[m]; c++) {
        rows.decimal(meters[m].value(c));
      }
    }
    if (!mark.isEmpty()) {
      rows.cells(mark);
    }
    rows.end();
  }
}
