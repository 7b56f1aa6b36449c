package cablestream.bench.peers;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of raw topics with their position. */
final class RawDeserializer implements KafkaRecordDeserializationSchema<KeyedTransmission> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<KeyedTransmission> out) {
        out.collect(KeyedTransmission.of(RawRecord.of(record), ""));
    }

    @Override
    public TypeInformation<KeyedTransmission> getProducedType() {
        return TypeInformation.of(KeyedTransmission.class);
    }
}
