/** Recorded episodes, as many as a page can carry. */
package org.jackdaw.report.episode;
