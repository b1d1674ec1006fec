/** The page itself: one HTML file with everything in it. */
package org.jackdaw.report.page;
