package cablestream.reload;

import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicPlan;
import cablestream.route.FeedBook;
import cablestream.settings.Settings;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** The topics that the feeds of a version need. */
final class FeedTopics {
    private final Settings settings;

    FeedTopics(Settings settings) {
        this.settings = settings;
    }

    /** The names of the missing topics. */
    List<String> missing(ActiveTables inForce) {
        try (Admin admin = Admin.create(settings.clientConfig())) {
            return new TopicAdmin(admin)
                    .missing(declared(inForce.feeds())).stream()
                            .map(TopicDeclaration::name)
                            .toList();
        }
    }

    private List<TopicDeclaration> declared(FeedBook feeds) {
        return TopicPlan.of(settings, feeds.names());
    }
}
