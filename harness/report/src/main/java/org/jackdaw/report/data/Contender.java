package org.jackdaw.report.data;

/**
 * Who was measured.
 *
 * @param label its name on the page, unique there
 * @param study the result folder that it is of
 * @param agent its label in the rows of that folder
 * @param level what it was told
 * @param ablates label on the page of the contender that it is without some part, or empty
 * @param missing what that part is, such as {@code epistemic term}, or empty
 */
public record Contender(
    String label, Study study, String agent, Level level, String ablates, String missing) {

  /**
   * Whether it is another contender without some part.
   *
   * @return true if {@link #ablates()} names that contender
   */
  public boolean ablation() {
    return !ablates.isEmpty();
  }
}
