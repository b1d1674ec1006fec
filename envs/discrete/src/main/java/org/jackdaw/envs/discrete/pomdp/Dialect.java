package org.jackdaw.envs.discrete.pomdp;

/** How closely a file must keep to the grammar. */
public enum Dialect {
  /** The published grammar alone. */
  STRICT,
  /**
   * Also what public files do: {@code values: rewards}, no {@code discount} line, several start
   * states without {@code include}, numbers such as {@code .1}, terminal states by {@code E:}, and
   * {@code identity} for observations. Each is reported as a warning.
   */
  LENIENT
}
