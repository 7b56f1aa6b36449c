// Validates AsyncAPI documents, one for each argument. Prints each error; the exit status is 1 if there is one.
const fs = require("fs");
const { Parser } = require("@asyncapi/parser");
const { AvroSchemaParser } = require("@asyncapi/avro-schema-parser");

const avro = AvroSchemaParser();
const parser = new Parser();
// The package knows versions up to 1.9.0. What we use of the format is the same in 1.12.0.
parser.registerSchemaParser({ ...avro, getMimeTypes: () => ["application/vnd.apache.avro;version=1.12.0"] });

async function validate(file) {
  const { document, diagnostics } = await parser.parse(fs.readFileSync(file, "utf8"));
  const errors = diagnostics.filter((each) => each.severity === 0);
  errors.forEach((each) => console.log(`${file} ${each.path.join("/")}: ${each.message}`));
  if (document) {
    const names = document.allMessages().all().map((message) => `${message.name()}: ${message.schemaFormat()}`);
    console.log(`${document.allChannels().all().length} channels, ${document.allOperations().all().length} operations`);
    console.log([...new Set(names)].join("\n"));
  }
  return document && errors.length === 0;
}

Promise.all(process.argv.slice(2).map(validate)).then((valid) => process.exit(valid.every(Boolean) ? 0 : 1));
