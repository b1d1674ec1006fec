/** The result folder: rows and their schema, atomic cells, manifest, summary and verification. */
package org.jackdaw.core.result;
