package cablestream.format;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns;
import cablestream.marking.Tokens;
import cablestream.reference.Caption;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rest of the classification line after the level: caveats, section, message reference number, operating signals. */
final class ClassificationLineRest {
    /** All that may stand on this line and is no post. Identity depends on it: so it is the table of the program, whatever is applied. */
    private static final MarkingRuns RUNS = new MarkingRuns(Markings.builtIn());

    /** Words without a meaning for level or post. */
    private static final Set<String> NOISE = Set.of(
            "CORRECTED",
            "COPY",
            "SUSPECTED",
            "DUPLICATE",
            "SUSDUPE",
            "AND",
            "FOR",
            "ONLY",
            "NATO",
            "EXCLUSIVE",
            "AMEMBASSY",
            "EMBASSY",
            "BRANCH",
            "OFFICE");

    /** Words of a copy that may be one too many; the number of either may be meant. */
    private static final Set<String> DUPLICATE = Set.of("SUSPECTED", "DUPLICATE", "SUSDUPE");

    /** Words after an addressee in a passing instruction. */
    private static final Set<String> PASSING = Set.of("FOR", "PASS", "PLEASE");

    private static final int LONGEST_NATION = 4;

    private static final String MASKS = "-*_.?\u2588\u25A0";
    private static final int SHORTEST_MASK = 3;

    private static final int SHORTEST_POST = 3;
    private static final int SHORTEST_FUSED_SERIAL = 2;
    private static final int SHORTEST_PADDED = 5;

    private static final int DIGITS_OF_SUBJECT_CODE = 5;

    private static final int MOST_WORDS = 4;
    /** Page lines pad it to eight digits, and some copies do so here, too. */
    private static final int LONGEST_SERIAL = 8;

    private static final int MOST_SERIAL = 999_999;

    /**
     * The number of characters that suffice to recognize the opening of the text on this line. The limit avoids reading
     * the line to its end for each word.
     */
    private static final int LONGEST_OPENING = 200;

    private final String line;
    private final int levelEnd;
    private final Tokens tokens;
    private int nextToken;
    private int markingEnd;
    private final List<String> caveats = new ArrayList<>(2);
    private final List<String> signals = new ArrayList<>(0);
    private final List<Word> post = new ArrayList<>(2);
    private @Nullable SectionMark section;
    private @Nullable Word serial;
    private boolean service;
    private int after;
    private boolean polluted;
    private boolean foreign;
    /** Whether the line ended, and the opening follows on it. */
    private boolean over;

    private boolean duplicate;
    private final List<Integer> others = new ArrayList<>(0);

    private ClassificationLineRest(String line, int from) {
        this.line = line;
        this.levelEnd = from;
        // The level is no part of it: its letters apart would run on into those of a caption.
        this.tokens = Tokens.of(" ".repeat(from) + Ascii.capitals(line.substring(from)));
    }

    /** The fields of the line, with a known level that ends at {@code from}; empty if the rest is of no classification line. */
    static Optional<FL12Classification> read(String line, int from, Classification level) {
        ClassificationLineRest slot = new ClassificationLineRest(line, from);
        slot.consume(from);
        return slot.plausible() ? Optional.of(slot.classification(level)) : Optional.empty();
    }

    /** Like {@link #read}, for a line that has a post and no number. */
    static Optional<FL12Classification> readUnnumbered(String line, int from, Classification level) {
        ClassificationLineRest slot = new ClassificationLineRest(line, from);
        slot.consume(from);
        boolean named = !slot.foreign && slot.serial == null && !slot.post.isEmpty() && slot.post.size() <= MOST_WORDS;
        return named
                ? Optional.of(slot.classification(level))
                : slot.plausible() ? Optional.of(slot.classification(level)) : Optional.empty();
    }

    private void consume(int from) {
        int at = nextWord(from);
        while (at < line.length() && !service && !foreign) {
            if (serial != null && opensText(at)) {
                over = true;
                after = at;
                return;
            }
            SectionMark mark = SectionMark.read(line, at).orElse(null);
            if (mark != null) {
                section = section == null ? mark : section;
                at = nextWord(mark.end());
            } else if (takeMarking(at)) {
                at = nextWord(markingEnd);
            } else if (isSubjectCode(at)) {
                at = nextWord(line.indexOf('/', at));
            } else {
                Word word = wordAt(at);
                take(word);
                at = nextWord(word.end());
                after = at;
            }
        }
    }

