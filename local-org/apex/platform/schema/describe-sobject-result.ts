import { ApexList } from "../../runtime/collections.ts";
import { internType } from "../../runtime/types.ts";
import { define, type Implementation } from "../define.ts";
import { ChildRelationshipObject, isCustomName, ObjectDescribe, ObjectFields } from "./describe.ts";
import { sObjectTypeToken, tokenOf } from "./tokens.ts";

function childRelationships({ schema }: ObjectDescribe): ApexList {
  const children = [...schema.childRelationships].map(
    ([key, { object, field }]) => new ChildRelationshipObject(spelling(key, object, field), object, field)
  );
  return new ApexList(children, internType("class", "Schema.ChildRelationship"));
}

/** The schema keeps relationship names in lower case; the child's object gives the usual spelling where it matches. */
function spelling(key: string, object: string, field: string): string {
  const plural = tokenOf(object).schema.labelPlural.replaceAll(" ", "");
  const custom = field.replace(/__c$/i, "__r");
  return [plural, custom].find((name) => name.toLowerCase() === key) ?? key;
}

const fields: Implementation = (self: ObjectDescribe) => new ObjectFields(self.schema);
const isKind =
  (kind: string): Implementation =>
  (self: ObjectDescribe) =>
    self.schema.kind === kind;

export default define({
  name: "Schema.DescribeSObjectResult",
  kind: "class",
  instance: ObjectDescribe,
  properties: [["Schema.SObjectTypeFields fields", { get: fields }]],
  methods: [
    ["List<Schema.ChildRelationship> getChildRelationships()", childRelationships],
    ["String getKeyPrefix()", (self: ObjectDescribe) => self.schema.keyPrefix],
    ["String getLabel()", (self: ObjectDescribe) => self.schema.label],
    ["String getLabelPlural()", (self: ObjectDescribe) => self.schema.labelPlural],
    ["String getLocalName()", (self: ObjectDescribe) => self.schema.name],
    ["String getName()", (self: ObjectDescribe) => self.schema.name],
    ["Schema.SObjectType getSobjectType()", (self: ObjectDescribe) => sObjectTypeToken(self.schema)],
    ["Boolean isAccessible()", (self: ObjectDescribe) => self.may("read")],
    ["Boolean isCreateable()", (self: ObjectDescribe) => self.may("create")],
    ["Boolean isCustom()", (self: ObjectDescribe) => isCustomName(self.schema.name)],
    ["Boolean isCustomSetting()", isKind("customSetting")],
    ["Boolean isDeletable()", (self: ObjectDescribe) => self.may("delete")],
    ["Boolean isQueryable()", (self: ObjectDescribe) => self.schema.kind !== "platformEvent" && self.may("read")],
    ["Boolean isUpdateable()", (self: ObjectDescribe) => self.may("edit")]
  ]
});
