/** Seeded randomness: a tree of named seeds, streams drawn from it, and draws keyed by position. */
package org.jackdaw.api.random;
