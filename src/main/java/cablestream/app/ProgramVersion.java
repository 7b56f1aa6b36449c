package cablestream.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: as written into the jar. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cablestream " + number()};
    }

    /** As in the jar; {@code (unpackaged)} outside of it. */
    static String number() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
