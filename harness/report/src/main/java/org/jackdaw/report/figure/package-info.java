/** The numbers behind each figure, as tables that a reader can download. */
package org.jackdaw.report.figure;
