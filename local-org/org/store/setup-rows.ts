import { readFileSync } from "node:fs";
import { ApexBlob } from "../../apex/runtime/blob.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import type { OrgMetadata } from "../metadata/types.ts";
import type { ProblemLog } from "../problems.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { DataRecord } from "./data-files.ts";
import type { Store } from "./store.ts";

/** Rows that force-app implies: permission sets, custom permissions and who grants them, static resources. */
export function loadSetupRows(metadata: OrgMetadata, schema: OrgSchema, store: Store): void {
  const add = (objectName: string, values: Readonly<Record<string, unknown>>): string =>
    insert(schema, store, objectName, values);
  const permissions = new Map(
    metadata.customPermissions.map(({ name, label, description }) => [
      name,
      add("CustomPermission", { DeveloperName: name, MasterLabel: label, Description: description, Language: "en_US" })
    ])
  );
  for (const { name, label, description, customPermissions } of metadata.permissionSets) {
    const ParentId = add("PermissionSet", {
      Name: name,
      Label: label,
      Description: description,
      IsCustom: true,
      IsOwnedByProfile: false
    });
    for (const permission of customPermissions) {
      add("SetupEntityAccess", {
        ParentId,
        SetupEntityId: permissions.get(permission.name) ?? null,
        SetupEntityType: "CustomPermission"
      });
    }
  }
  for (const { name, apiVersion } of metadata.classes)
    add("ApexClass", { Name: name, ApiVersion: ApexDecimal.parse(apiVersion.toFixed(1)), Status: "Active" });
  for (const { name, contentType, absolutePath } of metadata.staticResources) {
    const bytes = new Uint8Array(readFileSync(absolutePath));
    add("StaticResource", {
      Name: name,
      ContentType: contentType,
      BodyLength: bytes.length,
      Body: new ApexBlob(bytes)
    });
  }
}

/** Assigns the permission sets the user files name. */
export function assignPermissionSets(
  users: readonly DataRecord[],
  schema: OrgSchema,
  store: Store,
  log: ProblemLog
): void {
  const sets = new Map([...store.rows("PermissionSet")].map((row) => [row.values.get("name"), row.id]));
  for (const user of users) {
    for (const name of (user.values["permissionSets"] as string[] | undefined) ?? []) {
      const PermissionSetId = sets.get(name);
      if (!PermissionSetId) log.add(user.place, `There is no permission set ${name}.`);
      else
        insert(schema, store, "PermissionSetAssignment", {
          AssigneeId: user.values["Id"],
          PermissionSetId,
          IsActive: true
        });
    }
  }
}

function insert(
  schema: OrgSchema,
  store: Store,
  objectName: string,
  values: Readonly<Record<string, unknown>>
): string {
  const object = schema.need(objectName);
  const id = store.nextId(object);
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [name.toLowerCase(), value]);
  store.put(objectName, { id, values: new Map<string, unknown>([["id", id], ["isdeleted", false], ...entries]) });
  return id;
}
