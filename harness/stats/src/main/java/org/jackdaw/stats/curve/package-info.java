/** What a learning curve says of a run: its area, and when it first was good enough. */
package org.jackdaw.stats.curve;
