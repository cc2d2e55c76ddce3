import type { TypeValue } from "../../runtime/type-value.ts";
import * as types from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import { JsonParserObject } from "./json-parser-object.ts";

const getter = (signature: string, type: types.ApexType): Member => [
  signature,
  (self: JsonParserObject) => self.scalar(type)
];

export default define({
  name: "System.JSONParser",
  kind: "class",
  instance: JsonParserObject,
  methods: [
    ["void clearCurrentToken()", (self: JsonParserObject) => self.clear()],
    getter("Blob getBlobValue()", types.BLOB),
    getter("Boolean getBooleanValue()", types.BOOLEAN),
    ["String getCurrentName()", (self: JsonParserObject) => self.currentName],
    ["System.JSONToken getCurrentToken()", (self: JsonParserObject) => self.current],
    getter("Datetime getDatetimeValue()", types.DATETIME),
    getter("Date getDateValue()", types.DATE),
    getter("Decimal getDecimalValue()", types.DECIMAL),
    getter("Double getDoubleValue()", types.DOUBLE),
    getter("Id getIdValue()", types.ID),
    getter("Integer getIntegerValue()", types.INTEGER),
    ["System.JSONToken getLastClearedToken()", (self: JsonParserObject) => self.lastCleared],
    getter("Long getLongValue()", types.LONG),
    ["String getText()", (self: JsonParserObject) => self.text],
    getter("Time getTimeValue()", types.TIME),
    ["Boolean hasCurrentToken()", (self: JsonParserObject) => self.current !== null],
    ["System.JSONToken nextToken()", (self: JsonParserObject) => self.next()],
    ["System.JSONToken nextValue()", (self: JsonParserObject) => self.nextValue()],
    strict("Object readValueAs(System.Type apexType)", (self: JsonParserObject, type: TypeValue) =>
      self.readAs(type.type, false)
    ),
    strict("Object readValueAsStrict(System.Type apexType)", (self: JsonParserObject, type: TypeValue) =>
      self.readAs(type.type, true)
    ),
    ["void skipChildren()", (self: JsonParserObject) => self.skipChildren()]
  ]
});
