package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * The statement of a corrected copy about itself: {@code C O R R E C T E D C O P Y (reason)}, or
 * {@code CORRECTED COPY OF TESTVILLE 760} if it has a reference number of its own.
 *
 * @param reason reason as written after the words, without parentheses; {@code null} if there is none
 * @param of     id of the corrected cable; {@code null} if the copy has the same number
 */
public record Correction(@Nullable String reason, @Nullable String of) {}
