package cablestream.parse;

import cablestream.format.FL12Classification;
import cablestream.reference.Tables;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a surname, and the words of a last line that are no surnames. */
final class Surnames {
    private static final int LONGEST = 30;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST_CODE = 4;

    private static final Set<String> PARTICLES = Set.of(
            "VAN", "VON", "DER", "DEN", "DE", "DEL", "DELLA", "DI", "DA", "DU", "DOS", "LA", "LE", "EL", "AL", "BIN",
            "TER", "TEN", "MC", "MAC", "ST", "O'");

    /** Words that stand alone on a last line, or begin a sentence that a copy cut off. */
    private static final Set<String> OTHER_WORDS = Set.of("""
            A AN THE THIS THAT THESE THOSE THERE HE SHE IT WE THEY I YOU HIS HER ITS OUR THEIR HOWEVER BUT
            AND OR IF WHEN WHILE AS AT BY FOR FROM IN OF ON TO WITH AFTER BEFORE ALSO ALTHOUGH ALL BOTH
            DESPITE DURING EACH FINALLY FIRST SECOND THIRD FURTHER GIVEN IS ARE WAS WERE HAS HAVE HAD MANY
            MEANWHILE MOREOVER MOST NEVERTHELESS NO NOT NONE NOW ONE TWO ONLY OTHER OTHERS PER SEVERAL
            SINCE SOME STILL SUCH THEN THUS TODAY UNDER UNTIL WHAT WHICH WHO WILL WOULD YES YET
            DECLASSIFIED RELEASED UNQTE QTE COMMENT COMMENTS SUMMARY TEXT NOTE NOTES BEGIN END ENDS ENDIT
            CONCLUSION INTRODUCTION BACKGROUND BIO BIOGRAPHY ATTACHMENT ATTACHMENTS ENCLOSURE ENCLOSURES
            ANNEX APPENDIX TABLE SOURCE SOURCES TOTAL LIST PAGE COPY CONTINUED MORE OVER QUOTE UNQUOTE REF
            REFS REFTEL SEPTEL PARA PARAGRAPH SECTION BT ACTION INFO REQUEST RECOMMENDATION GUIDANCE
            REGARDS SINCERELY RESPECTFULLY THANKS THANK CHEERS EMBASSY AMEMBASSY CONSULATE MISSION POST
            GOVERNMENT MINISTRY PARLIAMENT PRESIDENT STATE DEPARTMENT SIGNED DRAFTED CLEARED APPROVED
            CLASSIFIED UNCLASSIFIED SENSITIVE CONFIDENTIAL SECRET PLEASE PROTECT MINIMIZE CONSIDERED NODIS
            EXDIS SIPDIS STADIS LIMDIS NOFORN NIACT IMMEDIATE PRIORITY ROUTINE FLASH CORRECTION RECEIVED
            FOLLOW FOLLOWS REPEAT GARBLE GARBLED OMISSION ADDRESSEES
            """.strip().split("\\s+"));

    private final Tables tables;
    private final CaptionLine captions;

    Surnames(Tables tables, CaptionLine captions) {
        this.tables = tables;
        this.captions = captions;
    }

    /** Whether words have the form of one in capitals. */
    static boolean areCapitals(String words) {
        if (words.length() < SHORTEST || words.length() > LONGEST || !Character.isUpperCase(words.charAt(0))) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (!Character.isUpperCase(words.charAt(i)) && " -'.,".indexOf(words.charAt(i)) < 0) {
                return false;
            }
        }
        return countWords(words) <= MOST_WORDS;
    }

    /** Whether words have the form of one with small letters: {@code Roe}, {@code LeRoe}, {@code van der Roe}, {@code Roe-Doe}. */
    static boolean areMixed(String words) {
        List<Word> all = words.length() > LONGEST ? List.of() : Word.in(words);
        if (all.isEmpty() || all.size() > MOST_WORDS) {
            return false;
        }
        for (Word word : all.subList(0, all.size() - 1)) {
            if (!PARTICLES.contains(plain(word.text()))) {
                return false;
            }
        }
        return isMixed(all.get(all.size() - 1).text());
    }

    private static boolean isMixed(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i)) && "-'\u2019".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return word.length() > SHORTEST
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    /** Whether it is no level, no caption and no word that ends a text. Its form is not tested. */
    boolean mayBe(String name) {
        if (FL12Classification.read(name).isPresent() || !captions.read(name).isEmpty()) {
            return false;
        }
        for (Word word : Word.in(name)) {
            if (OTHER_WORDS.contains(plain(word.text()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it also has no word of an office, an agency, a post, a country or a subject; codes have no small letters. */
    boolean isLikely(String name) {
        for (Word word : Word.in(name)) {
            String plain = plain(word.text());
            boolean code = plain.length() <= LONGEST_CODE && !word.text().equals(plain);
            boolean ordinary = (!code && tables.isOrdinary(plain))
                    || tables.tags().isCountryName(plain)
                    || OfficeWords.isOffice(plain);
            if (ordinary && !PARTICLES.contains(plain)) {
                return false;
            }
        }
        return mayBe(name);
    }

    /** Whether it has one word besides particles. */
    static boolean isSingle(String name) {
        return countWords(name) == 1;
    }

    private static int countWords(String name) {
        int count = 0;
        for (Word word : Word.in(name)) {
            count += PARTICLES.contains(plain(word.text())) ? 0 : 1;
        }
        return count;
    }

    /** A word in capitals, without a full stop or comma at its end. */
    private static String plain(String word) {
        int end = word.length();
        while (end > 0 && ".,".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
