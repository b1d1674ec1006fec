package org.jackdaw.core.result;

/**
 * A column of a CSV file.
 *
 * @param name as in the header
 * @param type what its cells hold; an empty cell means not applicable
 * @param unit the unit in words, empty if there is none
 * @param description what it is, in one line
 */
public record Column(String name, ColumnType type, String unit, String description) {}
