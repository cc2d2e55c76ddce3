import { ApexList } from "../../runtime/collections.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { internType } from "../../runtime/types.ts";
import { define } from "../define.ts";
import { enumConstant } from "../enum-constants.ts";
import { FieldDescribe, isCustomName, PicklistEntryObject } from "./describe.ts";
import { sObjectFieldToken, sObjectTypeToken, tokenOf } from "./tokens.ts";

const PICKLISTS = ["PICKLIST", "MULTIPICKLIST"];

function picklistValues({ field }: FieldDescribe): ApexList {
  const entries = (field.picklist?.values ?? []).map((entry) => new PicklistEntryObject(entry));
  return new ApexList(entries, internType("class", "Schema.PicklistEntry"));
}

function referenceTo({ field }: FieldDescribe): ApexList {
  return new ApexList((field.referenceTo ?? []).map(tokenOf), internType("class", "Schema.SObjectType"));
}

const displayType = ({ field }: FieldDescribe): ApexEnum =>
  enumConstant("Schema.DisplayType", field.type.toUpperCase());

export default define({
  name: "Schema.DescribeFieldResult",
  kind: "class",
  instance: FieldDescribe,
  methods: [
    ["String getInlineHelpText()", (self: FieldDescribe) => self.field.helpText ?? null],
    ["String getLabel()", (self: FieldDescribe) => self.field.label],
    ["Integer getLength()", (self: FieldDescribe) => self.field.length ?? 0],
    ["String getLocalName()", (self: FieldDescribe) => self.field.name],
    ["String getName()", (self: FieldDescribe) => self.field.name],
    ["List<Schema.PicklistEntry> getPicklistValues()", picklistValues],
    ["Integer getPrecision()", (self: FieldDescribe) => self.field.precision ?? 0],
    ["List<Schema.SObjectType> getReferenceTo()", referenceTo],
    ["String getRelationshipName()", (self: FieldDescribe) => self.field.relationshipName ?? null],
    ["Integer getScale()", (self: FieldDescribe) => self.field.scale ?? 0],
    ["Schema.SObjectField getSObjectField()", (self: FieldDescribe) => sObjectFieldToken(self.schema, self.field)],
    ["Schema.SObjectType getSObjectType()", (self: FieldDescribe) => sObjectTypeToken(self.schema)],
    ["Schema.DisplayType getType()", displayType],
    ["Boolean isAccessible()", (self: FieldDescribe) => self.may("read")],
    ["Boolean isAutoNumber()", (self: FieldDescribe) => self.field.autoNumber !== undefined],
    ["Boolean isCreateable()", (self: FieldDescribe) => self.field.createable && self.may("create")],
    ["Boolean isCustom()", (self: FieldDescribe) => isCustomName(self.field.name)],
    ["Boolean isExternalID()", (self: FieldDescribe) => self.field.externalId === true],
    ["Boolean isNameField()", (self: FieldDescribe) => self.field.name === self.schema.nameField],
    ["Boolean isNillable()", (self: FieldDescribe) => !self.field.required],
    [
      "Boolean isRestrictedPicklist()",
      (self: FieldDescribe) => PICKLISTS.includes(self.field.type) && self.field.picklist?.restricted === true
    ],
    ["Boolean isUnique()", (self: FieldDescribe) => self.field.unique === true],
    ["Boolean isUpdateable()", (self: FieldDescribe) => self.field.updateable && self.may("edit")]
  ]
});
