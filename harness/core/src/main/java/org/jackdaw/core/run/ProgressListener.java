package org.jackdaw.core.run;

/** Watches a run; always called by the thread that called {@link ExperimentRun#execute}. */
public interface ProgressListener {

  /** Sees nothing. */
  ProgressListener NONE = progress -> {};

  /**
   * The run has moved on: after every finished cell, and a few times a second in between. What it
   * throws stops the run, which can be resumed.
   *
   * @param progress how far it is
   */
  void progressed(Progress progress);
}