    /** Whether a label stands here, or a passing instruction after a number that is padded as those on this line are. */
    private boolean opensText(int at) {
        String rest = line.substring(at, Math.min(line.length(), at + LONGEST_OPENING));
        if (TextLabel.opens(rest)) {
            return true;
        }
        Word serialWord = serial;
        if (serialWord == null || serialWord.length() < SHORTEST_PADDED) {
            return false;
        }
        List<Word> words = Word.first(rest, 2);
        return words.size() == 2
                && PASSING.contains(unspaced(words.get(1).text()))
                && !NOISE.contains(unspaced(words.get(0).text()));
    }

    /** {@code //N01210//}: the standard subject identification code of naval messages. */
    private boolean isSubjectCode(int at) {
        int digits = Ascii.skipLetters(line, at);
        int end = Ascii.skipDigits(line, digits);
        return line.startsWith("//", at - 2)
                && digits - at <= 1
                && end - digits == DIGITS_OF_SUBJECT_CODE
                && line.startsWith("//", end);
    }

    /** A caption, control or second level at the word that begins at {@code at}. */
    private boolean takeMarking(int at) {
        int token = tokenAt(at);
        MarkingRuns.Run run = token < 0 ? null : RUNS.at(tokens, token);
        if (run != null && run.marking().isLevel()) {
            polluted = true;
            markingEnd = tokens.end(run.end() - 1);
            return true;
        }
        Marking marking = run == null ? shortControl(token) : run.marking();
        if (marking == null || !isCaveat(marking)) {
            return false;
        }
        int end = run == null ? token + 1 : run.end();
        end = marking.goesOn() ? afterNations(end) : end;
        polluted |= !post.isEmpty();
        markingEnd = tokens.end(end - 1);
        caveats.add(marking.goesOn() ? line.substring(at, markingEnd).toUpperCase(Locale.ROOT) : marking.name());
        return true;
    }

    /** {@code SECRET//NF}. */
    private @Nullable Marking shortControl(int token) {
        int start = token < 0 ? 0 : tokens.start(token);
        int before = token > 0 ? tokens.end(token - 1) : levelEnd;
        boolean afterSlash = start > before && line.substring(before, start).indexOf('/') >= 0;
        return afterSlash ? Markings.builtIn().inBrackets(tokens.text(token)) : null;
    }

    /**
     * Whether a caption can stand on this line. Some captions that only add recipients are here the name of a series in
     * place of a post.
     */
    private static boolean isCaveat(Marking marking) {
        Caption.Effect effect = marking.effect();
        return effect != null
                && effect.compareTo(Caption.Effect.WEB) >= 0
                && !marking.name().equals("ONLY");
    }

