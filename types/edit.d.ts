/** What crosses the wire between the administrator's components and `CountersignEditController`. */
declare module "countersign/editWire" {
  /** A value of a field: text, number, yes or no; null for none. */
  export type EditValue = string | number | boolean | null;
  export type EditValues = Record<string, EditValue>;

  export type EditableFieldType = "text" | "long_text" | "number" | "boolean" | "picklist";

  /** A field as the org describes it. */
  export interface EditableField {
    name: string;
    label: string;
    help?: string | null;
    type: EditableFieldType;
    maximumLength?: number | null;
    decimals?: number | null;
    required: boolean;
    options: { label: string; value: string }[];
  }

  /** A claim or a response member; `name` is missing as long as it has not been saved. */
  export interface EditableRecord {
    key: string;
    name?: string | null;
    label?: string | null;
    values: EditValues;
  }

  /** `record` is the key of a claim or response member, and empty for the connection itself. */
  export interface EditProblem {
    record: string;
    field?: string | null;
    message: string;
    isMissing: boolean;
  }

  /** What of a connection is saved. */
  export interface ConnectionEdit {
    name?: string | null;
    label?: string | null;
    values: EditValues;
    claims: EditableRecord[];
    responseMembers: EditableRecord[];
  }

  export interface EditableConnection extends ConnectionEdit {
    version: string;
    connectionFields: EditableField[];
    claimFields: EditableField[];
    memberFields: EditableField[];
    problems: EditProblem[];
  }

  /** A kind of service that is known. */
  export interface SetupPreset {
    name: string;
    label: string;
    about: string;
    values: EditValues;
    hints: Record<string, string>;
    asks: string[];
    claims: EditableRecord[];
  }

  export interface SaveTicket {
    state: "deploying" | "unchanged" | "refused" | "conflict";
    deploymentId?: string | null;
    errors: EditProblem[];
  }

  export interface SaveStatus {
    state: "running" | "succeeded" | "failed";
    errors: EditProblem[];
  }
}

declare module "@salesforce/apex/CountersignEditController.connectionToEdit" {
  import type { EditableConnection } from "countersign/editWire";
  export default function connectionToEdit(parameters: { connectionName: string | null }): Promise<EditableConnection>;
}

declare module "@salesforce/apex/CountersignEditController.presets" {
  import type { SetupPreset } from "countersign/editWire";
  export default function presets(): Promise<SetupPreset[]>;
}

declare module "@salesforce/apex/CountersignEditController.save" {
  import type { SaveTicket } from "countersign/editWire";
  /** `connection` is a `ConnectionEdit` as JSON: Aura cannot read maps of mixed values into a class. */
  export default function save(parameters: { connection: string; baseVersion: string }): Promise<SaveTicket>;
}

declare module "@salesforce/apex/CountersignEditController.saveStatus" {
  import type { SaveStatus } from "countersign/editWire";
  export default function saveStatus(parameters: { deploymentId: string }): Promise<SaveStatus>;
}
