/** From a plan to a result folder: cells executed, resumed, and brought together. */
package org.jackdaw.core.run;
