package cablestream.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: as written into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cablestream " + number()};
    }

    /** As in the jar; {@code (unpackaged)} outside of it. */
    static String number() {
        return Objects.requireNonNullElse(Cli.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
