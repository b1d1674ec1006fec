package org.jackdaw.core.wrap;

import java.util.List;

/** A wrapped world that may publish less than the world inside it. */
public interface Withholds {

  /**
   * Why it publishes no model although a world inside does.
   *
   * @return sentences; none if nothing is withheld
   */
  List<String> reasons();
}
