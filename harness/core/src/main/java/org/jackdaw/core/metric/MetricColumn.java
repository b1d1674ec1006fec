package org.jackdaw.core.metric;

/**
 * A column of {@code episodes.csv}.
 *
 * @param name source prefix and unit in the name
 * @param unit the unit in words, such as bits
 * @param description what it is, in one line
 * @param cumulative whether its running value also stands in {@code curves.csv}
 */
public record MetricColumn(String name, String unit, String description, boolean cumulative) {}
