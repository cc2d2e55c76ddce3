import { define, type Member } from "../define.ts";
import { JsonGeneratorObject } from "./json-generator-object.ts";

/** `writeX(value)` and `writeXField(fieldName, value)`. */
function writers(name: string, type: string, single: string, inField: string): readonly Member[] {
  return [
    [`void write${name}(${type} ${single})`, (self: JsonGeneratorObject, value: unknown) => self.value(value)],
    [
      `void write${name}Field(String fieldName, ${type} ${inField})`,
      (self: JsonGeneratorObject, field: string, value: unknown) => {
        self.fieldName(field);
        self.value(value);
      }
    ]
  ];
}

export default define({
  name: "System.JSONGenerator",
  kind: "class",
  instance: JsonGeneratorObject,
  methods: [
    ["void close()", (self: JsonGeneratorObject) => void self.asString()],
    ["String getAsString()", (self: JsonGeneratorObject) => self.asString()],
    ["Boolean isClosed()", (self: JsonGeneratorObject) => self.isClosed],
    ...writers("Blob", "Blob", "blobValue", "blobValue"),
    ...writers("Boolean", "Boolean", "blobValue", "booleanValue"),
    ...writers("Date", "Date", "dateValue", "dateValue"),
    ...writers("DateTime", "Datetime", "datetimeValue", "datetimeValue"),
    ...writers("Id", "Id", "identifier", "identifier"),
    ...writers("Number", "Decimal", "number", "number"),
    ...writers("Number", "Double", "number", "number"),
    ...writers("Number", "Integer", "number", "number"),
    ...writers("Number", "Long", "number", "number"),
    ...writers("Object", "Object", "anyObject", "value"),
    ...writers("String", "String", "stringValue", "stringValue"),
    ...writers("Time", "Time", "timeValue", "timeValue"),
    ["void writeEndArray()", (self: JsonGeneratorObject) => self.end("array")],
    ["void writeEndObject()", (self: JsonGeneratorObject) => self.end("object")],
    ["void writeFieldName(String fieldName)", (self: JsonGeneratorObject, name: string) => self.fieldName(name)],
    ["void writeNull()", (self: JsonGeneratorObject) => self.value(null)],
    [
      "void writeNullField(String fieldName)",
      (self: JsonGeneratorObject, name: string) => {
        self.fieldName(name);
        self.value(null);
      }
    ],
    ["void writeStartArray()", (self: JsonGeneratorObject) => self.start("array")],
    ["void writeStartObject()", (self: JsonGeneratorObject) => self.start("object")]
  ]
});
