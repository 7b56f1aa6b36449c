package cablestream.search;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.kafka.RecordPosition;
import org.junit.jupiter.api.Test;

class FoundCableTest {
    @Test
    void aLongSubjectIsCutForTheList() {
        Cable cable = InventedCables.read(Cables.routine(1));
        cable.setSubject("HARBOUR ".repeat(10_000));

        FoundCable found = FoundCable.of(cable, new RecordPosition("cables.all", 0, 1), InventedCables.FIRST);

        assertThat(found.subject())
                .startsWith("HARBOUR HARBOUR")
                .hasSize(FoundCable.SUBJECT + 1)
                .endsWith("…");
    }
}
