/** Dynamic programming: expected free energy over long horizons, by recursion from the end. */
package org.jackdaw.aif.dynamic;
