package cablestream.console;

import cablestream.observe.Account;
import cablestream.observe.AccountBook;
import cablestream.observe.Entry;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The account as JSON, and as the equation in words. */
final class AccountJson {
    private AccountJson() {}

    static ObjectNode of(AccountBook.Page page) {
        Account account = page.account();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("balance", page.balance().name());
        body.put("equation", equation(account));
        body.put("received", account.received());
        account.outcomes().forEach((entry, count) -> body.put(name(entry), count));
        body.put("inLanes", account.inLanes());
        body.put("intakeError", account.intakeError());
        body.put("laneError", account.laneError());
        body.put("cables", account.total(Entry.CABLES));
        parts(body.putObject("receivedByTopic"), account.parts(Entry.RECEIVED));
        parts(body.putObject("quarantinedByReason"), account.parts(Entry.QUARANTINED));
        parts(body.putObject("deadByReason"), account.parts(Entry.DEAD));
        parts(body.putObject("duplicatesByKind"), account.parts(Entry.DUPLICATE));
        parts(body.putObject("cablesByFeed"), account.parts(Entry.FEED));
        parts(body.putObject("numbersMissingBySeries"), account.parts(Entry.MISSING));
        parts(body.putObject("heartbeatsByLane"), account.parts(Entry.HEARTBEAT));
        return body;
    }

    /** The right side of the equation, term by term. */
    static ArrayNode terms(Account account) {
        ArrayNode terms = JsonNodeFactory.instance.arrayNode();
        account.outcomes()
                .forEach((entry, count) -> terms.addObject().put("count", count).put("words", words(entry)));
        terms.addObject().put("count", account.inLanes()).put("words", "in the lanes");
        return terms;
    }

    /** {@code 10,431 received = 10,377 published + 21 duplicates + …}. */
    static String equation(Account account) {
        String outcomes = account.outcomes().entrySet().stream()
                .map(outcome -> number(outcome.getValue()) + " " + words(outcome.getKey()))
                .collect(Collectors.joining(" + "));
        String lanes = account.inLanes() == 0 ? "" : " + " + number(account.inLanes()) + " in the lanes";
        return number(account.received()) + " received = " + outcomes + lanes;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** As people say it. */
    private static String words(Entry entry) {
        return switch (entry) {
            case DUPLICATE -> "duplicates";
            case SERVICE -> "service messages";
            case HELD -> "held for sections";
            default -> entry.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String name(Entry entry) {
        return switch (entry) {
            case DUPLICATE -> "duplicates";
            case SERVICE -> "serviceMessages";
            default -> entry.name().toLowerCase(Locale.ROOT);
        };
    }

    private static void parts(ObjectNode node, Map<String, Long> parts) {
        parts.forEach(node::put);
    }
}
