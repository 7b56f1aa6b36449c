package cablestream.cable;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a message, or of one section of it, on one circuit: FL1 to FL4.
 *
 * @param channel                three letters of FL1, {@code XRO}
 * @param channelSerial          number of the transmission on its circuit, 0 to 99999 (FL1)
 * @param routingIndicators      stations to which this copy is routed (FL2): never the addressees of the message
 * @param originRoutingIndicator station of origin (FL3)
 * @param stationSerial          station serial number, 0 to 9999 (FL3)
 * @param section                number of the section, 1 to 99; {@code null} if FL3 names none
 * @param filedAt                filing time (FL3), its year taken from the date-time group
 * @param operatingSignals       Z signals of FL4 and FL5 in order: {@code ZZH}
 */
public record Transmission(
        @Nullable String channel,
        @Nullable Integer channelSerial,
        List<String> routingIndicators,
        @Nullable String originRoutingIndicator,
        @Nullable Integer stationSerial,
        @Nullable Integer section,
        @Nullable Instant filedAt,
        List<String> operatingSignals) {
    public Transmission {
        routingIndicators = List.copyOf(routingIndicators);
        operatingSignals = List.copyOf(operatingSignals);
    }
}
