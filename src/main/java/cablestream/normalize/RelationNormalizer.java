package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.FaultCode;
import cablestream.cable.MessageKind;
import cablestream.cable.Reference;
import cablestream.cable.Relation;
import cablestream.cable.TwoDigitYear;
import cablestream.parse.Telegram;
import cablestream.reference.Stations;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other cables that a cable cancels or supersedes. Only the originator cancels (ACP 127 para 423): a
 * cancellation that names no cable of its own post is a fault and nothing else.
 */
final class RelationNormalizer {
    private static final String CANCEL = "CANCEL";
    /** The number stands so near after the word. */
    private static final int WORDS = 8;

    private static final int LONGEST_NAME = 3;

    private final Stations stations;

    RelationNormalizer(Stations stations) {
        this.stations = stations;
    }

    /**
     * @param mrn        message reference number of the telegram, {@code null} if it has none
     * @param correction correction with the canonical id of the cable that it names
     * @param references references with canonical ids
     */
    List<Relation> of(
            Telegram telegram,
            @Nullable CableId mrn,
            @Nullable Correction correction,
            List<Reference> references,
            NormalizationFaults faults) {
        if (mrn == null) {
            return List.of();
        }
        String own = mrn.toString();
        if (correction != null && correction.of() != null && !correction.of().equals(own)) {
            return List.of(new Relation(Relation.Kind.SUPERSEDES, own, correction.of()));
        }
        if (telegram.opening().kind() != MessageKind.CANCELLATION) {
            return List.of();
        }
        String target = cancelled(telegram, mrn, references);
        if (target == null || !target.startsWith(CableId.joined(mrn.station()), 2) || target.equals(own)) {
            faults.add(FaultCode.CANCELLATION_DOUBTFUL, "kind", "no other telegram of the same post is named");
            return List.of();
        }
        return List.of(new Relation(Relation.Kind.CANCELS, own, target));
    }

    private @Nullable String cancelled(Telegram telegram, CableId mrn, List<Reference> references) {
        String named = named(Objects.requireNonNullElse(telegram.opening().subject(), ""), mrn.year());
        if (named == null && !telegram.body().paragraphs().isEmpty()) {
            named = named(telegram.body().paragraphs().get(0).text(), mrn.year());
        }
        List<String> cables = references.stream()
                .filter(each -> each.kind() == Reference.Kind.CABLE && each.id() != null)
                .map(Reference::id)
                .toList();
        return named == null && cables.size() == 1 ? cables.get(0) : named;
    }

    /** {@code PLEASE CANCEL TESTVILLE 763}. */
    private @Nullable String named(String text, int year) {
        int at = Ascii.indexOf(text, CANCEL, 0);
        if (at < 0) {
            return null;
        }
        List<Word> words = Word.in(text.substring(at + CANCEL.length(), Math.min(text.length(), at + 100)));
        for (int i = 1; i < Math.min(WORDS, words.size()); i++) {
            String digits = words.get(i).text().replace(".", "").replace(",", "");
            if (Ascii.allDigits(digits) && digits.length() <= 6) {
                String found = post(words.subList(Math.max(0, i - LONGEST_NAME - 1), i), year, Ascii.number(digits));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable String post(List<Word> words, int year, int serial) {
        for (int from = 0; from < words.size(); from++) {
            var found = stations.match(Word.join(words.subList(from, words.size())));
            if (found.isPresent() && found.get().match() != Stations.Match.FUZZY) {
                int written = from == 0 ? year : yearOf(words.get(from - 1), year);
                return new CableId(written, found.get().station().name(), serial).toString();
            }
        }
        return null;
    }

    /** {@code 08 TESTVILLE 763}, {@code 2008 TESTVILLE 763}. */
    private static int yearOf(Word before, int own) {
        boolean written = before.isNumber() && (before.length() == 2 || before.length() == 4);
        return !written
                ? own
                : before.length() == 4
                        ? Ascii.number(before.text())
                        : TwoDigitYear.fullYear(Ascii.number(before.text()));
    }
}
