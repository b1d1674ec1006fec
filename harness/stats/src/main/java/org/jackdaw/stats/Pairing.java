package org.jackdaw.stats;

/** Whether the runs of two agents belong together. */
public enum Pairing {
  /** Run i of one agent has nothing to do with run i of the other. */
  INDEPENDENT,
  /** Run i of both agents met the same chances: they share a seed. */
  PAIRED
}
