import type { ObjectSchema } from "../schema.ts";
import { SOBJECT, type ApexType } from "../runtime/types.ts";
import { OMITTED_CHILDREN, OMITTED_MEMBERS, OMITTED_OBJECTS, OMITTED_TYPES } from "./omitted.ts";

/**
 * Namespaces of the platform (Apex Reference Guide) of which this engine has nothing: code that names them is right in
 * an org, so it is refused by name and not called a mistake.
 */
const OTHER_NAMESPACES = new Set(
  (
    "ApexPages AppLauncher Approval Canvas ChatterAnswers CommerceBuyGrp CommerceExtension CommercePayments CommerceTax " +
    "Compression ConnectApi Datacloud DataSource DataWeave Dom embeddedai Flow FormulaEval Functions Invocable IsvPartners " +
    "KbManagement LxScheduler Messaging Pref_center Process QuickAction Reports RichMessaging Search Sfc Sfdc_Checkout " +
    "Sfdc_Enablement Sfdc_Surveys Site Slack Support TerritoryMgmt TxnSecurity UserProvisioning Wave"
  )
    .toLowerCase()
    .split(" ")
);

const refusal = (what: string): string => `${what} is not supported by the local org`;

/** Why a name means nothing here; undefined for a name that no org knows either. */
export const refusalOf = (name: string): string | undefined => {
  const key = name.toLowerCase();
  const [namespace = ""] = key.split(".");
  const known = ["", "system.", "schema."].some((implied) => OMITTED_TYPES.has(implied + key));
  return known || OMITTED_OBJECTS.has(name) || OTHER_NAMESPACES.has(namespace) ? refusal(name) : undefined;
};

const OBJECT_KEYS: ReadonlySet<string> = new Set([...OMITTED_OBJECTS].map((name) => name.toLowerCase()));

/** Is this a standard object of an org, however it is spelled? What is text at run time is no variable. */
export const isOmittedObject = (name: string): boolean => OBJECT_KEYS.has(name.toLowerCase());

/** Why a platform type lacks a member; undefined for a member that it has nowhere. */
export function refusalOfMember(type: ApexType, name: string): string | undefined {
  const owner = type.kind === "sobject" ? SOBJECT : type;
  if (OMITTED_MEMBERS.has(`${owner.qualifiedName}.${name}`.toLowerCase())) return refusal(`${owner.name}.${name}`);
  return owner
    .supertypes()
    .map((parent) => refusalOfMember(parent, name))
    .find((text) => text !== undefined);
}

/** Has the object this field or parent in an org, and here not? */
export const isElsewhere = ({ omits }: ObjectSchema, name: string): boolean =>
  omits !== undefined && (omits(name) || omits(`${name}Id`));

/** Why a record or a query has no such field or parent; undefined for one that no org knows either. */
export const refusalOfField = (schema: ObjectSchema, name: string): string | undefined =>
  isElsewhere(schema, name) ? refusal(`${schema.name}.${name}`) : undefined;

/** May children be called so in an org? */
export const perhapsChildren = ({ kind }: ObjectSchema, relationship: string): boolean =>
  kind === "standard" && OMITTED_CHILDREN.has(relationship.toLowerCase());
