package cablestream.console;

import cablestream.metrics.AccountBook;
import cablestream.status.ActiveTable;
import cablestream.status.Arrivals;
import cablestream.status.Circuit;
import cablestream.status.CircuitTable;
import cablestream.status.Disturbance;
import cablestream.status.FeedReader;
import cablestream.status.FeedReaders;
import cablestream.status.HeldRecord;
import cablestream.status.IncompleteMessage;
import cablestream.status.LaneHeartbeat;
import cablestream.status.OpenGap;
import cablestream.status.PendingRequest;
import cablestream.status.ServiceSpeed;
import cablestream.status.StatusSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A snapshot on which all is well and nothing is listed, but for what is changed. */
final class Sketch {
    private Instant at;
    private Map<String, String> roles;
    private List<LaneHeartbeat> beats;
    private AccountBook.Page account;
    private List<ServiceSpeed> services = List.of();
    private List<OpenGap> gaps = List.of();
    private List<IncompleteMessage> incomplete = List.of();
    private List<HeldRecord> dead = List.of();
    private List<HeldRecord> quarantine = List.of();
    private List<PendingRequest> requests = List.of();
    private List<Disturbance> disturbances = List.of();
    private Arrivals arrivals;
    private CircuitTable circuits;
    private FeedReaders readers = FeedReaders.NONE;
    private List<ActiveTable> reference = List.of();

    Sketch(Instant now) {
        StatusSnapshot well = Pictures.healthy(now);
        at = now;
        roles = well.roles();
        beats = well.heartbeats();
        account = well.account();
        arrivals = well.arrivals();
        circuits = well.circuits();
    }

    Sketch at(Instant other) {
        at = other;
        return this;
    }

    Sketch roles(Map<String, String> others) {
        roles = others;
        return this;
    }

    Sketch beats(LaneHeartbeat... others) {
        beats = List.of(others);
        return this;
    }

    Sketch account(AccountBook.Page other) {
        account = other;
        return this;
    }

    Sketch services(ServiceSpeed... others) {
        services = List.of(others);
        return this;
    }

    Sketch gaps(OpenGap... others) {
        gaps = List.of(others);
        return this;
    }

    Sketch incomplete(IncompleteMessage... others) {
        incomplete = List.of(others);
        return this;
    }

    Sketch dead(HeldRecord... others) {
        dead = List.of(others);
        return this;
    }

    Sketch quarantine(HeldRecord... others) {
        quarantine = List.of(others);
        return this;
    }

    Sketch requests(PendingRequest... others) {
        requests = List.of(others);
        return this;
    }

    Sketch disturbances(Disturbance... others) {
        disturbances = List.of(others);
        return this;
    }

    Sketch arrivals(Arrivals others) {
        arrivals = others;
        return this;
    }

    Sketch circuits(Circuit... others) {
        circuits = new CircuitTable(at, List.of(others), 0);
        return this;
    }

    Sketch readers(FeedReader... others) {
        readers = new FeedReaders(at, List.of(others), 0, List.of());
        return this;
    }

    Sketch reference(ActiveTable... others) {
        reference = List.of(others);
        return this;
    }

    StatusSnapshot snapshot() {
        return new StatusSnapshot(
                at,
                roles,
                beats,
                account,
                services,
                List.of(),
                gaps,
                incomplete,
                dead,
                quarantine,
                requests,
                List.of(),
                reference,
                List.of(),
                List.of(),
                disturbances,
                arrivals,
                circuits,
                readers);
    }
}
