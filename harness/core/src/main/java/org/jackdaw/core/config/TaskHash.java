package org.jackdaw.core.config;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.core.result.CodeContent;
import org.jackdaw.core.result.Digests;
import org.jackdaw.modelio.tree.TreeText;

/**
 * The digest of a task: id, options, step limit, schedule, wrappers, and the published models of
 * two fixed runs. Two models, so that a world that draws something per run is held to how it draws;
 * fixed runs, so that the digest does not depend on the experiment's seed.
 */
final class TaskHash {

  private static final long[] PROBES = {0, 1};

  private TaskHash() {}

  static String of(BoundWorld bound, EnvironmentSpec spec, Environment world, Class<?> factory) {
    StringBuilder text = new StringBuilder("jackdaw-task/1\n");
    text.append(bound.id())
        .append(CodeContent.ofPlugin(factory))
        .append('\n')
        .append(TreeText.line(bound.optionTree()))
        .append('\n');
    text.append(spec.stepLimit().orElseThrow()).append('\n');
    if (world instanceof PublishesModel publisher) {
      for (long probe : PROBES) {
        text.append(publisher.model(probe).hash()).append('\n');
      }
    }
    modified(text, bound);
    if (world instanceof PublishesModel publisher) {
      publisher.changes().forEach(at -> changed(text, publisher, at));
    }
    return Digests.of(text.toString());
  }

  /** Nothing for a bare world. */
  private static void modified(StringBuilder text, BoundWorld bound) {
    for (BoundSegment segment : bound.segments()) {
      if (segment.from() > 0) {
        text.append(segment.from()).append(TreeText.line(segment.set())).append('\n');
      }
      if (segment.from() == 0 || segment.rewrapped()) {
        segment.wrappers().forEach(wrapper -> text.append(wrapper.definition()).append('\n'));
      }
    }
  }

  private static void changed(StringBuilder text, PublishesModel publisher, int at) {
    for (long probe : PROBES) {
      text.append(publisher.model(probe, at).hash()).append('\n');
    }
  }
}
