/** A world and an agent that plug into Jackdaw from outside. */
package org.example.coin;
