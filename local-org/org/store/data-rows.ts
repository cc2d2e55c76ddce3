import type { ProblemLog } from "../problems.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import { parseFieldValue } from "../schema/values.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { derivedValues } from "../dml/derived.ts";
import type { DataRecord } from "./data-files.ts";
import type { Store } from "./store.ts";

/** When and by whom the sample data was made, as far as the files do not say. */
export interface Origin {
  readonly userId: string;
  readonly at: number;
}

/** Puts the records of the data files into the store. Members that are no fields are for others (`permissionSets`). */
export function loadDataRecords(
  records: readonly DataRecord[],
  schema: OrgSchema,
  store: Store,
  origin: Origin,
  log: ProblemLog
): void {
  for (const record of records) {
    const object = schema.object(record.object);
    const id = ApexId.parse(String(record.values["Id"]))?.value;
    if (!object) log.add(record.place, `The org has no object ${record.object}.`);
    else if (!id || id.slice(0, 3) !== object.keyPrefix)
      log.add(record.place, `"${String(record.values["Id"])}" is not the Id of a ${object.name}.`);
    else if (store.row(object.name, id)) log.add(record.place, `The Id ${id} is used twice.`);
    else store.put(object.name, { id, values: rowValues(record, object, id, origin, log) });
  }
}

function rowValues(
  record: DataRecord,
  object: OrgObject,
  id: string,
  origin: Origin,
  log: ProblemLog
): Map<string, unknown> {
  const values = new Map<string, unknown>(systemValues(object, origin));
  for (const field of object.fields.values()) {
    if (field.defaultValue !== undefined && !values.has(field.name.toLowerCase()))
      values.set(field.name.toLowerCase(), field.defaultValue);
  }
  for (const [name, json] of Object.entries(record.values)) {
    if (/^[a-z]/.test(name) || json === null) continue;
    const field = object.fields.get(name.toLowerCase());
    if (!field) log.add(record.placeOf(name), `${object.name} has no field ${name}.`);
    else
      values.set(
        name.toLowerCase(),
        convert(json, field, () => record.placeOf(name), log)
      );
  }
  values.set("id", id);
  return derivedValues(object, values);
}

function systemValues(object: OrgObject, origin: Origin): [string, unknown][] {
  const at = new ApexDatetime(origin.at);
  const all: [string, unknown][] = [
    ["isdeleted", false],
    ["ownerid", origin.userId],
    ["createddate", at],
    ["createdbyid", origin.userId],
    ["lastmodifieddate", at],
    ["lastmodifiedbyid", origin.userId],
    ["systemmodstamp", at]
  ];
  return all.filter(([name]) => object.fields.has(name));
}

function convert(json: unknown, field: OrgField, place: () => DataRecord["place"], log: ProblemLog): unknown {
  const value = parseFieldValue(field, String(json));
  if (value === undefined) log.add(place(), `${field.name} (${field.type}) cannot be ${JSON.stringify(json)}.`);
  return value instanceof ApexId ? value.value : (value ?? null);
}
