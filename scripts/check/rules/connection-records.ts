import type { MetadataRecord } from "../../../local-org/org/metadata/types.ts";
import type { OrgSchema } from "../../../local-org/org/schema/schema.ts";
import type { Problem } from "../check.ts";
import { isClass } from "../package/apex.ts";
import { connectionNamed, connectionsOf, valueOf } from "../package/connections.ts";
import { unknownPath } from "../package/field-path.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** What the records of connections and claims name: objects, fields, permissions, credentials, claim providers. */
export const connectionRecordsRule: Rule = {
  name: "connection-records",
  examine(model) {
    const connections = connectionsOf(model);
    const claims = model.metadata.records.filter(({ type }) => type === "Countersign_Claim__mdt");
    return {
      problems: [
        ...connections.flatMap((record) => connection(model, record)),
        ...claims.flatMap((record) => claim(model, record))
      ],
      examined: { count: connections.length + claims.length, what: "records" }
    };
  }
};

/** Says why a value leads nowhere; undefined when it leads somewhere. */
type Judge = (text: string) => string | undefined;

function judged(record: MetadataRecord, field: string, judge: Judge): Problem[] {
  const value = valueOf(record, field);
  const reason = value && judge(value.text ?? "");
  return reason ? [problemAt(value.valuePlace, `${field}: ${reason}`)] : [];
}

const missing =
  (all: readonly { readonly name: string }[], what: string): Judge =>
  (text) =>
    all.some(({ name }) => name === text) ? undefined : `there is no ${what} ${text}`;

function connection({ metadata, schema }: PackageModel, record: MetadataRecord): Problem[] {
  const object = objectOf(record, schema);
  return [
    ...judged(record, "Record_Object__c", (name) => (schema.object(name) ? undefined : `there is no object ${name}`)),
    ...(object ? judged(record, "Status_Field__c", (path) => unknownPath(schema, object, path)) : []),
    ...judged(record, "Custom_Permission__c", missing(metadata.customPermissions, "custom permission")),
    ...judged(record, "Named_Credential__c", missing(metadata.namedCredentials, "named credential"))
  ];
}

/** The object whose records a connection sends; one that is not there is a problem of the connection alone. */
const objectOf = (record: MetadataRecord, schema: OrgSchema): string | undefined =>
  schema.object(valueOf(record, "Record_Object__c")?.text ?? "")?.name;

/** By the source of a claim: what its Source_Field__c has to be. */
function claim(model: PackageModel, record: MetadataRecord): Problem[] {
  const { schema } = model;
  const belongsTo = connectionNamed(model, valueOf(record, "Connection__c")?.text ?? "");
  const object = belongsTo && objectOf(belongsTo, schema);
  const ofRecord: Judge = (path) => (object ? unknownPath(schema, object, path) : undefined);
  const judges: Readonly<Record<string, Judge>> = {
    RecordField: ofRecord,
    RunningUser: (path) => unknownPath(schema, "User", path),
    Organization: (path) => unknownPath(schema, "Organization", path),
    Context: (groups) => contextFields(groups).map(ofRecord).find(Boolean),
    Provider: (name) => notProvider(model, name)
  };
  const judge = judges[valueOf(record, "Source__c")?.text ?? ""];
  return judge ? judged(record, "Source_Field__c", judge) : [];
}

/** `user, record(Name, Account.Name)`: the fields of the record. */
const contextFields = (groups: string): string[] =>
  [...groups.matchAll(/\(([^)]*)\)/g)].flatMap(([, fields = ""]) => fields.split(",").map((field) => field.trim()));

function notProvider({ apex }: PackageModel, name: string): string | undefined {
  const tree = apex.find((source) => source.name === name)?.tree;
  if (!tree || !isClass(tree)) return `there is no Apex class ${name}`;
  const isProvider = tree.superclass || tree.interfaces.some(({ parts }) => parts.at(-1) === "ClaimProvider");
  return isProvider ? undefined : `class ${name} does not implement ClaimProvider`;
}
