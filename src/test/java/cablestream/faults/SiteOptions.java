package cablestream.faults;

import java.util.List;

/**
 * How the brokers and instances of a run start.
 *
 * @param programs the program with which all start, and those to which they can be changed, in their order
 * @param clocks   whether their clocks can be set, if the machine has what it takes
 * @param brokers  number of brokers and of replicas: 3, or 1
 */
record SiteOptions(List<InstanceProgram> programs, boolean clocks, int brokers) {
    InstanceProgram first() {
        return programs.get(0);
    }
}
