package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for sections.
 *
 * @param id         of the cable that it will be
 * @param precedence {@code FLASH} …, {@code null} if unknown
 * @param expected   how many sections it has, {@code null} if nobody said
 * @param have       sections that are there
 * @param missing    sections that are not
 * @param deadline   when it is published as it is; {@code null} if that has happened and a late section is still taken
 */
public record IncompleteMessage(
        String id,
        @Nullable String precedence,
        @Nullable Integer expected,
        List<Integer> have,
        List<Integer> missing,
        @Nullable Instant deadline) {}
