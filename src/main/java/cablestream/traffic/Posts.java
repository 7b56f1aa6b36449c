package cablestream.traffic;

import cablestream.cable.PlaceKind;
import cablestream.reference.RoutingIndicators.Entry;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The posts in the traffic. They are real, so that every name resolves. Their messages are invented. */
final class Posts {
    /** A post that sends, the bureau of the Department that it is under, and the surname that signs. */
    private record Sender(String address, String bureau, String chief) {}

    private static final List<Sender> SENDERS = List.of(
            new Sender("AMEMBASSY VIENNA", "EUR", "ALDERTON"),
            new Sender("AMEMBASSY PARIS", "EUR", "BRACKWELL"),
            new Sender("AMEMBASSY WARSAW", "EUR", "CAVERLEY"),
            new Sender("AMEMBASSY MADRID", "EUR", "DUNMORE"),
            new Sender("AMEMBASSY ANKARA", "EUR", "ELSTOW"),
            new Sender("AMEMBASSY TBILISI", "EUR", "FARNHAM"),
            new Sender("AMEMBASSY BISHKEK", "SCA", "GARRIDGE"),
            new Sender("AMEMBASSY DHAKA", "SCA", "HOLLOWAY-PRICE"),
            new Sender("AMEMBASSY COLOMBO", "SCA", "INGLEBY"),
            new Sender("AMEMBASSY BANGKOK", "EAP", "JARROW"),
            new Sender("AMEMBASSY TOKYO", "EAP", "KETTERING"),
            new Sender("AMEMBASSY CANBERRA", "EAP", "LANGDALE"),
            new Sender("AMEMBASSY NAIROBI", "AF", "MERRIVALE"),
            new Sender("AMEMBASSY ACCRA", "AF", "NORTHCOTE"),
            new Sender("AMEMBASSY DAKAR", "AF", "OAKESHOTT"),
            new Sender("AMEMBASSY RABAT", "NEA", "PEMBERLEY"),
            new Sender("AMEMBASSY AMMAN", "NEA", "QUILLER"),
            new Sender("AMEMBASSY OTTAWA", "WHA", "RAVENSCAR"),
            new Sender("AMEMBASSY LIMA", "WHA", "STANDISH"),
            new Sender("AMEMBASSY MONTEVIDEO", "WHA", "THORNBURY"),
            new Sender("AMEMBASSY PORT AU PRINCE", "WHA", "UNDERHILL"),
            new Sender("AMEMBASSY SAN JOSE", "WHA", "VENNING"),
            new Sender("AMCONSUL RIO DE JANEIRO", "WHA", "WHITCOMBE"),
            new Sender("AMCONSUL KRAKOW", "EUR", "YARDLEY"),
            new Sender("AMCONSUL CHENNAI", "SCA", "ASHGROVE"),
            new Sender("USMISSION USUN NEW YORK", "IO", "BELLWOOD"),
            new Sender("USMISSION USNATO", "EUR", "CROMARTY"),
            new Sender("SECSTATE WASHDC", "S/ES", "DRAYCOTT"));

    /** No posts, or under other names, in the seventies. */
    private static final Set<String> LATER =
            Set.of("AMEMBASSY TBILISI", "AMEMBASSY BISHKEK", "AMEMBASSY DHAKA", "AMCONSUL CHENNAI");

    private final List<Post> all = new ArrayList<>();
    private final Post department;

    Posts(Tables tables, Era era, SeededRandom dice) {
        SENDERS.stream()
                .filter(sender -> era != Era.ARCHIVE || !LATER.contains(sender.address()))
                .forEach(sender -> all.add(post(tables, sender, all.size(), dice)));
        department = all.stream().filter(Post::isDepartment).findFirst().orElseThrow();
    }

    /** The next sender; the Department more often than others. */
    Post sender(SeededRandom dice) {
        return dice.chance(0.1) ? department : dice.pick(all);
    }

    /** Limit of the posts that a cable may also go to, neither its sender nor the Department. */
    List<Post> others(Post sender, int count, SeededRandom dice) {
        return dice.some(
                all.stream()
                        .filter(post -> post != sender && post.kind() != PlaceKind.DEPARTMENT)
                        .toList(),
                count);
    }

    private static Post post(Tables tables, Sender sender, int number, SeededRandom dice) {
        Entry entry = tables.routingIndicators()
                .ofAddress(sender.address())
                .orElseThrow(() -> new IllegalStateException(sender.address() + " is in no routing indicator table"));
        String channel = "X" + (char) ('A' + number / 10) + (char) ('P' + number % 10);
        return new Post(entry, sender.bureau(), channel, sender.chief(), dice);
    }
}
