package cablestream.settings;

import java.util.List;

/** What is set cannot be used. The message has a line for each problem: the name, the value and what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
