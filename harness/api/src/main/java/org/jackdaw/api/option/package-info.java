/** How options are documented where they are declared. */
package org.jackdaw.api.option;
