import { host, type DmlOutcome } from "../../host.ts";
import type { ApexMap } from "../../runtime/collections.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import type { AccessLevelObject } from "../system/access-level.ts";
import { SavepointObject } from "../system/savepoint.ts";
import { batchMethods } from "../async/batch.ts";
import { convertLead } from "./convert-lead.ts";
import { withExternalId, withIds, withOptions, withRecords } from "./dml.ts";
import { bindsOf, dynamicCount, dynamicQuery, variablesAround } from "./query.ts";
import { queryLocators } from "./query-locator.ts";
import { DeleteResultObject, SaveResultObject, UndeleteResultObject, UpsertResultObject } from "./results.ts";

const save = (outcome: DmlOutcome): object => new SaveResultObject(outcome);
const INSERT = { name: "insert", result: "SaveResult", wrap: save } as const;
const UPDATE = { name: "update", result: "SaveResult", wrap: save } as const;
const UPSERT = {
  name: "upsert",
  result: "UpsertResult",
  wrap: (outcome: DmlOutcome) => new UpsertResultObject(outcome)
} as const;
const DELETE = {
  name: "delete",
  result: "DeleteResult",
  wrap: (outcome: DmlOutcome) => new DeleteResultObject(outcome)
} as const;
const UNDELETE = {
  name: "undelete",
  result: "UndeleteResult",
  wrap: (outcome: DmlOutcome) => new UndeleteResultObject(outcome)
} as const;

export default define({
  name: "System.Database",
  kind: "class",
  statics: [
    ...withRecords(INSERT),
    ...withOptions(INSERT),
    ...withRecords(UPDATE),
    ...withOptions(UPDATE),
    ...withRecords(UPSERT),
    ...withExternalId(UPSERT),
    ...withRecords(DELETE),
    ...withIds(DELETE),
    ...withRecords(UNDELETE),
    ...withIds(UNDELETE),
    ...convertLead,
    ...batchMethods,
    ...queryLocators,
    strict("Integer countQuery(String query)", (text: string) => dynamicCount(text, null, variablesAround)),
    strict(
      "Integer countQuery(String query, System.AccessLevel accessLevel)",
      (text: string, level: AccessLevelObject) => dynamicCount(text, level, variablesAround)
    ),
    strict(
      "Integer countQueryWithBinds(String query, Map<String, Object> bindMap, System.AccessLevel accessLevel)",
      (text: string, binds: ApexMap, level: AccessLevelObject) => dynamicCount(text, level, bindsOf(binds))
    ),
    strict("List<SObject> query(String queryString)", (text: string) => dynamicQuery(text, null, variablesAround)),
    strict(
      "List<SObject> query(String queryString, System.AccessLevel accessLevel)",
      (text: string, level: AccessLevelObject) => dynamicQuery(text, level, variablesAround)
    ),
    strict(
      "List<SObject> queryWithBinds(String queryString, Map<String, Object> bindMap, System.AccessLevel accessLevel)",
      (text: string, binds: ApexMap, level: AccessLevelObject) => dynamicQuery(text, level, bindsOf(binds))
    ),
    strict("void rollback(System.Savepoint databaseSavepoint)", (savepoint: SavepointObject) =>
      host().rollback(savepoint.point)
    ),
    strict("void releaseSavepoint(System.Savepoint databaseSavepoint)", (savepoint: SavepointObject) =>
      host().releaseSavepoint(savepoint.point)
    ),
    ["System.Savepoint setSavepoint()", () => new SavepointObject(host().savepoint())]
  ]
});
