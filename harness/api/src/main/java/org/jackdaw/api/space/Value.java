package org.jackdaw.api.space;

/** One point of a {@link Space}; immutable, equal by content. */
public sealed interface Value permits Index, Indices, Vector {}