    /** Index after the nations of {@code REL TO USA, GBR}: those before a comma or AND, and all of three letters. */
    private int afterNations(int from) {
        int end = from;
        while (end < tokens.size() && !tokens.isNumber(end)) {
            String word = tokens.text(end);
            boolean joined = end > from && tokens.after(end - 1).indexOf(',') >= 0;
            boolean nation = word.length() == 3 || word.equals("FVEY") || word.equals("NATO");
            if (!nation && !(joined && word.length() <= LONGEST_NATION)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** The word that begins at an index; -1 if none does. The line is read from left to right. */
    private int tokenAt(int index) {
        while (nextToken < tokens.size() && tokens.start(nextToken) < index) {
            nextToken++;
        }
        return nextToken < tokens.size() && tokens.start(nextToken) == index ? nextToken : -1;
    }

    private void take(Word word) {
        String text = unspaced(word.text());
        if (FL04Security.isSignal(text) || text.equals("TOSEC")) {
            polluted = true;
            signals.add(text);
        } else if (text.equals("SVC") && post.isEmpty()) {
            service = true;
        } else if (NOISE.contains(text)) {
            polluted = true;
            duplicate |= serial != null && DUPLICATE.contains(text);
        } else if (duplicate) {
            takeOfDuplicate(word);
        } else {
            takeOfNumber(word);
        }
    }

    /** {@code SUSPECTED DUPLICATE TESTVILLE 000218}: the same post once more, and another number. */
    private void takeOfDuplicate(Word word) {
        boolean again = post.stream().anyMatch(each -> each.is(word.text()));
        if (word.isNumber() && Ascii.number(word.text()) > 0) {
            others.add(Ascii.number(word.text()));
        } else {
            foreign |= !again && signals.isEmpty();
        }
    }

    private void takeOfNumber(Word word) {
        if (serial == null && (takeFused(word) || takeWithSection(word) || takeWithLetters(word))) {
            polluted = true;
            return;
        }
        boolean number = word.isNumber();
        Word mask = number && serial == null && post.isEmpty() ? maskBefore(word.start()) : null;
        if (mask != null) {
            // A post that was blacked out.
            post.add(mask);
        }
        if (serial != null || (number && post.isEmpty())) {
            // After the number only what a signal brought with it may stand: ZFR 000763, ZDK YOUR SVC 1234.
            foreign |= signals.isEmpty() && serial != null;
            polluted = true;
        } else if (number) {
            serial = word;
        } else {
            post.add(word);
        }
    }

    /**
     * {@code -------- 000212}, {@code ******** 000212}: the characters of a copy in place of the post; {@code null} if
     * there are none.
     */
    private @Nullable Word maskBefore(int number) {
        int end = number;
        while (end > levelEnd && line.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > levelEnd && MASKS.indexOf(line.charAt(start - 1)) >= 0) {
            start--;
        }
        return end - start >= SHORTEST_MASK ? new Word(line, start, end) : null;
    }

    /** {@code TESTVILLE000212} at the end: a post and its number without the space between them. */
    private boolean takeFused(Word word) {
        int letters = Ascii.skipLetters(line, word.start());
        boolean fused = letters - word.start() >= SHORTEST_POST
                && word.end() - letters >= SHORTEST_FUSED_SERIAL
                && Ascii.skipDigits(line, letters) == line.length();
        if (fused) {
            post.add(new Word(line, word.start(), letters));
            serial = new Word(line, letters, word.end());
        }
        return fused;
    }

    /** {@code TESTVILLE 000212/01}: the section of FL3 after the number. */
    private boolean takeWithSection(Word word) {
        int stroke = Ascii.skipDigits(line, word.start());
        boolean sectioned = !post.isEmpty()
                && stroke > word.start()
                && stroke + 1 < word.end()
                && line.charAt(stroke) == '/'
                && Ascii.skipDigits(line, stroke + 1) == word.end();
        if (sectioned) {
            serial = new Word(line, word.start(), stroke);
        }
        return sectioned;
    }

    /** {@code TESTVILLE O00212}: letters that look like figures among the digits of a padded number. */
    private boolean takeWithLetters(Word word) {
        boolean repaired = !post.isEmpty()
                && word.length() >= SHORTEST_PADDED
                && Ascii.isDigit(line.charAt(word.end() - 1))
                && !word.isNumber()
                && Ascii.allDigits(withFigures(word.text()));
        if (repaired) {
            serial = new Word(withFigures(line), word.start(), word.end());
        }
        return repaired;
    }

    private static String withFigures(String text) {
        return text.replace('O', '0').replace('l', '1').replace('I', '1');
    }

    /** Whether no sentence can begin like that. */
    private boolean plausible() {
        if (foreign || post.size() > MOST_WORDS || (serial == null && !post.isEmpty())) {
            return false;
        }
        if (serial == null) {
            return true;
        }
        int number = serial.text().length() <= LONGEST_SERIAL ? Ascii.number(serial.text()) : -1;
        return number > 0 && number <= MOST_SERIAL;
    }

    private FL12Classification classification(Classification level) {
        boolean numbered = serial != null && !post.isEmpty();
        int start = post.isEmpty() ? -1 : post.get(0).start();
        int end = serial != null
                ? serial.end()
                : post.isEmpty() ? -1 : post.get(post.size() - 1).end();
        return new FL12Classification(
                level,
                caveats,
                section,
                post.isEmpty() ? null : Word.join(post),
                serial != null && numbered ? Ascii.number(serial.text()) : null,
                start,
                end,
                signals,
                service || over ? after : -1,
                service,
                polluted,
                others,
                FL12Classification.Repair.NONE);
    }

    /** Letters that stand apart are one word up to a double space: {@code N O F O R N  S I P D I S}. */
    private Word wordAt(int at) {
        int end = at;
        int letters = at;
        while (letters < line.length() && isLoneLetter(letters)) {
            end = letters + 1;
            letters = end < line.length() - 1 ? end + 1 : line.length();
        }
        if (end > at + 1) {
            return new Word(line, at, end);
        }
        end = line.indexOf(' ', at);
        return new Word(line, at, beforeMarks(at, end < 0 ? line.length() : end));
    }

    private boolean isLoneLetter(int i) {
        return Ascii.isLetter(line.charAt(i)) && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
    }

    /** Index after the word that begins at {@code at}, without the marks at its end. */
    private int beforeMarks(int at, int to) {
        int end = to;
        while (end > at + 1 && !Ascii.isWord(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String unspaced(String word) {
        return word.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Skips spaces, and the slashes, commas and dashes between caveats. */
    private int nextWord(int from) {
        int i = from;
        while (i < line.length() && !Ascii.isWord(line.charAt(i)) && line.charAt(i) != '\'') {
            i++;
        }
        return i;
    }
}
