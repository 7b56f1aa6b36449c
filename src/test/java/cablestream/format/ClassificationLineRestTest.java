package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationLineRestTest {
    @Test
    void readsCaveatsSectionAndNumber() {
        FL12Classification read =
                read("SECRET NOFORN SECTION 01 OF 02 TESTVILLE 000212").orElseThrow();

        assertThat(read.caveats()).containsExactly("NOFORN");
        assertThat(read.section()).extracting(SectionMark::section).isEqualTo(1);
        assertThat(read.station()).isEqualTo("TESTVILLE");
        assertThat(read.serial()).isEqualTo(212);
    }

    @Test
    void readsAControlAfterASlashAndTheNationsOfARelease() {
        assertThat(read("SECRET//NF TESTVILLE 000212").orElseThrow().caveats()).containsExactly("NOFORN");
        assertThat(read("SECRET REL TO USA, GBR TESTVILLE 000212").orElseThrow().caveats())
                .containsExactly("REL TO USA, GBR");
    }

    @Test
    void endsBeforeTheWordsOfAServiceMessage() {
        FL12Classification read = read("SECRET SVC ZES2").orElseThrow();

        assertThat(read.service()).isTrue();
        assertThat(read.after()).isEqualTo("SECRET SVC ".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET TALKS WENT ON",
                "SECRET AN OLD AND WORN SHIP CAME 000212",
                "SECRET TESTVILLE 000212 AND MORE",
                "SECRET TESTVILLE 0"
            })
    void isNoRestOfAClassificationLine(String line) {
        assertThat(read(line)).isEmpty();
    }

    private static Optional<FL12Classification> read(String line) {
        return ClassificationLineRest.read(line, "SECRET".length(), Classification.SECRET);
    }
}
