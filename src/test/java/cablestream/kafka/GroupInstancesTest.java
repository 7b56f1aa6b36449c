package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupInstancesTest {
    /** A thread that was lost leaves its instance in the group as long as another one of it is there. */
    @ParameterizedTest
    @CsvSource({"0,1,0", "1,1,1", "2,1,2", "4,2,2", "3,2,2", "2,2,1", "1,4,1"})
    void countsTheThreadsOfAnInstanceAsOne(int members, int threads, int instances) {
        assertThat(GroupInstances.instances(members, threads)).isEqualTo(instances);
    }
}
