/** The resources of Strimzi that declare topics and rights in Kubernetes. */
@NullMarked
package cablestream.app.kubernetes;

import org.jspecify.annotations.NullMarked;
