import { strict, required } from "../arguments.ts";
import { define } from "../define.ts";
import { Deserializer } from "../json/deserialize.ts";
import { serializeJson } from "../json/serialize.ts";
import { parseJson } from "../json/tree.ts";
import { untyped } from "../json/untyped.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { JsonGeneratorObject } from "./json-generator-object.ts";
import { JsonParserObject } from "./json-parser-object.ts";

function deserialize(text: string, type: TypeValue, isStrict: boolean): unknown {
  const document = parseJson(text);
  return new Deserializer(document, isStrict).read(document.root, type.type);
}

const serialize = (value: unknown, pretty: boolean, suppressNulls = false): string =>
  serializeJson(value, { pretty, suppressNulls });

export default define({
  name: "System.JSON",
  kind: "class",
  statics: [
    strict(
      "System.JSONGenerator createGenerator(Boolean prettyPrint)",
      (pretty: boolean) => new JsonGeneratorObject(pretty)
    ),
    strict("System.JSONParser createParser(String jsonString)", (text: string) => new JsonParserObject(text)),
    strict("Object deserialize(String jsonString, System.Type apexType)", (text: string, type: TypeValue) =>
      deserialize(text, type, false)
    ),
    strict("Object deserializeStrict(String jsonString, System.Type apexType)", (text: string, type: TypeValue) =>
      deserialize(text, type, true)
    ),
    strict("Object deserializeUntyped(String jsonString)", (text: string) => untyped(parseJson(text).root)),
    ["String serialize(Object objectToSerialize)", (value: unknown) => serialize(value, false)],
    [
      "String serialize(Object objectToSerialize, Boolean suppressApexObjectNulls)",
      (value: unknown, suppress: boolean | null) => serialize(value, false, required(suppress))
    ],
    ["String serializePretty(Object objectToSerialize)", (value: unknown) => serialize(value, true)],
    [
      "String serializePretty(Object objectToSerialize, Boolean suppressApexObjectNulls)",
      (value: unknown, suppress: boolean | null) => serialize(value, true, required(suppress))
    ]
  ]
});
