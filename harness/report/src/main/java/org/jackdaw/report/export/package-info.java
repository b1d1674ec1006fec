/** Results in the forms that papers and other tools read. */
package org.jackdaw.report.export;
