package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.Addressee.Role;
import cablestream.cable.PlaceKind;
import cablestream.cable.Precedence;
import cablestream.reference.Collectives.Member;
import cablestream.reference.RoutingIndicators.Entry;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the addressees of a cable (FL7 to FL9), and the routing of its copies (FL2). */
final class Addressing {
    private static final String DEPARTMENT = "SECSTATE WASHDC";
    private static final List<String> AGENCIES = List.of(
            "NSC WASHDC",
            "CIA WASHDC",
            "DIA WASHDC",
            "SECDEF WASHDC",
            "JOINT STAFF WASHDC",
            "DEPT OF COMMERCE WASHDC",
            "DEPT OF TREASURY WASHINGTON DC",
            "DEPT OF JUSTICE WASHINGTON DC",
            "CDR USCENTCOM MACDILL AFB FL");
    private static final Set<String> AGENCIES_WITH_CONTINUITY = Set.of("NSC WASHDC", "SECDEF WASHDC");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_ROUTED = 22;
    private static final int MOST_ROUTED_MEMBERS = 8;

    private final Tables tables;
    private final Posts posts;
    private final SeededRandom dice;

    Addressing(Tables tables, Posts posts, SeededRandom dice) {
        this.tables = tables;
        this.posts = posts;
        this.dice = dice;
    }

    /**
     * A request for addressees.
     *
     * @param sender     sending post, which gets no copy
     * @param action     precedence of FL5
     * @param info       second precedence of FL5
     * @param niact      whether the first action addressee is to be woken
     * @param restricted whether only named addressees may have it: no collectives
     */
    record Wanted(Post sender, Precedence action, @Nullable Precedence info, boolean niact, boolean restricted) {}

    List<Addressee> addressees(Wanted wanted) {
        List<Addressee> all = new ArrayList<>(actions(wanted));
        Precedence info = wanted.info() == null ? wanted.action() : wanted.info();
        List<String> collectives = wanted.restricted() ? List.of() : collectives(wanted.sender());
        collectives.forEach(name -> all.add(collective(name, info)));
        for (Post post : posts.others(wanted.sender(), dice.between(0, 5), dice)) {
            if (all.stream().noneMatch(each -> each.name().equals(post.address()))) {
                all.add(post(Role.INFO, post, info, wanted.sender()));
            }
        }
        int agencies = wanted.restricted() || dice.chance(0.5) ? 0 : dice.between(1, 4);
        dice.some(AGENCIES, agencies).forEach(name -> all.add(agency(name, info, wanted.sender())));
        if (!collectives.isEmpty() && dice.chance(0.15)) {
            all.addAll(exempt(collectives.get(0), wanted.sender(), all));
        }
        return all;
    }

    /** FL2: the stations on this leg, some of them because they are in a collective. */
    List<String> routing(List<Addressee> addressees, Post sender) {
        Set<String> indicators = new LinkedHashSet<>();
        for (Addressee each : addressees) {
            if (each.kind() == PlaceKind.COLLECTIVE) {
                tables.collectives().members(each.name()).orElse(List.of()).stream()
                        .limit(MOST_ROUTED_MEMBERS)
                        .map(Member::routingIndicator)
                        .forEach(indicators::add);
            } else if (each.role() != Role.EXEMPT) {
                tables.routingIndicators()
                        .ofAddress(each.name())
                        .map(Entry::routingIndicator)
                        .ifPresent(indicators::add);
            }
        }
        indicators.remove(sender.routingIndicator());
        return indicators.stream().sorted().limit(MOST_ROUTED).toList();
    }

    private List<Addressee> actions(Wanted wanted) {
        Precedence first = wanted.niact() ? Precedence.NIACT_IMMEDIATE : wanted.action();
        List<Addressee> actions = new ArrayList<>();
        int posts = wanted.sender().isDepartment() ? dice.between(1, 3) : dice.chance(0.2) ? 1 : 0;
        if (!wanted.sender().isDepartment()) {
            actions.add(new Addressee(
                    Role.ACTION,
                    DEPARTMENT,
                    indicator(DEPARTMENT),
                    first,
                    wanted.sender().nextContinuity(DEPARTMENT, dice),
                    PlaceKind.DEPARTMENT));
        }
        for (Post post : this.posts.others(wanted.sender(), posts, dice)) {
            actions.add(post(Role.ACTION, post, actions.isEmpty() ? first : wanted.action(), wanted.sender()));
        }
        return actions;
    }

    // Copies from the Department carry no routing indicators.
    private Addressee post(Role role, Post post, Precedence precedence, Post sender) {
        return new Addressee(
                role,
                post.address(),
                sender.isDepartment() ? null : post.routingIndicator(),
                precedence,
                sender.nextContinuity(post.address(), dice),
                post.kind());
    }

    private Addressee agency(String name, Precedence precedence, Post sender) {
        return new Addressee(
                Role.INFO,
                name,
                sender.isDepartment() ? null : indicator(name),
                precedence,
                AGENCIES_WITH_CONTINUITY.contains(name) ? sender.nextContinuity(name, dice) : null,
                tables.routingIndicators().ofAddress(name).map(Entry::kind).orElse(PlaceKind.UNKNOWN));
    }

    private Addressee collective(String name, Precedence precedence) {
        return new Addressee(
                Role.INFO, name, dice.chance(0.8) ? indicator(name) : null, precedence, null, PlaceKind.COLLECTIVE);
    }

    /** Up to two collectives of which the sender is a member. */
    private List<String> collectives(Post sender) {
        if (!dice.chance(0.4)) {
            return List.of();
        }
        List<String> own = tables.collectives().names().stream()
                .filter(name -> name.length() <= LONGEST_NAME && isMember(sender, name))
                .toList();
        return dice.some(own, dice.between(1, 2));
    }

    private boolean isMember(Post sender, String collective) {
        return tables.collectives().members(collective).orElse(List.of()).stream()
                .anyMatch(member -> member.name().equals(sender.address()));
    }

    /** One member of a collective, neither the sender nor an addressee with a line of its own. */
    private List<Addressee> exempt(String collective, Post sender, List<Addressee> addressed) {
        List<String> members = tables.collectives().members(collective).orElse(List.of()).stream()
                .map(Member::name)
                .filter(name -> !name.equals(sender.address())
                        && addressed.stream().noneMatch(each -> each.name().equals(name)))
                .toList();
        return dice.some(members, 1).stream()
                .map(name -> new Addressee(Role.EXEMPT, name, null, null, null, kind(name)))
                .toList();
    }

    private PlaceKind kind(String name) {
        return tables.routingIndicators().ofAddress(name).map(Entry::kind).orElse(PlaceKind.UNKNOWN);
    }

    private @Nullable String indicator(String name) {
        return tables.routingIndicators()
                .ofAddress(name)
                .map(Entry::routingIndicator)
                .orElse(null);
    }
}
