/** The deep agents of RL4J, stepped by the harness. */
package org.jackdaw.rl4j;
