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

  /** Steps of chosen episodes, packed; only where the configuration asks for traces. */
  public static final String STEPS = "steps.csv.gz";

  /** Where the states of drawn worlds are in their pictures, as JSON; beside the steps. */
  public static final String PLACES = "places.json";

  /** Copies of the models that contenders are told, by {@link #model}. */
  public static final String MODELS = "models";

  /** The page that a report adds; not covered by the manifest. */
  public static final String REPORT = "report.html";

  /** The folder of what a report's page is made from; not covered by the manifest. */
  public static final String REPORT_FILES = "report";

  /** Finished cells, while the experiment is not complete. */
  public static final String CELLS = "cells";

  /** Held while a process works in the folder. */
  public static final String LOCK = ".lock";

  /** The files that cells always contribute to. */
  public static final List<String> MERGED = List.of(EPISODES, CURVES, TIMING, FAILURES);

  /**
   * The copy of a model file that contenders are told.
   *
   * @param path the path that the configuration names
   * @return below {@link #MODELS}: a digest of the path, so that no two paths meet, and the name of
   *     the file
   */
  public static String model(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return MODELS + "/" + Digests.of(path).substring(0, 8) + "-" + path.substring(slash + 1);
  }

  private ResultFolder() {}
}
