package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultListTest {
    private static final Fault FAULT = new Fault(FaultCode.TAG_UNKNOWN, 1, 1, "entry 1");

    @Test
    void keepsFaultsUpToItsLimitAndCountsTheOthers() {
        FaultList list = new FaultList(2);

        add(list, 5);

        assertThat(list.faults()).hasSize(2);
        assertThat(list.notKept()).isEqualTo(3);
    }

    @Test
    void theLimitOfAStepIsBeyondTheFaultsOfTheStepBefore() {
        FaultList list = new FaultList(List.of(FAULT, FAULT), 7, 1);

        add(list, 3);

        assertThat(list.faults()).hasSize(3);
        assertThat(list.notKept()).isEqualTo(9);
    }

    @Test
    void makesNoFaultThatItDoesNotKeep() {
        FaultList list = new FaultList(0);

        list.add(FaultCode.TAG_UNKNOWN, () -> {
            throw new AssertionError("made");
        });

        assertThat(list.notKept()).isEqualTo(1);
    }

    private static void add(FaultList list, int number) {
        for (int i = 0; i < number; i++) {
            list.add(FAULT);
        }
    }
}
