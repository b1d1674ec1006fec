/** YAML and JSON texts as trees that know where everything stands. */
package org.jackdaw.modelio.tree;
