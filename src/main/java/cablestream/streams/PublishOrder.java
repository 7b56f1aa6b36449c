package cablestream.streams;

import cablestream.kafka.BackfillOrder;
import cablestream.record.EncodedCable;
import cablestream.route.MessageHistory;
import cablestream.route.Router;
import cablestream.route.StoredCable;

/** An order to write to the topics of cables. */
sealed interface PublishOrder {
    /** The router with the feeds in force. */
    Router router();

    /**
     * A cable or a revision of it.
     *
     * @param before history of its message
     */
    record Revised(EncodedCable encoded, MessageHistory before, Router router) implements PublishOrder {}

    /**
     * The label of a message rose, and no revision is published under it.
     *
     * @param identity identity of the message
     * @param raised   its history, the higher label included
     */
    record LabelRaised(String identity, MessageHistory raised, Router router) implements PublishOrder {}

    /**
     * A backfill puts a published cable into a feed.
     *
     * @param identity identity of the message
     * @param cable    the cable of the order
     */
    record Backfilled(String identity, BackfillOrder order, StoredCable cable, Router router) implements PublishOrder {}
}
