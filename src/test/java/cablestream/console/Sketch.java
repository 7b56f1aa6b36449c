package cablestream.console;

import cablestream.metrics.AccountBook;
import cablestream.watch.Beat;
import cablestream.watch.Held;
import cablestream.watch.Incomplete;
import cablestream.watch.OpenGap;
import cablestream.watch.PendingRequest;
import cablestream.watch.Picture;
import cablestream.watch.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A picture on which all is well and nothing is listed, but for what is changed. */
final class Sketch {
    private Instant at;
    private Map<String, String> roles;
    private List<Beat> beats;
    private AccountBook.Page account;
    private List<Service> services = List.of();
    private List<OpenGap> gaps = List.of();
    private List<Incomplete> incomplete = List.of();
    private List<Held> dead = List.of();
    private List<Held> quarantine = List.of();
    private List<PendingRequest> requests = List.of();

    Sketch(Instant now) {
        Picture well = Pictures.healthy(now);
        at = now;
        roles = well.roles();
        beats = well.heartbeats();
        account = well.account();
    }

    Sketch at(Instant other) {
        at = other;
        return this;
    }

    Sketch roles(Map<String, String> others) {
        roles = others;
        return this;
    }

    Sketch beats(Beat... others) {
        beats = List.of(others);
        return this;
    }

    Sketch account(AccountBook.Page other) {
        account = other;
        return this;
    }

    Sketch services(Service... others) {
        services = List.of(others);
        return this;
    }

    Sketch gaps(OpenGap... others) {
        gaps = List.of(others);
        return this;
    }

    Sketch incomplete(Incomplete... others) {
        incomplete = List.of(others);
        return this;
    }

    Sketch dead(Held... others) {
        dead = List.of(others);
        return this;
    }

    Sketch quarantine(Held... others) {
        quarantine = List.of(others);
        return this;
    }

    Sketch requests(PendingRequest... others) {
        requests = List.of(others);
        return this;
    }

    Picture picture() {
        return new Picture(
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
                List.of(),
                List.of(),
                List.of());
    }
}
