/** The speed of learners with neural networks. */
package org.jackdaw.bench.deep;
