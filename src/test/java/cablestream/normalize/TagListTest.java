package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Tag;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagListTest {
    private final TagList list = new TagList();

    @Test
    void hasEachCodeOnceInFirstOrder() {
        add("PREL", "PGOV", "PREL");
        assertThat(list.tags()).extracting(Tag::code).containsExactly("PREL", "PGOV");
    }

    @Test
    void gathersTheNameOfTheVisitor() {
        add("OVIP");
        assertThat(list.endsInVisitor()).isTrue();
        list.addToVisitor(Tag.unread("DOE"));
        list.addToVisitor(Tag.unread("JANE"));
        add("PREL");

        assertThat(list.endsInVisitor()).isFalse();
        assertThat(list.tags()).extracting(Tag::code).containsExactly("OVIP", "DOE JANE", "PREL");
    }

    private void add(String... codes) {
        Stream.of(codes).map(Tag::unread).forEach(list::add);
    }
}
