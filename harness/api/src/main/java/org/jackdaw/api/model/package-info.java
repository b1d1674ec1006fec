/** The generative model of a discrete world, factor by factor and modality by modality. */
package org.jackdaw.api.model;
