package org.jackdaw.gymnasium.broker;

/**
 * Where an answer stands.
 *
 * @param frame holds it, together with those of others; not to be changed
 * @param from where it begins
 * @param to where it ends
 */
public record Reply(byte[] frame, int from, int to) {}
