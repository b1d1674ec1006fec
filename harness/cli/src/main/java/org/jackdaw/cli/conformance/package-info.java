/** Conformance of the built-in worlds: recorded model tables, compared with the published ones. */
package org.jackdaw.cli.conformance;
