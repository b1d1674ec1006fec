/** The command line: picocli commands over the harness. */
package org.jackdaw.cli;
