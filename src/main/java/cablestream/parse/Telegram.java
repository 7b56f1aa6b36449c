package cablestream.parse;

import cablestream.assemble.Message;
import cablestream.cable.Sections;
import cablestream.format.ReadingNotes;

/**
 * A message read to its parts, words as written: what they mean is for {@code normalize} to say.
 *
 * @param message  what was read
 * @param address  FL1 to FL9
 * @param opening  FL12 up to the first paragraph
 * @param body     paragraphs to signature
 * @param sections which of them are there
 * @param findings faults and evidence
 */
public record Telegram(
        Message message, Address address, Opening opening, Body body, Sections sections, ReadingNotes findings) {}
