/** Models as JSON and YAML files. */
package org.jackdaw.modelio;
