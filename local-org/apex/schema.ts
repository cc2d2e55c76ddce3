/** Objects and fields as the engine knows them: what the checker and the describe classes ask the org around it for. */

/** `local-org/org` implements it from force-app and the standard objects. */
export interface SchemaProvider {
  object(apiName: string): ObjectSchema | undefined;
  objectNames(): Iterable<string>;
}
export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  /** Field a record is called by (`Name`, `CaseNumber`, `MasterLabel`); aggregate results have none. */
  readonly nameField: string | null;
  readonly kind: "standard" | "custom" | "customMetadata" | "customSetting" | "platformEvent";
  /** Which kind of custom setting. */
  readonly settings?: "hierarchy" | "list";
  readonly fields: ReadonlyMap<string, FieldSchema>; // key: lower case API name
  readonly childRelationships: ReadonlyMap<string, { readonly object: string; readonly field: string }>; // key: lower case relationship name
  /** Is this a field that the object has in an org and here has not? */
  readonly omits?: (name: string) => boolean;
}
export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  /** What the user sees beside the field (`inlineHelpText`). */
  readonly helpText?: string;
  /** Describe type: STRING, TEXTAREA, PICKLIST, MULTIPICKLIST, BOOLEAN, INTEGER, LONG, DOUBLE, CURRENCY, PERCENT, DATE, DATETIME, TIME, EMAIL, PHONE, URL, ID, REFERENCE, BASE64, ENCRYPTEDSTRING. */
  readonly type: string;
  /** Static Apex type of `record.Field`: `String`, `Decimal`, `Integer`, `Id`, ... */
  readonly apexType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly unique?: boolean;
  readonly externalId?: boolean;
  readonly defaultValue?: unknown;
  /** There where the platform numbers the records. */
  readonly autoNumber?: object;
  readonly picklist?: {
    readonly restricted: boolean;
    readonly values: readonly { readonly value: string; readonly label: string; readonly isDefault: boolean }[];
  };
  /** For REFERENCE: target objects and the name to follow it by (`Owner`, `Parent__r`). */
  readonly referenceTo?: readonly string[];
  readonly relationshipName?: string;
  /** May several objects be there, some of which this org has not? What it is followed to is a Name then. */
  readonly polymorphic?: boolean;
}

/** Records of custom metadata can be made in memory, though Apex cannot save them. */
export const isWriteable = ({ kind }: ObjectSchema, field: FieldSchema): boolean =>
  field.createable || field.updateable || field.name === "Id" || kind === "customMetadata";
