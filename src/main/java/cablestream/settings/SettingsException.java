package cablestream.settings;

import java.util.List;

/** Settings that cannot be used. The message has a line for each problem: name, value and allowed values. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
