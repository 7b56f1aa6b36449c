/**
 * The schema registry: its REST API of Confluent's kind, the schemas of ids, and the registration of our schemas.
 */
@NullMarked
package cablestream.registry;

import org.jspecify.annotations.NullMarked;
