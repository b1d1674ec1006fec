/** Learning: Dirichlet counts of unknown tables, from beliefs and outcomes. */
package org.jackdaw.aif.learning;
