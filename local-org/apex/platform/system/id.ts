import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId, restoreIdCasing } from "../../runtime/id.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { objectOfPrefix, sObjectTypeToken, type SObjectTypeToken } from "../schema/tokens.ts";

function restored(text: string, restoreCasing: boolean): ApexId {
  return ApexId.of(restoreCasing && text.length === 18 ? restoreIdCasing(text) + text.slice(15).toUpperCase() : text);
}

function objectType(self: ApexId): SObjectTypeToken {
  const schema = objectOfPrefix(self.keyPrefix);
  const unknown = (): never => throwApex("System.SObjectException", `Cannot locate Apex Type for ID: ${self.value}`);
  return schema ? sObjectTypeToken(schema) : unknown();
}

export default define({
  name: "System.Id",
  kind: "class",
  instance: ApexId,
  statics: [
    strict("Id valueOf(String toId)", (text: string) => ApexId.of(text)),
    strict("Id valueOf(String str, Boolean restoreCasing)", restored)
  ],
  methods: [
    ["Schema.SObjectType getSobjectType()", objectType],
    ["String to15()", (self: ApexId) => self.to15()]
  ]
});
