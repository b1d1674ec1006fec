/** Contract suites that anybody's environment, agent or model can be put through. */
package org.jackdaw.testkit;
