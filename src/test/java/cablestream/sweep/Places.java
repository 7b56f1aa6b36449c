package cablestream.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Every place on a cable in which a marking can stand. */
final class Places {
    private Places() {}

    /** Places of markings in full, by name. */
    static Map<String, BiFunction<Draft, String, Draft>> inFull() {
        Map<String, BiFunction<Draft, String, Draft>> places = new LinkedHashMap<>();
        places.put("above the classification line", Draft::aboveLine);
        places.put("on the classification line", Draft::beforePost);
        places.put("on the classification line with slashes", (draft, text) -> draft.beforePost("//" + text));
        places.put("after the number", Draft::afterNumber);
        places.put("caption line", Draft::captions);
        places.put("caption line, bullet", (draft, text) -> draft.captions("- " + text));
        places.put("caption line, quoted", (draft, text) -> draft.captions("> " + text));
        places.put("caption line, in a table", (draft, text) -> draft.captions("| " + text + " |"));
        places.put(
                "caption line with addressee",
                (draft, text) -> draft.captions(text + " FOR THE SECRETARY FROM CHARGE"));
        places.put("caption line after addressee", (draft, text) -> draft.captions("FOR THE SECRETARY - " + text));
        places.put("caption line with SIPDIS", (draft, text) -> draft.captions("SIPDIS " + text));
        places.put("caption line with label", (draft, text) -> draft.captions("CAPTION: " + text));
        places.put("caption line with AND", (draft, text) -> draft.captions(text + " AND STADIS"));
        places.put("caption line in brackets", (draft, text) -> draft.captions("(" + text + ")"));
        places.put("second caption line", (draft, text) -> draft.captions("SIPDIS\n\n" + text));
        places.put("on the E.O. line", Draft::afterOrder);
        places.put("between E.O. and TAGS", Draft::betweenLabels);
        places.put("after the subject", Draft::afterSubject);
        places.put("subject, first", (draft, text) -> draft.subject(text + " - HARBOUR DREDGED"));
        places.put("subject, last", (draft, text) -> draft.subject("HARBOUR DREDGED - " + text));
        places.put("line between paragraphs", (draft, text) -> draft.between("\n" + text));
        places.put("page line", (draft, text) -> draft.between("\nPAGE 02 RUEHLI 0212 " + text));
        places.put("foot", Draft::foot);
        places.put("classification line in the text", (draft, text) -> draft.between("\nCLASSIFICATION: " + text));
        places.put("label of a message", (draft, text) -> draft.between("\nOriginal Handling Restrictions: " + text));
        places.put("label in a table", (draft, text) -> draft.between("\n| Classification | " + text + " |"));
        places.put("part of a message", (draft, text) -> draft.between("\nLISBON 00000212  002 OF 003  " + text));
        places.put("attachment", (draft, text) -> draft.between("\nATTACHMENT 1 - " + text));
        return places;
    }

    /** Places of markings inside brackets, by name; the text has its brackets. */
    static Map<String, BiFunction<Draft, String, Draft>> inBrackets() {
        Map<String, BiFunction<Draft, String, Draft>> places = new LinkedHashMap<>();
        places.put("paragraph", (draft, text) -> draft.second("2. " + text + " The pilots heard of it from a friend."));
        places.put(
                "paragraph, glued",
                (draft, text) -> draft.second("2." + text + "The pilots heard of it from a friend."));
        places.put("paragraph, no full stop", (draft, text) -> draft.second("2 " + text + " The pilots heard of it."));
        places.put("paragraph, pilcrow", (draft, text) -> draft.second("¶2. " + text + " The pilots heard of it."));
        places.put(
                "paragraph, second marking",
                (draft, text) -> draft.second("2. (U) " + text + " The pilots heard of it."));
        places.put(
                "paragraph, number again", (draft, text) -> draft.between("2. " + text + " The pilots heard of it."));
        places.put(
                "paragraph, after heading",
                (draft, text) -> draft.second("2. SUMMARY. " + text + " The pilots heard of it."));
        places.put(
                "paragraph, in heading",
                (draft, text) -> draft.second("2. SUMMARY " + text + ": The pilots heard of it."));
        places.put(
                "paragraph, after sentence",
                (draft, text) -> draft.second("2. (U) It rained. " + text + " The pilots heard of it."));
        places.put("paragraph, last", (draft, text) -> draft.second("2. The pilots heard of it. " + text));
        places.put(
                "paragraph, number and letter",
                (draft, text) -> draft.between("\n2a. " + text + " The pilots heard of it."));
        places.put(
                "paragraph, word and number",
                (draft, text) -> draft.between("\nNo. 2 " + text + " The pilots heard of it."));
        places.put(
                "paragraph, word", (draft, text) -> draft.between("\nComment: " + text + " The pilots heard of it."));
        places.put("block", (draft, text) -> draft.between("\n" + text + " The pilots heard of it from a friend."));
        places.put("alone", (draft, text) -> draft.between("\n" + text));
        places.put("letter", (draft, text) -> draft.between("\nA. " + text + " The pilots heard of it."));
        places.put("small letter", (draft, text) -> draft.between("\na) " + text + " The pilots heard of it."));
        places.put("dashes", (draft, text) -> draft.between("\n-- " + text + " The pilots heard of it."));
        places.put("bullet", (draft, text) -> draft.between("\n* " + text + " The pilots heard of it."));
        places.put("quotation", (draft, text) -> draft.between("\n\"" + text + " The pilots heard of it.\""));
        places.put("emphasis", (draft, text) -> draft.between("\n**" + text + "** The pilots heard of it."));
        places.put("subject, first", (draft, text) -> draft.subject(text + " HARBOUR DREDGED"));
        places.put("subject, last", (draft, text) -> draft.subject("HARBOUR DREDGED " + text));
        places.put(
                "subject, next line",
                (draft, text) -> draft.subjectLabel("SUBJECT:\n").subject(text + " HARBOUR DREDGED"));
        places.put("subject, before label", (draft, text) -> draft.subjectLabel(text + " SUBJECT: "));
        places.put(
                "subject, emphasis",
                (draft, text) -> draft.subjectLabel("**SUBJECT:** ").subject(text + " HARBOUR DREDGED"));
        return places;
    }

    /** Places in the second section. */
    static Map<String, BiFunction<Draft, String, Draft>> inLaterSection() {
        Map<String, BiFunction<Draft, String, Draft>> places = new LinkedHashMap<>();
        places.put("later classification line", Draft::laterLine);
        places.put("later caption line", Draft::laterCaption);
        places.put("later foot", Draft::foot);
        return places;
    }
}
