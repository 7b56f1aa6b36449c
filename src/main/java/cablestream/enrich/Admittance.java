package cablestream.enrich;

import cablestream.cable.PlaceKind;
import cablestream.reference.Handling;
import cablestream.reference.Handling.Reach;

/** The recipients that the captions of a cable admit. */
final class Admittance {
    private final Handling handling;
    private final boolean everybody;

    Admittance(Handling handling) {
        this.handling = handling;
        this.everybody = handling.outside() == Reach.ALL
                && handling.allied() == Reach.ALL
                && handling.expansion() == Handling.Lists.ALL;
    }

    /** Whether every recipient is admitted, so that no single check is needed. */
    boolean everybody() {
        return everybody;
    }

    /** Whether a recipient with an address line of its own, or with a passing line, is admitted. */
    boolean named(PlaceKind kind) {
        return isState(kind) || reach(kind) != Reach.NONE;
    }

    /** Whether a recipient that only a list names is admitted. */
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

    /** Whether a place is certainly of the Department. */
    static boolean isState(PlaceKind kind) {
        return switch (kind) {
            case DEPARTMENT, EMBASSY, CONSULATE, MISSION, COLLECTIVE -> true;
            case AGENCY, MILITARY, ALLIED, GATEWAY, UNKNOWN -> false;
        };
    }
}
