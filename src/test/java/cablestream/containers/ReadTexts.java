package cablestream.containers;

import cablestream.intake.DeadReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader of containers hands over. */
final class ReadTexts implements TextReceiver {
    static final ContainerOptions DETECTING = ContainerOptions.detecting(100_000);

    final List<ContainedText> texts = new ArrayList<>();
    final List<String> rejections = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    static ReadTexts of(String name, byte[] content) {
        return of(name, content, DETECTING);
    }

    static ReadTexts of(String name, byte[] content, ContainerOptions options) {
        ReadTexts read = new ReadTexts();
        try {
            new ContainerReader(options, read).stream(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    static ReadTexts of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    List<String> strings() {
        return texts.stream()
                .map(text -> new String(text.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> sources() {
        return texts.stream().map(ContainedText::source).toList();
    }

    @Override
    public void text(ContainedText text) {
        texts.add(text);
    }

    @Override
    public void rejected(String source, DeadReason reason, String detail) {
        rejections.add(source + ": " + reason + ": " + detail);
    }

    @Override
    public void problem(String line) {
        problems.add(line);
    }
}
