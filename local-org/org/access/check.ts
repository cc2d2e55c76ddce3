import type { OrgMetadata, PermissionSetDefinition, Place } from "../metadata/types.ts";
import type { ProblemLog } from "../problems.ts";
import type { OrgSchema } from "../schema/schema.ts";

/** Names in permission sets that lead nowhere, and grants a deployment refuses. */
export function checkPermissions(metadata: OrgMetadata, schema: OrgSchema, log: ProblemLog): void {
  const classes = new Set(metadata.classes.map((file) => file.name.toLowerCase()));
  const principals = new Set(
    metadata.externalCredentials.flatMap(({ name, principals: own }) => own.map((principal) => `${name}-${principal}`))
  );
  const permissions = new Set(metadata.customPermissions.map((permission) => permission.name));
  for (const set of metadata.permissionSets) {
    const unknown = (place: Place, what: string): void =>
      log.add(place, `Permission set ${set.name}: ${what} does not exist.`);
    for (const each of set.classes) if (!classes.has(each.name.toLowerCase())) unknown(each, `class ${each.name}`);
    for (const each of set.customPermissions)
      if (!permissions.has(each.name)) unknown(each, `custom permission ${each.name}`);
    for (const each of set.customMetadataTypes) {
      if (schema.object(each.name)?.kind !== "customMetadata") unknown(each, `custom metadata type ${each.name}`);
    }
    for (const each of set.principals)
      if (!principals.has(each.name)) unknown(each, `external credential principal ${each.name}`);
    checkObjects(set, schema, unknown, log);
  }
  checkCredentials(metadata, log);
  for (const permission of metadata.customPermissions) {
    for (const name of permission.requires)
      if (!permissions.has(name)) log.add(permission, `Custom permission ${name} does not exist.`);
  }
}

/** Named credentials whose external credential is not there. */
export function checkCredentials({ namedCredentials, externalCredentials }: OrgMetadata, log: ProblemLog): void {
  const known = new Set(externalCredentials.map(({ name }) => name));
  for (const each of namedCredentials)
    if (!known.has(each.externalCredential))
      log.add(each.externalCredentialPlace, `External credential ${each.externalCredential} does not exist.`);
}

function checkObjects(
  set: PermissionSetDefinition,
  schema: OrgSchema,
  unknown: (place: Place, what: string) => void,
  log: ProblemLog
): void {
  for (const each of set.objects) if (!schema.object(each.object)) unknown(each, `object ${each.object}`);
  for (const each of set.fields) {
    const [objectName = "", fieldName = ""] = each.field.split(".");
    const object = schema.object(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (!object || !field) unknown(each, `field ${each.field}`);
    else if (field.alwaysVisible) log.add(each, `You cannot deploy to a required field: ${each.field}`);
    else if (object.kind === "customMetadata")
      log.add(each, `Fields of a custom metadata type have no field permissions: ${each.field}`);
  }
}
