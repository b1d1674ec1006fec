package org.jackdaw.api.space;

/**
 * One named channel of observation.
 *
 * @param name the name, unique within an environment
 * @param space what it may show
 */
public record Modality(String name, Space space) {

  /** Refuses a blank name. */
  public Modality {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a modality needs a name");
    }
  }
}
