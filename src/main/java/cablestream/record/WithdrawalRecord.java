package cablestream.record;

import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.route.Withdrawals;
import java.time.Instant;

/** A withdrawal to the Avro {@code Withdrawal}. */
public final class WithdrawalRecord {
    private WithdrawalRecord() {}

    public static Withdrawal of(Withdrawals withdrawals, Withdrawals.Reason reason, Instant at) {
        return new Withdrawal(withdrawals.id(), withdrawals.revision(), at, WithdrawalReason.valueOf(reason.name()));
    }
}
