import { host, type FieldRight } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { AccessDecision } from "./sobject-access-decision.ts";

const RIGHTS: Readonly<Record<string, readonly FieldRight[]>> = {
  READABLE: ["read"],
  CREATABLE: ["create"],
  UPDATABLE: ["edit"],
  UPSERTABLE: ["create", "edit"]
};

/** Copies of the records without the fields that the running user may not use. */
class Stripper {
  readonly #rights: readonly FieldRight[];
  readonly removed = new Map<string, Set<string>>();

  constructor(rights: readonly FieldRight[]) {
    this.#rights = rights;
  }

  strip(record: ApexSObject): ApexSObject {
    const copy = record.copy();
    for (const name of copy.populatedNames()) {
      const value = copy.get(name);
      if (copy.field(name)) this.#stripField(copy, name);
      else if (value instanceof ApexSObject) copy.put(name, this.strip(value));
      else if (value instanceof ApexList) copy.put(name, this.#stripRows(value));
    }
    return copy;
  }

  checkObject(name: string): void {
    if (this.#rights.every((right) => host().objectAccess(name, right))) return;
    throwApex("System.NoAccessException", `No access to entity: ${name}`);
  }

  #stripRows(rows: ApexList): ApexList {
    return new ApexList(
      rows.items.map((row) => this.strip(row as ApexSObject)),
      rows.elementType
    );
  }

  #stripField(record: ApexSObject, name: string): void {
    const object = record.type.name;
    if (name === "Id" || this.#rights.every((right) => host().fieldAccess(object, name, right))) return;
    record.unset(name);
    this.removed.set(object, (this.removed.get(object) ?? new Set<string>()).add(name));
  }
}

function strip(type: ApexEnum, records: ApexList, checkRoot = true): AccessDecision {
  const stripper = new Stripper(RIGHTS[type.name] ?? []);
  const sources = records.items as ApexSObject[];
  const objects = checkRoot ? new Set(sources.map((record) => record.type.name)) : [];
  for (const name of objects) stripper.checkObject(name);
  const modified: number[] = [];
  const results = sources.map((record, index) => {
    const copy = stripper.strip(record);
    if (copy.populatedNames().length < record.populatedNames().length) modified.push(index);
    return copy;
  });
  return new AccessDecision(new ApexList(results, records.elementType), stripper.removed, modified);
}

export default define({
  name: "System.Security",
  kind: "class",
  statics: [
    strict(
      "System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords)",
      strip
    ),
    strict(
      "System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)",
      strip
    )
  ]
});
