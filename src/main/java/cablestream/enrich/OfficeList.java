package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.reference.Bureau;
import cablestream.reference.Bureaus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the offices of one cable, each once with the first reason; one of them at most has the action. */
final class OfficeList {
    private final Bureaus bureaus;
    private final int year;
    private final boolean forAction;
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private @Nullable String action;

    /** @param forAction whether the Department is to act, and so one of its offices */
    OfficeList(Bureaus bureaus, int year, boolean forAction) {
        this.bureaus = bureaus;
        this.year = year;
        this.forAction = forAction;
    }

    /** Adds an office; {@code mayAct} gives it the action if no other has it. */
    void add(String symbol, DistributionRule rule, String reason, boolean mayAct) {
        offices.computeIfAbsent(
                symbol,
                none -> new Office(
                        symbol,
                        bureaus.of(symbol, year).map(Bureau::name).orElse(null),
                        Addressee.Role.INFO,
                        rule,
                        reason));
        if (mayAct && action == null && forAction) {
            action = symbol;
        }
    }

    /** Whether the list has an office of the bureau. */
    boolean hasBureau(String symbol) {
        Bureau bureau = bureau(symbol);
        return bureau != null
                && offices.values().stream().anyMatch(office -> bureau.name().equals(office.bureau()));
    }

    boolean isEmpty() {
        return offices.isEmpty();
    }

    boolean hasAction() {
        return action != null || !forAction;
    }

    /** The bureau of an office in the year of the cable, {@code null} if no table has it. */
    @Nullable
    Bureau bureau(String symbol) {
        return bureaus.of(symbol, year).orElse(null);
    }

    /** The action office first. */
    List<Office> offices() {
        Office first = action == null ? null : offices.remove(action);
        List<Office> all = new ArrayList<>(offices.size() + 1);
        if (first != null) {
            all.add(new Office(first.symbol(), first.bureau(), Addressee.Role.ACTION, first.rule(), first.reason()));
        }
        all.addAll(offices.values());
        return all;
    }
}
