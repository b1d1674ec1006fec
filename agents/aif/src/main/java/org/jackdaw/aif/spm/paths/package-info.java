/** Factors with paths: SPM's scheme in which uncontrolled transitions are latent and inferred. */
package org.jackdaw.aif.spm.paths;
