package cablestream.enrich;

import cablestream.cable.PlaceKind;
import cablestream.reference.Handling;
import cablestream.reference.Handling.Reach;

/** Which recipients the captions of a cable admit. */
final class Admittance {
    private final Handling handling;
    private final boolean everybody;

    Admittance(Handling handling) {
        this.handling = handling;
        this.everybody = handling.outside() == Reach.ALL
                && handling.allied() == Reach.ALL
                && handling.expansion() == Handling.Lists.ALL;
    }

    /** Whether nobody is kept away, so that nobody need be asked about. */
    boolean everybody() {
        return everybody;
    }

    /** One that a line of its own, or a passing line, names. */
    boolean named(PlaceKind kind) {
        return isState(kind) || reach(kind) != Reach.NONE;
    }

    /** One that only a list names. */
    boolean listed(PlaceKind kind) {
        return switch (handling.expansion()) {
            case ALL -> isState(kind) || reach(kind) == Reach.ALL;
            case STATE -> isState(kind);
            case NONE -> false;
        };
    }

    private Reach reach(PlaceKind kind) {
        return kind == PlaceKind.ALLIED ? handling.allied() : handling.outside();
    }

    /** What is not known to be of the Department is not. */
    static boolean isState(PlaceKind kind) {
        return switch (kind) {
            case DEPARTMENT, EMBASSY, CONSULATE, MISSION, COLLECTIVE -> true;
            case AGENCY, MILITARY, ALLIED, GATEWAY, UNKNOWN -> false;
        };
    }
}
