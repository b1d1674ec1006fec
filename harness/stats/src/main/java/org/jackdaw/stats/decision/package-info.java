/** Decisions that rest on tests: who differs, who got worse, and when to stop running. */
package org.jackdaw.stats.decision;
