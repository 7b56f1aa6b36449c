package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cablestream.cable.Addressee;
import cablestream.cable.CableId;
import cablestream.cable.Precedence;
import cablestream.reference.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Tables TABLES = Tables.load();
    private static final int MANY = 1500;
    private static final TrafficMix ROUGH = mix(0.3, 0.3, 0.5, 0.2, 0.5, 0.2);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(texts(7, ROUGH)).isEqualTo(texts(7, ROUGH));
        assertThat(texts(7, ROUGH)).isNotEqualTo(texts(8, ROUGH));
    }

    @Test
    void neverRepeatsAnId() {
        List<CableId> ids = cables(TrafficMix.CLEAN).map(CableDraft::id).toList();
        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void countsReferenceNumbersUpByStation() {
        Map<String, Integer> last = new HashMap<>();
        cables(TrafficMix.CLEAN).map(CableDraft::id).forEach(id -> {
            Integer before = last.put(id.station(), id.serial());
            assertThat(before == null ? id.serial() - 1 : before).isEqualTo(id.serial() - 1);
        });
        assertThat(last).hasSizeGreaterThan(20);
    }

    @Test
    void beginsReferenceNumbersAgainEachYear() {
        Traffic traffic = new Traffic(TABLES, 3, TrafficMix.CLEAN, Instant.parse("2009-12-31T12:00:00Z"));
        List<CableId> ids =
                sent(traffic, 2000).map(Sent::draft).map(CableDraft::id).toList();
        assertThat(ids)
                .filteredOn(id -> id.year() == 2010)
                .extracting(CableId::serial)
                .contains(1);
    }

    @Test
    void countsContinuityNumbersUpByPairOfPosts() {
        Map<String, Integer> last = new HashMap<>();
        cables(TrafficMix.CLEAN)
                .forEach(draft -> draft.addressees().stream()
                        .filter(addressee -> addressee.continuityNumber() != null)
                        .forEach(addressee -> {
                            int number = addressee.continuityNumber();
                            Integer before = last.put(draft.originator().name() + ">" + addressee.name(), number);
                            assertThat(before == null ? number : before % 9999 + 1)
                                    .isEqualTo(number);
                        }));
        assertThat(last).hasSizeGreaterThan(100);
    }

    @Test
    void countsChannelSerialsUpWithoutAGap() {
        Map<String, Integer> last = new HashMap<>();
        sent(new Traffic(TABLES, 1, TrafficMix.CLEAN, Traffic.START), MANY).forEach(sent -> {
            String channel = sent.text().substring(5, 8);
            int serial = Integer.parseInt(sent.text().substring(8, 12));
            Integer before = last.put(channel, serial);
            assertThat(before == null ? serial : before % 9999 + 1).isEqualTo(serial);
        });
    }

    @Test
    void datesCablesInOrderFromTheStart() {
        assertThat(cables(TrafficMix.CLEAN).map(CableDraft::dateTimeGroup).toList())
                .isSorted()
                .first()
                .satisfies(first -> assertThat(first).isAfterOrEqualTo(Traffic.START.minusSeconds(60)));
    }

    @Test
    void writesNoLineThatIsTooLong() {
        assertThat(sent(new Traffic(TABLES, 1, TrafficMix.CLEAN, Traffic.START), MANY)
                        .flatMap(sent -> sent.text().lines()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(69));
    }

    @Test
    void doesNoDamageToCleanTraffic() {
        assertThat(sent(new Traffic(TABLES, 1, TrafficMix.CLEAN, Traffic.START), MANY))
                .allMatch(sent -> sent.damage().isEmpty() && sent.kind() == Sent.Kind.ORIGINAL);
    }

    @Test
    void damagesNoFieldTwice() {
        Traffic traffic = new Traffic(TABLES, 1, ROUGH, Era.FIPS, Damages.ALL);
        assertThat(sent(traffic, 500))
                .allSatisfy(sent -> assertThat(sent.damage().stream().flatMap(damage -> damage.fields().stream()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void keepsIdentitiesInLiveTraffic() {
        Traffic traffic = new Traffic(TABLES, 1, mix(0.1, 0, 1, 0, 0, 0), Traffic.START);
        assertThat(sent(traffic, 500).flatMap(sent -> sent.damage().stream()))
                .isNotEmpty()
                .allMatch(Damages::keepsIdentity);
    }

    @Test
    void sendsAllSectionsUnlessSomeAreLost() {
        assertThat(sectionsOf(mix(1, 0, 0, 0, 0, 0))).allMatch(sections -> sections.get(0) == sections.size() - 1);
        assertThat(sectionsOf(mix(1, 0, 0, 0, 1, 0))).allMatch(sections -> sections.get(0) == sections.size());
    }

    @Test
    void repeatsDuplicatesOnAnotherChannelWithTheSameText() {
        Map<String, String> originals = new HashMap<>();
        List<Sent> duplicates = new ArrayList<>();
        sent(new Traffic(TABLES, 1, mix(0.3, 0, 0, 0.5, 0, 0), Traffic.START), 200)
                .forEach(sent -> {
                    if (sent.kind() == Sent.Kind.DUPLICATE) {
                        duplicates.add(sent);
                    } else {
                        originals.put(key(sent), sent.text());
                    }
                });
        assertThat(duplicates).hasSizeGreaterThan(50).allSatisfy(duplicate -> {
            String original = originals.getOrDefault(key(duplicate), "");
            assertThat(duplicate.text().substring(12)).isEqualTo(original.substring(12));
            assertThat(duplicate.text().substring(5, 8)).isNotEqualTo(original.substring(5, 8));
        });
    }

    @Test
    void sendsEveryCopyOfTheCablesAskedFor() {
        long ids = sent(new Traffic(TABLES, 5, ROUGH, Traffic.START), 300)
                .map(sent -> sent.draft().id())
                .distinct()
                .count();
        assertThat(ids).isEqualTo(300);
    }

    @Test
    void goesOnForever() {
        Traffic traffic = new Traffic(TABLES, 5, TrafficMix.DEMO, Traffic.START);
        for (int i = 0; i < MANY; i++) {
            assertThat(traffic.next().text()).isNotEmpty();
        }
    }

    @Test
    void mixesPrecedencesAsAsked() {
        List<CableDraft> all = cables(TrafficMix.DEMO).toList();
        assertThat(share(all, Precedence.ROUTINE)).isCloseTo(0.49, within(0.06));
        assertThat(share(all, Precedence.PRIORITY)).isCloseTo(0.40, within(0.06));
        assertThat(share(all, Precedence.IMMEDIATE)).isCloseTo(0.10, within(0.04));
        assertThat(share(all, Precedence.FLASH)).isGreaterThan(0);
    }

    @Test
    void namesOnlyPlacesThatTheTablesHave() {
        assertThat(cables(TrafficMix.DEMO).limit(300).flatMap(draft -> draft.addressees().stream()))
                .extracting(Addressee::name)
                .allMatch(name -> TABLES.routingIndicators().ofAddress(name).isPresent()
                        || TABLES.collectives().known(name));
    }

    private static List<List<Integer>> sectionsOf(TrafficMix mix) {
        Map<CableId, List<Integer>> byId = new HashMap<>();
        sent(new Traffic(TABLES, 1, mix, Traffic.START), 50)
                .forEach(sent -> byId.computeIfAbsent(
                                sent.draft().id(), none -> new ArrayList<>(List.of(sent.sections())))
                        .add(sent.section()));
        return List.copyOf(byId.values());
    }

    private static String key(Sent sent) {
        return sent.draft().id() + "/" + sent.section();
    }

    private static double share(List<CableDraft> all, Precedence precedence) {
        return all.stream().filter(draft -> draft.precedence() == precedence).count() / (double) all.size();
    }

    private static List<String> texts(long seed, TrafficMix mix) {
        return sent(new Traffic(TABLES, seed, mix, Traffic.START), 100)
                .map(Sent::text)
                .toList();
    }

    private static Stream<CableDraft> cables(TrafficMix mix) {
        return sent(new Traffic(TABLES, 1, mix, Traffic.START), MANY)
                .filter(sent -> sent.kind() == Sent.Kind.ORIGINAL && sent.section() <= 1)
                .map(Sent::draft);
    }

    private static Stream<Sent> sent(Traffic traffic, int cables) {
        return Stream.generate(() -> traffic.nextOfFirst(cables))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static TrafficMix mix(
            double multiSection, double oneText, double damaged, double duplicated, double lost, double corrected) {
        return new TrafficMix(multiSection, oneText, damaged, duplicated, lost, corrected, 0.01, 0.01, 0.09, 0.40);
    }
}
