package cablestream.faults;

import java.util.List;

/**
 * How the instances of a run start.
 *
 * @param programs the program with which all start, and those to which they can be changed, in their order
 * @param clocks   whether their clocks can be set, if the machine has what it takes
 */
record SiteOptions(List<InstanceProgram> programs, boolean clocks) {
    InstanceProgram first() {
        return programs.get(0);
    }
}
