/** How often statistics are right, by simulation. */
package org.jackdaw.bench.calibration;
