package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * What a corrected copy says of itself: {@code C O R R E C T E D  C O P Y (reason)}, or {@code CORRECTED COPY OF TESTVILLE 760} where it
 * has a reference number of its own.
 *
 * @param reason as written after the words, without parentheses; {@code null} if there is none
 * @param of     id of the cable that it takes the place of; {@code null} if it has that cable's own number
 */
public record Correction(@Nullable String reason, @Nullable String of) {}
