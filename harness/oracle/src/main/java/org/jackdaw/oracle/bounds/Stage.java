package org.jackdaw.oracle.bounds;

/** The two bounds of a stage. */
record Stage(LowerBound lower, UpperBound upper) {}
