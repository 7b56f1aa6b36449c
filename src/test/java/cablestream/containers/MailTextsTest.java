package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextsTest {
    private static final String TOP = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n";

    @Test
    void quotedPrintableIsDecodedByTheCharsetOfTheHeader() {
        ReadTexts read = ReadTexts.of(
                "1",
                TOP
                        + "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "caf=E9 in=\n one line\n");

        assertThat(read.strings()).singleElement().asString().startsWith("caf\u00e9 in one line");
        assertThat(read.sources()).containsExactly("1");
    }

    @Test
    void base64IsDecoded() {
        ReadTexts read = ReadTexts.of(
                "1", TOP + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nb25lCnR3bwo=\n");

        assertThat(read.strings()).containsExactly("one\ntwo\n");
    }

    @Test
    void ofAlternativesThePlainOneIsRead() {
        ReadTexts read = ReadTexts.of("1", multipart("alternative", "text/html\n\n<p>html</p>", "text/plain\n\nplain"));

        assertThat(read.strings()).singleElement().asString().isEqualToIgnoringNewLines("plain");
    }

    @Test
    void aPageAloneIsReadAsABrowserShowsIt() {
        ReadTexts read = ReadTexts.of("1", multipart("mixed", "text/html\n\n<p>one<br>two &amp; three</p>"));

        assertThat(read.strings()).singleElement().asString().isEqualToIgnoringWhitespace("one two & three");
    }

    @Test
    void anAttachedTextIsATextOfItsOwn() {
        ReadTexts read = ReadTexts.of(
                "1",
                multipart(
                        "mixed",
                        "text/plain\n\nsee attached",
                        "application/octet-stream; name=\"cable.txt\"\nContent-Disposition: attachment\n\ncable",
                        "image/png; name=\"x.png\"\nContent-Disposition: attachment\n\npixels"));

        assertThat(read.sources()).containsExactly("1", "1!cable.txt");
        assertThat(read.strings().get(1)).isEqualToIgnoringNewLines("cable");
    }

    @Test
    void aMailWithoutATextIsRejected() {
        assertThat(ReadTexts.of("1", TOP + "Content-Type: image/png\n\npixels\n").rejections)
                .singleElement()
                .asString()
                .startsWith("1: EMPTY: ");
    }

    @Test
    void headerLinesWithoutATransportAreTheTextThatTheyWere() {
        String mail = "From: a@example.org\nSubject: cable\n\nVZCZCXQA0417\n";

        assertThat(ReadTexts.of("1", mail).strings()).containsExactly(mail);
    }

    @Test
    void aMailboxHasOneTextInEachMail() {
        String mail = "From a@example.org Mon Mar 16 10:00:00 2009\n" + TOP + "\nFrom here\n>From there\n\n";

        ReadTexts read = ReadTexts.of("box", mail + mail);

        assertThat(read.sources()).containsExactly("box:1", "box:2");
        assertThat(read.strings()).allSatisfy(text -> assertThat(text).startsWith("From here\nFrom there"));
    }

    @Test
    void aMailboxOfUtf16IsRead() {
        byte[] box =
                ("From a@example.org Mon Mar 16 10:00:00 2009\n" + TOP + "\none\n").getBytes(StandardCharsets.UTF_16);

        assertThat(ReadTexts.of("box", box).strings()).containsExactly("one\n");
    }

    private static String multipart(String kind, String... parts) {
        StringBuilder mail = new StringBuilder(TOP);
        mail.append("Content-Type: multipart/").append(kind).append("; boundary=cut\n\n");
        for (String part : parts) {
            mail.append("--cut\nContent-Type: ").append(part).append('\n');
        }
        return mail.append("--cut--\n").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: SECRET//NODIS cable|SECRET//NODIS",
                "Subject: =?utf-8?B?U0VDUkVULy9OT0RJUyBjYWJsZQ==?=|SECRET//NODIS",
                "Subject: =?utf-8?Q?SECR=45T=2F=2FNODIS_cable?=|SECRET//NODIS",
                "X-Classification: Secret|Secret",
                "X-Captions: NODIS|NODIS",
                "X-Warning: SECRET//NOFORN|SECRET//NOFORN",
                "Keywords: NODIS|NODIS",
                "Sensitivity: SECRET|SECRET"
            })
    void aHeaderLineStatesTheClassification(String header, String stated) {
        assertThat(classification(header + "\nFrom: a@b.c\n\nTEXT\n")).isEqualTo(stated);
    }

    @Test
    void aFoldedSubjectStatesTheClassification() {
        assertThat(classification("From: a@b.c\nSubject: TOP\n SECRET cable\n\nTEXT\n"))
                .isEqualTo("TOP SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Re: Secret talks in Lisbon",
                "Subject: Confidential Business Information",
                "Sensitivity: Company-Confidential",
                "X-Mailer: Secret Mail 2.0",
                "X-Spam-Level: **",
                "X-Priority: 3"
            })
    void anOrdinaryHeaderLineStatesNothing(String header) {
        assertThat(classification(header + "\nFrom: a@b.c\n\nTEXT\n")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "Classification: SECRET", "The cable is SECRET."})
    void aMarkingAboveATextWithoutHeaderIsStated(String line) {
        assertThat(classification(line + "\n\nTEXT\n")).contains("SECRET");
    }

    @Test
    void aTextBesideAnAttachmentStatesItsClassification() {
        String mail = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n--X\n"
                + "Content-Type: text/plain\n\nSECRET//NODIS see attached\n--X\n"
                + "Content-Type: text/plain\nContent-Disposition: attachment; filename=EXDIS.txt\n\nTEXT\n--X--\n";

        assertThat(ReadTexts.of("a.eml", mail).texts.get(1).stated().classification())
                .isEqualTo("SECRET//NODIS; EXDIS");
    }

    @Test
    void anAlternativeStatesTheClassification() {
        String mail = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=X\n\n--X\n"
                + "Content-Type: text/plain\n\nTEXT\n--X\n"
                + "Content-Type: text/html\n\n<p>SECRET//NODIS</p>\n--X--\n";

        assertThat(classification(mail)).isEqualTo("SECRET//NODIS");
    }

    private static @Nullable String classification(String mail) {
        return ReadTexts.of("a.eml", mail).texts.get(0).stated().classification();
    }
}
