import { host } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { internType } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { CaseInsensitiveMap } from "../case-insensitive-map.ts";
import { define } from "../define.ts";
import { isOmittedObject } from "../../semantics/refusals.ts";
import { refuseOmittedObject } from "../unsupported.ts";
import { ObjectDescribe } from "./describe.ts";
import { tokenOf } from "./tokens.ts";

function globalDescribe(): CaseInsensitiveMap {
  const tokens = [...host().schema.objectNames()].map((name) => tokenOf(name));
  const entries = tokens.map((token) => [token.schema.name, token] as const);
  return new CaseInsensitiveMap(entries, internType("class", "Schema.SObjectType"), (name) =>
    isOmittedObject(name) ? name : undefined
  );
}

function describeObjects(names: ApexList): ApexList {
  const describes = (names.items as string[]).map((name) => {
    const schema = host().schema.object(name);
    return schema ? new ObjectDescribe(schema) : unknownObject(name);
  });
  return new ApexList(describes, internType("class", "Schema.DescribeSObjectResult"));
}

function unknownObject(name: string): never {
  refuseOmittedObject(name);
  return throwApex(
    "System.InvalidParameterValueException",
    `Invalid sobject provided. The sObject ${name} does not exist`
  );
}

export default define({
  name: "System.Schema",
  kind: "class",
  statics: [
    ["Map<String, Schema.SObjectType> getGlobalDescribe()", globalDescribe],
    strict("List<Schema.DescribeSObjectResult> describeSObjects(List<String> sObjectTypes)", describeObjects),
    strict(
      "List<Schema.DescribeSObjectResult> describeSObjects(List<String> SObjectTypes, Object SObjectDescribeOptions)",
      describeObjects
    )
  ]
});
