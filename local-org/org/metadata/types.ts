/** What force-app says, as read: names and texts with their places, before any of it becomes schema or rows. */
import type { AutoNumber } from "../schema/types.ts";

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

export interface FieldDefinition extends Place {
  readonly name: string;
  readonly label: string;
  /** Metadata type: `Text`, `Number`, `Checkbox`, `MetadataRelationship`, ... */
  readonly type: string;
  readonly required: boolean;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly unique: boolean;
  readonly externalId: boolean;
  readonly defaultValue?: string;
  readonly helpText?: string;
  readonly autoNumber?: AutoNumber;
  readonly picklist?: { readonly restricted: boolean; readonly values: readonly PicklistValue[] };
  readonly referenceTo?: string;
  readonly referencePlace?: Place;
  /** Name of the list on the parent (`Claims`), without `__r`. */
  readonly childRelationshipName?: string;
}

/** Its place is the one of the formula. */
export interface ValidationRuleDefinition extends Place {
  readonly name: string;
  readonly active: boolean;
  readonly formula: string;
  readonly message: string;
  /** Where the message is shown; on top of the page unless given. */
  readonly field?: string;
  readonly fieldPlace?: Place;
}

/** The field that records of a custom object are called by: a text, or numbered by the platform. */
export interface NameFieldDefinition {
  readonly label?: string;
  readonly autoNumber?: AutoNumber;
}

export interface ObjectDefinition extends Place {
  readonly name: string;
  readonly kind: "standard" | "custom" | "customMetadata" | "customSetting" | "platformEvent";
  readonly label: string;
  readonly pluralLabel: string;
  /** `Private`, `Read`, `ReadWrite`, `ControlledByParent`; undefined where the file does not say. */
  readonly sharingModel?: string;
  readonly nameField?: NameFieldDefinition;
  /** Of a custom setting. */
  readonly settings?: "hierarchy" | "list";
  /** Of a platform event. */
  readonly publishBehavior?: "PublishAfterCommit" | "PublishImmediately";
  readonly fields: readonly FieldDefinition[];
  readonly validationRules: readonly ValidationRuleDefinition[];
}

/** One `customMetadata/Type.Record.md-meta.xml`. */
export interface MetadataRecord extends Place {
  /** API name with `__mdt`. */
  readonly type: string;
  readonly developerName: string;
  readonly label: string;
  readonly isProtected: boolean;
  readonly description?: string;
  readonly values: readonly MetadataValue[];
}
/** Its place is the one of the field's name. */
export interface MetadataValue extends Place {
  readonly field: string;
  readonly valuePlace: Place;
  /** `xsd:string`, ... ; undefined with `xsi:nil`. */
  readonly xsiType?: string;
  readonly text: string | null;
}

export interface LabelDefinition extends Place {
  readonly name: string;
  readonly value: string;
  readonly language: string;
}

export interface ObjectPermission extends Place {
  readonly object: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}
export interface FieldPermission extends Place {
  /** `Object.Field`. */
  readonly field: string;
  readonly read: boolean;
  readonly edit: boolean;
}
export interface NamedPermission extends Place {
  readonly name: string;
}
export interface PermissionSetDefinition extends Place {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly objects: readonly ObjectPermission[];
  readonly fields: readonly FieldPermission[];
  readonly classes: readonly NamedPermission[];
  readonly customPermissions: readonly NamedPermission[];
  readonly customMetadataTypes: readonly NamedPermission[];
  readonly userPermissions: readonly NamedPermission[];
  /** `Credential-Principal`. */
  readonly principals: readonly NamedPermission[];
}

export interface CustomPermissionDefinition extends Place {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Other custom permissions that come with it. */
  readonly requires: readonly string[];
}

/** A place callouts may go: a remote site setting. */
export interface RemoteSite extends Place {
  readonly name: string;
  readonly url: string;
  readonly active: boolean;
}

/** What `callout:Name` stands for. */
export interface NamedCredentialDefinition extends Place {
  readonly name: string;
  readonly url: string;
  readonly externalCredential: string;
  readonly externalCredentialPlace: Place;
  readonly enabled: boolean;
  /** Whether the platform adds the Authorization header. */
  readonly authorizes: boolean;
  readonly mergesHeaders: boolean;
  readonly mergesBody: boolean;
}

/** How the platform signs a JWT and exchanges it (OAuth 2.0, JWT bearer flow). */
export interface ExternalCredentialDefinition extends Place {
  readonly name: string;
  readonly tokenUrl: string;
  /** Unique name of the certificate that signs. */
  readonly certificate: string;
  /** Texts, or formulas over $User and $Organization. */
  readonly claims: ReadonlyMap<string, string>;
  readonly validitySeconds: number;
  readonly header: { readonly kid: string };
  readonly scope?: string;
  readonly principals: readonly string[];
}

export interface StaticResourceDefinition extends Place {
  readonly name: string;
  readonly contentType: string;
  readonly absolutePath: string;
}

export interface FlexiPageItem extends Place {
  /** `c:countersign`, `force:highlightsPanel`, ...; undefined for a field on the page. */
  readonly component?: string;
  readonly field?: string;
  readonly identifier?: string;
  readonly properties: Readonly<Record<string, string>>;
}
export interface FlexiPageRegion extends Place {
  readonly name: string;
  readonly type: "Region" | "Facet" | "Background";
  readonly items: readonly FlexiPageItem[];
}
export interface FlexiPageDefinition extends Place {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly object?: string;
  readonly template: string;
  readonly regions: readonly FlexiPageRegion[];
}

/** A class file and what its `-meta.xml` says. */
export interface ApexClassFile extends Place {
  readonly name: string;
  readonly text: string;
  readonly apiVersion: number;
}

export interface OrgMetadata {
  readonly objects: readonly ObjectDefinition[];
  readonly records: readonly MetadataRecord[];
  readonly labels: readonly LabelDefinition[];
  readonly permissionSets: readonly PermissionSetDefinition[];
  readonly customPermissions: readonly CustomPermissionDefinition[];
  readonly remoteSites: readonly RemoteSite[];
  readonly namedCredentials: readonly NamedCredentialDefinition[];
  readonly externalCredentials: readonly ExternalCredentialDefinition[];
  readonly flexiPages: readonly FlexiPageDefinition[];
  readonly staticResources: readonly StaticResourceDefinition[];
  readonly classes: readonly ApexClassFile[];
  readonly triggers: readonly ApexClassFile[];
}
