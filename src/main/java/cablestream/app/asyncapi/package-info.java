/** The AsyncAPI document of the topics. */
@NullMarked
package cablestream.app.asyncapi;

import org.jspecify.annotations.NullMarked;
