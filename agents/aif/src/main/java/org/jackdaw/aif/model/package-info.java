/** The working form of a published model: flat mutable tables and factored beliefs over them. */
package org.jackdaw.aif.model;
