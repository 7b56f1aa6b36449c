package cablestream.console;

import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Equation;
import cablestream.metrics.LedgerEntry;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** The account as JSON, and as the equation in words. */
final class AccountJson {
    private AccountJson() {}

    static ObjectNode of(AccountBook.Page page) {
        Account account = page.account();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("balance", page.balance().name());
        body.put("equation", Equation.whole(account));
        body.put("received", account.received());
        account.outcomes().forEach((entry, count) -> body.put(name(entry), count));
        body.put("inLanes", account.inLanes());
        body.put("intakeError", account.intakeError());
        body.put("laneError", account.laneError());
        body.put("cables", account.total(LedgerEntry.CABLES));
        parts(body.putObject("receivedByTopic"), account.parts(LedgerEntry.RECEIVED));
        parts(body.putObject("quarantinedByReason"), account.parts(LedgerEntry.QUARANTINED));
        parts(body.putObject("deadByReason"), account.deadLetters());
        parts(body.putObject("duplicatesByKind"), account.parts(LedgerEntry.DUPLICATE));
        parts(body.putObject("cablesByFeed"), account.parts(LedgerEntry.FEED));
        parts(body.putObject("withdrawnByTopicAndReason"), account.parts(LedgerEntry.WITHDRAWN));
        parts(body.putObject("numbersMissingBySeries"), account.parts(LedgerEntry.MISSING));
        parts(body.putObject("heartbeatsByLane"), account.parts(LedgerEntry.HEARTBEAT));
        return body;
    }

    /** The right side of the equation, term by term. */
    static ArrayNode terms(Account account) {
        ArrayNode terms = JsonNodeFactory.instance.arrayNode();
        Equation.terms(account)
                .forEach(term -> terms.addObject().put("count", term.count()).put("words", term.words()));
        return terms;
    }

    private static String name(LedgerEntry entry) {
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
