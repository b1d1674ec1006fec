package org.jackdaw.report.figure;

import org.jackdaw.api.random.SeedTree;
import org.jackdaw.report.data.Results;

/** Where resampling in a report takes its chances from: the first folder's root seed. */
final class Chances {

  /** The confidence level of all intervals. */
  static final double LEVEL = 0.95;

  private Chances() {}

  static SeedTree of(Results results, String purpose) {
    long root = results.studies().get(0).manifest().rootSeed();
    return SeedTree.root(root).child("report").child(purpose);
  }
}
