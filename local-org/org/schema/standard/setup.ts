import {
  area,
  createOnly,
  field,
  flag,
  integer,
  object,
  phone,
  readOnly,
  reference,
  required,
  text
} from "../build.ts";
import { address } from "./address.ts";

/** Of what is there or not, and nothing more is known. */
const NO_HISTORY = ["IsDeleted", "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById"];

export const organization = object(
  "Organization",
  "Organization",
  "00D",
  [
    text("Name", "Name", 80, required),
    text("Division", "Division", 80),
    ...address(""),
    phone("Phone", "Phone"),
    text("PrimaryContact", "Primary Contact", 80),
    text("DefaultLocaleSidKey", "Locale", 40),
    text("TimeZoneSidKey", "Time Zone", 40),
    text("LanguageLocaleKey", "Language", 40),
    integer("FiscalYearStartMonth", "Fiscal Year Starts In"),
    text("OrganizationType", "Edition", 40, readOnly),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    text("InstanceName", "Instance Name", 5, readOnly),
    flag("IsSandbox", "Is Sandbox", readOnly)
  ],
  { setup: true, readOnly: true, without: ["IsDeleted"] }
);

export const permissionSet = object(
  "PermissionSet",
  "Permission Set",
  "0PS",
  [
    text("Name", "Permission Set Name", 80, required),
    text("Label", "Permission Set Label", 80, required),
    text("Description", "Description", 255),
    flag("IsOwnedByProfile", "Is Owned By Profile", readOnly),
    flag("IsCustom", "Is Custom", readOnly),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    reference("ProfileId", "Profile ID", "Profile", undefined, readOnly)
  ],
  { setup: true, readOnly: true, without: ["IsDeleted"] }
);

export const permissionSetAssignment = object(
  "PermissionSetAssignment",
  "Permission Set Assignment",
  "0Pa",
  [
    reference("PermissionSetId", "PermissionSet ID", "PermissionSet", "Assignments", { ...required, ...createOnly }),
    reference("AssigneeId", "Assignee ID", "User", "PermissionSetAssignments", {
      ...required,
      ...createOnly,
      onParentDelete: "cascade"
    }),
    flag("IsActive", "Is Active", { ...readOnly, defaultValue: true })
  ],
  { nameField: "Id", setup: true, without: NO_HISTORY }
);

export const customPermission = object(
  "CustomPermission",
  "Custom Permission",
  "0CP",
  [
    text("DeveloperName", "Name", 80, required),
    text("MasterLabel", "Label", 80, required),
    text("Description", "Description", 255),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    text("Language", "Language", 40, readOnly)
  ],
  { nameField: "DeveloperName", setup: true, readOnly: true }
);

export const setupEntityAccess = object(
  "SetupEntityAccess",
  "Setup Entity Access",
  "0J0",
  [
    reference("ParentId", "Parent ID", "PermissionSet", "SetupEntityAccessItems", required),
    reference("SetupEntityId", "Setup Entity ID", "CustomPermission", "SetupEntityAccessItems", {
      ...required,
      polymorphic: true
    }),
    text("SetupEntityType", "Setup Entity Type", 40, readOnly)
  ],
  { nameField: "Id", setup: true, readOnly: true, without: NO_HISTORY }
);

export const staticResource = object(
  "StaticResource",
  "Static Resource",
  "081",
  [
    text("Name", "Name", 255, required),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    text("ContentType", "MIME Type", 120, required),
    integer("BodyLength", "Size", readOnly),
    field("Body", "Body", "BASE64", "Blob"),
    text("Description", "Description", 255)
  ],
  { setup: true, readOnly: true, without: ["IsDeleted"] }
);

export const recordType = object(
  "RecordType",
  "Record Type",
  "012",
  [
    text("Name", "Name", 80, required),
    text("DeveloperName", "Record Type Name", 80, required),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    area("Description", "Description", 255),
    text("SobjectType", "SObject Type Name", 40, required),
    flag("IsActive", "Active", { defaultValue: true })
  ],
  { setup: true, readOnly: true, without: ["IsDeleted"] }
);
