import type { FieldSchema, ObjectSchema } from "../../apex/schema.ts";

/** Numbers that the platform gives: what they look like (`INV-{0000}`), and where they begin. */
export interface AutoNumber {
  readonly format: string;
  readonly first: number;
}

/** A field as the org needs it: what the engine sees, and how the database treats it. */
export interface OrgField extends FieldSchema {
  readonly custom: boolean;
  /** Always readable, whatever the field permissions say: names, ids, system and required fields. */
  readonly alwaysVisible: boolean;
  /** Set by the platform (`CreatedDate`, ...). */
  readonly system: boolean;
  /** Name of the list on the parent: `Contacts`, `Claims__r`. */
  readonly childRelationshipName?: string;
  readonly autoNumber?: AutoNumber;
  /** A standard field that can name a record as an external Id does. */
  readonly idLookup?: boolean;
  /** What deleting the parent does: `cascade`, `restrict`, or clear the reference. */
  readonly onParentDelete?: "cascade" | "restrict" | "clear";
}

/** An active validation rule. */
export interface ValidationRule {
  readonly name: string;
  readonly message: string;
  /** Where the message belongs; the whole record unless given. */
  readonly field?: string;
  readonly fails: (values: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown> | undefined) => boolean;
}

/** How far everybody sees records of an object: the org-wide default. */
export type SharingModel = "Private" | "Read" | "ReadWrite" | "ControlledByParent";

export interface OrgObject extends ObjectSchema {
  readonly nameField: string;
  readonly fields: ReadonlyMap<string, OrgField>;
  readonly sharing: SharingModel;
  /** For `ControlledByParent`: the reference whose record decides. */
  readonly sharingParent?: string;
  /** Users, profiles, ...: visible to tests, and not to be changed together with business data. */
  readonly setup: boolean;
  /** Records exist only as metadata or are made by the platform; Apex cannot change them. */
  readonly readOnly: boolean;
  readonly validationRules?: readonly ValidationRule[];
}
