import type { OrgField, OrgObject, SharingModel } from "./types.ts";

type Flags = Partial<OrgField>;

export const required: Flags = { required: true };
export const readOnly: Flags = { createable: false, updateable: false };
export const createOnly: Flags = { updateable: false };
export const unique: Flags = { unique: true };

/** One field; everything a builder does not say is what most fields are. */
export function field(name: string, label: string, type: string, apexType: string, flags: Flags = {}): OrgField {
  const plain = { required: false, createable: true, updateable: true, custom: name.endsWith("__c"), system: false };
  const alwaysVisible = flags.required === true || flags.system === true;
  return { name, label, type, apexType, ...plain, alwaysVisible, ...flags };
}

export const text = (name: string, label: string, length: number, flags: Flags = {}): OrgField =>
  field(name, label, "STRING", "String", { length, ...flags });
export const area = (name: string, label: string, length: number, flags: Flags = {}): OrgField =>
  field(name, label, "TEXTAREA", "String", { length, ...flags });
export const email = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "EMAIL", "String", { length: 80, ...flags });
export const phone = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "PHONE", "String", { length: 40, ...flags });
export const url = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "URL", "String", { length: 255, ...flags });
export const flag = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "BOOLEAN", "Boolean", { defaultValue: false, ...flags });
export const integer = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "INTEGER", "Integer", flags);
export const currency = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "CURRENCY", "Decimal", { precision: 18, scale: 2, ...flags });
export const double = (name: string, label: string, precision: number, scale: number, flags: Flags = {}): OrgField =>
  field(name, label, "DOUBLE", "Decimal", { precision, scale, ...flags });
export const percent = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "PERCENT", "Decimal", { precision: 3, scale: 0, ...flags });
export const date = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "DATE", "Date", flags);
export const dateTime = (name: string, label: string, flags: Flags = {}): OrgField =>
  field(name, label, "DATETIME", "Datetime", flags);

/** A picklist of the values given; the one with a leading `*` is the default. Standard picklists are not restricted. */
export function picklist(name: string, label: string, values: readonly string[], flags: Flags = {}): OrgField {
  const entries = values.map((written) => {
    const value = written.replace(/^\*/, "");
    return { value, label: value, isDefault: written.startsWith("*") };
  });
  const chosen = entries.find((entry) => entry.isDefault);
  return field(name, label, "PICKLIST", "String", {
    length: 255,
    picklist: { restricted: false, values: entries },
    ...(chosen ? { defaultValue: chosen.value } : {}),
    ...flags
  });
}

/** A field that the platform counts up. */
export const autoNumber = (name: string, label: string, format: string, first: number, flags: Flags = {}): OrgField =>
  text(name, label, 30, { ...readOnly, autoNumber: { format, first }, ...flags });

/** A reference `XId` followed as `X`; `children` is the list's name on the target. */
export function reference(
  name: string,
  label: string,
  target: string | readonly string[],
  children?: string,
  flags: Flags = {}
): OrgField {
  return field(name, label, "REFERENCE", "Id", {
    referenceTo: typeof target === "string" ? [target] : target,
    relationshipName: name.replace(/Id$/, ""),
    length: 18,
    ...(children ? { childRelationshipName: children } : {}),
    ...flags
  });
}

const system: Flags = { ...readOnly, system: true };

export const idField = (): OrgField => field("Id", "Record ID", "ID", "Id", { ...system, length: 18 });
const auditFields = (): OrgField[] => [
  dateTime("CreatedDate", "Created Date", system),
  reference("CreatedById", "Created By ID", "User", undefined, system),
  dateTime("LastModifiedDate", "Last Modified Date", system),
  reference("LastModifiedById", "Last Modified By ID", "User", undefined, system),
  dateTime("SystemModstamp", "System Modstamp", system)
];
const deletedField = (): OrgField => flag("IsDeleted", "Deleted", system);
/** Who a record belongs to; whoever inserts it, unless the record says. */
export const ownerField = (flags: Flags = {}): OrgField =>
  reference("OwnerId", "Owner ID", "User", undefined, { alwaysVisible: true, ...flags });
/** Where queues may own records, too. */
export const sharedOwnerField = (): OrgField => ownerField({ polymorphic: true });
/** A name made of first and last name by the platform. */
export const personName = (): OrgField => text("Name", "Full Name", 121, { ...readOnly, alwaysVisible: true });

interface ObjectOptions {
  readonly plural?: string;
  readonly kind?: OrgObject["kind"];
  readonly nameField?: string;
  readonly sharing?: SharingModel;
  readonly sharingParent?: string;
  readonly setup?: boolean;
  readonly readOnly?: boolean;
  /** No created/modified fields, as on custom metadata. */
  readonly bare?: boolean;
  /** Fields of nearly every object that this one has not. */
  readonly without?: readonly string[];
}

/** An object with its system fields around the given ones. Child relationships are filled in by the schema. */
export function object(
  name: string,
  label: string,
  keyPrefix: string | null,
  fields: readonly OrgField[],
  options: ObjectOptions = {}
): OrgObject {
  const usual = options.bare ? [] : [deletedField(), ...auditFields()];
  const all = [idField(), ...fields, ...usual.filter((each) => !options.without?.includes(each.name))];
  return {
    name,
    label,
    labelPlural: options.plural ?? `${label}s`,
    keyPrefix,
    kind: options.kind ?? "standard",
    fields: new Map(all.map((each) => [each.name.toLowerCase(), each])),
    childRelationships: new Map(),
    nameField: options.nameField ?? "Name",
    sharing: options.sharing ?? "ReadWrite",
    ...(options.sharingParent ? { sharingParent: options.sharingParent } : {}),
    setup: options.setup ?? false,
    readOnly: options.readOnly ?? false
  };
}
