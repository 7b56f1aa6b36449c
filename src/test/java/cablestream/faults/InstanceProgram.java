package cablestream.faults;

import cablestream.Cablestream;
import java.nio.file.Path;
import java.util.List;

/**
 * A release of the application.
 *
 * @param name      for people
 * @param arguments of Java, before those of the program
 */
record InstanceProgram(String name, List<String> arguments) {
    /** The classes of this process. */
    static InstanceProgram present() {
        return new InstanceProgram(
                "present", List.of("-cp", System.getProperty("java.class.path"), Cablestream.class.getName()));
    }

    static InstanceProgram previous(Path jar) {
        return new InstanceProgram("previous", List.of("-jar", jar.toString()));
    }
}
