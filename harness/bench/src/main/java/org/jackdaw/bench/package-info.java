/** JMH benchmarks; figures stand in {@code harness/docs/performance.md}. */
package org.jackdaw.bench;
