package cablestream.parse;

import cablestream.cable.Message;
import cablestream.reference.Tables;

public final class Reader {
    public Reader(Tables tables) {}

    public Telegram read(Message message) {
        throw new IllegalStateException();
    }
}
