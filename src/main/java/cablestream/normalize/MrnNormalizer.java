package cablestream.normalize;

import cablestream.cable.FaultCode;
import cablestream.cable.Transmission;
import cablestream.parse.Telegram;
import cablestream.reference.OwnPost;
import cablestream.reference.OwnPost.Finding;
import cablestream.reference.OwnPost.Named;
import cablestream.reference.OwnPost.Sender;
import java.util.List;

/** The message reference number (FL12) with its post as the stations table has it. */
final class MrnNormalizer {
    private final OwnPost posts;

    MrnNormalizer(OwnPost posts) {
        this.posts = posts;
    }

    /**
     * The post of the number, by its name in the year of the cable. The originator (FL6) and the routing indicator (FL3)
     * are evidence for a garbled one; the originator names a missing one.
     */
    Named post(Telegram telegram, int year, NormalizationFaults faults) {
        Named post = posts.of(telegram.opening().station(), telegram.opening().serial(), sender(telegram), year);
        if (post.finding() == Finding.UNKNOWN) {
            faults.add(FaultCode.POST_UNKNOWN, "station", "reference number");
        } else if (post.finding() == Finding.EVIDENT) {
            faults.add(FaultCode.POST_FUZZY, "station", "reference number");
        }
        if (post.elsewhere()) {
            faults.add(FaultCode.POSTS_DISAGREE, "station", "the originator is another post");
        }
        if (post.foreign()) {
            faults.add(FaultCode.HEADING_MISMATCH, "station", "post and number are others than in FL3 and FL6");
        }
        return post;
    }

    private static Sender sender(Telegram telegram) {
        List<Transmission> transmissions = telegram.address().transmissions();
        Transmission first = transmissions.isEmpty() ? null : transmissions.get(0);
        return new Sender(
                telegram.address().originator(),
                first == null ? null : first.originRoutingIndicator(),
                first == null ? null : first.stationSerial());
    }
}
