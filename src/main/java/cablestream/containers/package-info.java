/** Files with several raw texts, or with a wrapped text: tables, archives, mails, pages. Each text becomes one record. */
@NullMarked
package cablestream.containers;

import org.jspecify.annotations.NullMarked;
