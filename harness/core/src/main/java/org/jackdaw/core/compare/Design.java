package org.jackdaw.core.compare;

/** How the runs of two contenders are held against each other. */
public enum Design {
  /** Run by run, those of one seed: both met the same chances of the world. */
  PAIRED("paired by seed"),
  /** Group against group: the experiments have other root seeds. */
  INDEPENDENT("not paired, since the root seeds differ"),
  /** Mean against mean: a folder has only its summary. */
  MEANS("means only, since rows of runs are missing");

  private final String words;

  Design(String words) {
    this.words = words;
  }

  /**
   * In words.
   *
   * @return such as {@code paired by seed}
   */
  public String words() {
    return words;
  }
}
