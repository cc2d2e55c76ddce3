import { internType } from "../../runtime/types.ts";
import { CaseInsensitiveMap } from "../case-insensitive-map.ts";
import { define } from "../define.ts";
import { ObjectFields } from "./describe.ts";
import { sObjectFieldToken } from "./tokens.ts";

function fieldMap({ schema }: ObjectFields): CaseInsensitiveMap {
  const tokens = [...schema.fields].map(([key, field]) => [key, sObjectFieldToken(schema, field)] as const);
  return new CaseInsensitiveMap(tokens, internType("class", "Schema.SObjectField"), (name) =>
    schema.omits?.(name) ? `${schema.name}.${name}` : undefined
  );
}

export default define({
  name: "Schema.SObjectTypeFields",
  kind: "class",
  instance: ObjectFields,
  methods: [["Map<String, Schema.SObjectField> getMap()", fieldMap]]
});
