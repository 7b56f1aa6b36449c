package cablestream.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program as {@code --version} prints it, from the manifest of the jar. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cablestream " + number()};
    }

    /** The version in the jar; {@code (unpackaged)} outside of it. */
    public static String number() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
