/** From the text of a configuration to a plan. */
package org.jackdaw.core.config;
