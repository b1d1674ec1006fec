package org.jackdaw.core.result;

import java.util.List;

/** Names of what a result folder holds. */
public final class ResultFolder {

  /** What was run, by whom, with the digest of every other file. */
  public static final String MANIFEST = "manifest.json";

  /** The configuration with every default filled in. */
  public static final String CONFIG = "config.yaml";

  /** One row per episode. */
  public static final String EPISODES = "episodes.csv";

  /** Running values within long episodes. */
  public static final String CURVES = "curves.csv";

  /** One row per cell: how long it took. */
  public static final String TIMING = "timing.csv";

  /** One row per cell that failed. */
  public static final String FAILURES = "failures.csv";

  /** Means over training runs. */
  public static final String SUMMARY = "summary.csv";

  /** The page that a report adds; not covered by the manifest. */
  public static final String REPORT = "report.html";

  /** Finished cells, while the experiment is not complete. */
  public static final String CELLS = "cells";

  /** Held while a process works in the folder. */
  public static final String LOCK = ".lock";

  /** The files that cells contribute to. */
  public static final List<String> MERGED = List.of(EPISODES, CURVES, TIMING, FAILURES);

  private ResultFolder() {}
}
