package org.jackdaw.core.config;

import java.util.List;

/** A configuration that cannot be run; its message has one line per problem. */
public final class ConfigurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A configuration with problems.
   *
   * @param problems one line each, such as {@code configs/x.yaml:12:5: message}
   */
  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /**
   * What is wrong.
   *
   * @return one line per problem
   */
  public List<String> problems() {
    return getMessage().lines().toList();
  }
}
