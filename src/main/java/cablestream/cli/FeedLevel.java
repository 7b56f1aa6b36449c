package cablestream.cli;

import cablestream.cable.Classification;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import java.util.List;

/** The level of a writer of feeds. */
final class FeedLevel {
    private FeedLevel() {}

    /** @throws SettingsException if the level has no writer by the settings */
    static void require(Settings settings, Classification level) {
        if (!settings.feedsLevels().contains(level)) {
            throw new SettingsException(List.of("feeds.levels does not name " + level
                    + ": name one that it has, or add the level to the setting of all processes"));
        }
    }
}
