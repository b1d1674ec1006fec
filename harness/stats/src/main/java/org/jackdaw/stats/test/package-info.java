/** Tests of whether training runs of two or more agents differ, and by how much. */
package org.jackdaw.stats.test;
