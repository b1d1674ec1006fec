/** Conformance: recorded numbers of other engines, replayed and compared value by value. */
package org.jackdaw.aif.conformance;
