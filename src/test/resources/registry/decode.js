// Decodes values (base64) with the registry client of KafkaJS, and prints each as a line of JSON.
const {SchemaRegistry} = require('@kafkajs/confluent-schema-registry');

const [url, ...values] = process.argv.slice(2);
const registry = new SchemaRegistry({host: url});

(async () => {
  for (const value of values) {
    console.log(JSON.stringify(await registry.decode(Buffer.from(value, 'base64'))));
  }
})().catch(failure => {
  console.error(failure.message);
  process.exit(1);
});
