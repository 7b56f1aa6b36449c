package cablestream.containers;

import cablestream.cable.Stated;

/**
 * One raw text from a container.
 *
 * @param source its place for people: {@code cables.csv:17}, {@code cables.zip!2009/212.txt}
 * @param row    number of the row, object, mail or entry, from 1; 0 for a text that is a file
 * @param bytes  bytes of the text
 * @param stated statements of the container beside the text
 */
public record ContainedText(String source, long row, byte[] bytes, Stated stated) {}
