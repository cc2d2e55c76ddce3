import { define } from "../define.ts";
import { ChildRelationshipObject } from "./describe.ts";
import { sObjectFieldToken, tokenOf, type SObjectFieldToken } from "./tokens.ts";

function fieldToken(self: ChildRelationshipObject): SObjectFieldToken {
  const { schema } = tokenOf(self.object);
  const field = schema.fields.get(self.field.toLowerCase());
  if (!field) throw new Error(`The schema refers to the field ${self.object}.${self.field}, which it does not have.`);
  return sObjectFieldToken(schema, field);
}

export default define({
  name: "Schema.ChildRelationship",
  kind: "class",
  instance: ChildRelationshipObject,
  methods: [
    ["Schema.SObjectType getChildSObject()", (self: ChildRelationshipObject) => tokenOf(self.object)],
    ["Schema.SObjectField getField()", fieldToken],
    ["String getRelationshipName()", (self: ChildRelationshipObject) => self.name]
  ]
});
