package org.jackdaw.core.compare;

import java.util.SortedMap;
import org.jackdaw.core.result.RunGroup;

/** Where the scores of single runs are kept. */
interface RunScoreSource {

  /** The score of each run that has one, by seed; none where the metric is not kept. */
  SortedMap<Integer, Double> scores(RunGroup group, String metric);
}
