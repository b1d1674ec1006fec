/** Random search over the options of contenders, with the same budget for each. */
package org.jackdaw.core.tune;
