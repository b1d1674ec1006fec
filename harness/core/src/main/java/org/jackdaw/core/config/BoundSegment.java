package org.jackdaw.core.config;

import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.modelio.tree.MapNode;

/**
 * A world while its options stay the same.
 *
 * @param from training episodes finished before its first episode; 0 for the world at the start
 * @param set the options that change then, as they are bound; none at the start
 * @param maker makes the bare world
 */
public record BoundSegment(int from, MapNode set, Supplier<Environment> maker) {}
