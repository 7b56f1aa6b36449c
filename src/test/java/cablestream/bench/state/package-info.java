/** The benchmark of state: what many remembered messages cost, and how long restarts take with them. */
@NullMarked
package cablestream.bench.state;

import org.jspecify.annotations.NullMarked;
