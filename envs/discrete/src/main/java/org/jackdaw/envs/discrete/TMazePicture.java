package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.Variable;

/**
 * A {@link TMaze} drawn with letters, and an {@code @} where the agent is.
 *
 * @param form which places there are
 * @param location the modality that tells where the agent is
 */
record TMazePicture(TMaze.Form form, Variable location) {

  private static final String INDENT = " ".repeat(13);
  private static final String CORRIDOR = "\n" + INDENT + " |\n";

  String of(int outcome) {
    String here = location.labels().get(outcome);
    boolean far = form == TMaze.Form.FIVE_LOCATIONS;
    String arms =
        "left %s --- %s --- %s right"
            .formatted(
                place("left", here), place(far ? "middle" : "centre", here), place("right", here));
    String centre = far ? CORRIDOR + INDENT + place("centre", here) + " centre" : "";
    return arms + centre + CORRIDOR + INDENT + place("cue", here) + " cue";
  }

  /** A place by its name; where the location tells the cue, its readings begin with cue. */
  private static String place(String name, String here) {
    return here.startsWith(name) ? "(@)" : "( )";
  }
}
