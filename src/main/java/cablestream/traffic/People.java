package cablestream.traffic;

import java.util.List;
import java.util.Locale;

/** Invented people. */
final class People {
    private static final List<String> GIVEN = List.of(
            "Edith", "Walter", "Norma", "Hubert", "Clara", "Oscar", "Irene", "Felix", "Greta", "Simon", "Vera", "Leon",
            "Marta", "Anton", "Rosa", "Piet", "Amina", "Tomas", "Lucia", "Karim");
    private static final List<String> SURNAMES = List.of(
            "Marlowe",
            "Templeton",
            "Okello",
            "Brandt",
            "Lindqvist",
            "Farrow",
            "Castellan",
            "Drummond",
            "Halvorsen",
            "Petrescu",
            "Amadi",
            "Novakova",
            "Salgado",
            "Whitlock",
            "Yamoto",
            "Rahimi",
            "Delacroix",
            "Osterman",
            "Kowalczyk",
            "Winterbourne");
    private static final List<String> CLASSIFIERS = List.of(
            "Ambassador",
            "DCM",
            "Charge d'Affaires",
            "Political Counselor",
            "Economic Counselor",
            "Consul General",
            "Acting Deputy Chief of Mission");

    private People() {}

    static String name(SeededRandom dice) {
        return dice.pick(GIVEN) + " " + dice.pick(SURNAMES);
    }

    static String nameWithInitial(SeededRandom dice) {
        return dice.pick(GIVEN) + " " + (char) ('A' + dice.between(0, 22)) + ". " + dice.pick(SURNAMES);
    }

    static String surname(SeededRandom dice) {
        return dice.pick(SURNAMES);
    }

    /** Two correspondents: {@code DOE/ROE}. */
    static String correspondents(SeededRandom dice) {
        return String.join("/", dice.some(SURNAMES, 2)).toUpperCase(Locale.ROOT);
    }

    static String given(SeededRandom dice) {
        return dice.pick(GIVEN);
    }

    static String classifier(SeededRandom dice) {
        return dice.pick(CLASSIFIERS);
    }
}
