/** Bounds on the optimal value of partially observed problems, and the search that closes them. */
package org.jackdaw.oracle.bounds;
