/** Numbered examples: each runs by its {@code main}, and as a test. */
package org.jackdaw.examples;
