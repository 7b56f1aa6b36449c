/** Files that hold several raw texts, or a text in a wrapping: tables, archives, mails, pages. Each text comes out as one record. */
@NullMarked
package cablestream.containers;

import org.jspecify.annotations.NullMarked;
