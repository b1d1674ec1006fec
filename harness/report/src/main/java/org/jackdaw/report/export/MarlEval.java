package org.jackdaw.report.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;

/**
 * Scores in the form that the Python library marl-eval reads: experiment, world, contender, run,
 * then evaluations by number, each with the training done and a list of values by metric. Values
 * are means over a run's episodes; the last evaluation also stands as the absolute one.
 */
public final class MarlEval {

  private static final List<String> METRICS = List.of(World.RETURN, World.NORMALISED, "success");

  private MarlEval() {}

  /**
   * The scores of all runs.
   *
   * @param results what was measured
   * @return one JSON object
   */
  public static String json(Results results) {
    ObjectNode root = JsonMapper.builder().build().createObjectNode();
    for (World world : results.worlds()) {
      for (Entry entry : world.entries()) {
        add(root, world, entry);
      }
    }
    return root.toPrettyString() + "\n";
  }

  private static void add(ObjectNode root, World world, Entry entry) {
    RunTable table = entry.contender().study().table();
    ObjectNode agent =
        child(
            child(child(root, table.manifest().experiment()), world.label()),
            entry.contender().label());
    RunGroup last = entry.group();
    int step = 0;
    for (RunGroup group : table.course(last.environment(), last.agent(), last.phase())) {
      for (String metric : METRICS) {
        add(agent, "step_" + step, metric, group, table);
        if (group.equals(last)) {
          add(agent, "absolute_metrics", metric, group, table);
        }
      }
      step++;
    }
  }

  private static void add(
      ObjectNode agent, String place, String metric, RunGroup group, RunTable table) {
    if (!table.metrics().contains(metric)) {
      return;
    }
    for (Map.Entry<Integer, Double> score : table.scores(group, metric).entrySet()) {
      ObjectNode step = child(child(agent, "run_" + score.getKey()), place);
      if (place.startsWith("step")) {
        step.put("step_count", group.checkpoint());
      }
      step.putArray(metric).add(score.getValue());
    }
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.has(name) ? (ObjectNode) parent.get(name) : parent.putObject(name);
  }
}
