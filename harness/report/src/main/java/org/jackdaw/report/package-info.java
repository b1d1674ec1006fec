/** From result folders to one page that works offline, and files for other tools. */
package org.jackdaw.report;
