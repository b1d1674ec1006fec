/** What result folders hold, brought together under names that are unique on a page. */
package org.jackdaw.report.data;
