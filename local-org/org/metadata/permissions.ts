import type { ProblemLog } from "../problems.ts";
import { readMetadataFiles, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type {
  CustomPermissionDefinition,
  FieldPermission,
  NamedPermission,
  ObjectPermission,
  PermissionSetDefinition,
  Place
} from "./types.ts";

// prettier-ignore
const MEMBERS = [
  "label", "description", "license", "hasActivationRequired", "objectPermissions", "fieldPermissions", "classAccesses",
  "customPermissions", "customMetadataTypeAccesses", "customSettingAccesses", "userPermissions", "tabSettings",
  "applicationVisibilities", "pageAccesses", "recordTypeVisibilities", "flowAccesses", "externalCredentialPrincipalAccesses"
];
// prettier-ignore
const OBJECT_MEMBERS = [
  "object", "allowRead", "allowCreate", "allowEdit", "allowDelete", "viewAllRecords", "modifyAllRecords", "viewAllFields"
];

/** Reads the permission sets. */
export function readPermissionSets(files: readonly SourceFile[], log: ProblemLog): PermissionSetDefinition[] {
  return readMetadataFiles(files, ".permissionset-meta.xml", "PermissionSet", log, readPermissionSet);
}

/** Reads the custom permissions. */
export function readCustomPermissions(files: readonly SourceFile[], log: ProblemLog): CustomPermissionDefinition[] {
  return readMetadataFiles(files, ".customPermission-meta.xml", "CustomPermission", log, readCustomPermission);
}

function readPermissionSet(name: string, root: MetadataElement, log: ProblemLog): PermissionSetDefinition {
  const members = new MemberReader(root, "PermissionSet", MEMBERS, log);
  const named = (member: string, key: string, flag: string): NamedPermission[] =>
    members.all(member).flatMap((element) => readNamed(element, member, key, flag, log));
  return {
    name,
    label: members.required("label"),
    description: members.text("description") ?? "",
    objects: members.all("objectPermissions").map((element) => readObjectPermission(element, log)),
    fields: members.all("fieldPermissions").map((element) => readFieldPermission(element, log)),
    classes: named("classAccesses", "apexClass", "enabled"),
    customPermissions: named("customPermissions", "name", "enabled"),
    customMetadataTypes: named("customMetadataTypeAccesses", "name", "enabled"),
    userPermissions: named("userPermissions", "name", "enabled"),
    principals: named("externalCredentialPrincipalAccesses", "externalCredentialPrincipal", "enabled"),
    path: root.path,
    line: root.line
  };
}

/** A switched-off entry grants nothing, so it is left out. */
function readNamed(
  element: MetadataElement,
  type: string,
  key: string,
  flag: string,
  log: ProblemLog
): NamedPermission[] {
  const members = new MemberReader(element, type, [key, flag], log);
  const name = members.required(key);
  const { path, line, column } = members.child(key) ?? element;
  return members.flag(flag) ? [{ name, path, line, column }] : [];
}

function readObjectPermission(element: MetadataElement, log: ProblemLog): ObjectPermission {
  const members = new MemberReader(element, "PermissionSetObjectPermissions", OBJECT_MEMBERS, log);
  const permission = {
    object: members.required("object"),
    read: members.flag("allowRead"),
    create: members.flag("allowCreate"),
    edit: members.flag("allowEdit"),
    delete: members.flag("allowDelete"),
    viewAll: members.flag("viewAllRecords"),
    modifyAll: members.flag("modifyAllRecords"),
    path: element.path,
    line: element.line
  };
  checkDependencies(permission, members.child("allowRead") ?? element, log);
  return permission;
}

/** The dependencies a deployment insists on: whoever may edit must be able to read, and so on. */
function checkDependencies(permission: ObjectPermission, place: Place, log: ProblemLog): void {
  const { object, read, create, edit, viewAll, modifyAll } = permission;
  const needs = (has: boolean, missing: boolean, text: string): void => {
    if (has && missing) log.add(place, `Permission ${text} (object ${object}).`);
  };
  needs(
    create || edit || viewAll || permission.delete,
    !read,
    "to create, edit, delete or view all depends on permission to read"
  );
  needs(permission.delete, !edit, "to delete depends on permission to edit");
  needs(modifyAll, !(permission.delete && viewAll), "to modify all depends on permissions to delete and to view all");
}

function readFieldPermission(element: MetadataElement, log: ProblemLog): FieldPermission {
  const members = new MemberReader(element, "PermissionSetFieldPermissions", ["field", "readable", "editable"], log);
  const field = members.required("field");
  const permission = { field, read: members.flag("readable"), edit: members.flag("editable") };
  if (permission.edit && !permission.read)
    log.add(members.child("readable") ?? element, `${field} cannot be editable without being readable.`);
  return { ...permission, path: element.path, line: element.line };
}

function readCustomPermission(name: string, root: MetadataElement, log: ProblemLog): CustomPermissionDefinition {
  const known = ["label", "description", "isLicensed", "connectedApp", "requiredPermission"];
  const members = new MemberReader(root, "CustomPermission", known, log);
  return {
    name,
    label: members.required("label"),
    description: members.text("description") ?? "",
    requires: members.all("requiredPermission").map((element) => {
      return new MemberReader(
        element,
        "CustomPermissionDependencyRequired",
        ["customPermission", "dependency"],
        log
      ).required("customPermission");
    }),
    path: root.path,
    line: root.line
  };
}
