package cablestream.bench.peers;

import cablestream.series.SeriesKind;
import cablestream.series.Sighting;

/** A number between the operators of Flink. */
public final class KeyedSighting {
    public SeriesKind kind = SeriesKind.CHANNEL;
    public String series = "";
    public String epoch = "";
    public int number;
    public int digits;
    public String mark = "";
    public String origin = "";

    public KeyedSighting() {}

    static KeyedSighting of(Sighting sighting) {
        KeyedSighting keyed = new KeyedSighting();
        keyed.kind = sighting.kind();
        keyed.series = sighting.series();
        keyed.epoch = sighting.epoch();
        keyed.number = sighting.number();
        keyed.digits = sighting.digits();
        keyed.mark = sighting.mark();
        keyed.origin = sighting.origin();
        return keyed;
    }

    Sighting sighting() {
        return new Sighting(kind, series, epoch, number, digits, mark, origin);
    }

    String key() {
        return sighting().key();
    }
}
