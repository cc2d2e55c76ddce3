import { editorI18n as i18n } from "c/countersignEditorLabels";
import type { ClaimVocabulary } from "countersign/claimWire";
import type { EditableField, EditValue, EditValues } from "countersign/editWire";

/** Sources whose value is a field of a record, and the object of that record; empty: that of the connection. */
export const FIELD_SOURCES: Partial<Record<string, string>> = {
  RecordField: "",
  RunningUser: "User",
  Organization: "Organization"
};
/** Groups of the context that can be sent. */
export const CONTEXT_GROUPS = ["user", "organization", "environment", "record", "client"];

const NESTED = "JSON";
const TEXTS = ["String", "StringList"];
/** Sources that can give a nested value; the context is always one. */
const NESTED_SOURCES = ["Constant", "Context", "Provider"];
const ALWAYS = ["Claim_Name__c", "Source__c", "Type__c", "Label__c", "Required__c", "Inactive__c"];
const OF_SOURCE: Partial<Record<string, string[]>> = {
  UserInput: ["Help__c", "Default_Value__c"],
  Constant: ["Constant__c", "Visible_To_User__c"]
};
const DERIVED = ["Source_Field__c", "Visible_To_User__c"];
const RULES_OF_TEXT = ["Options__c", "Maximum_Length__c", "Pattern__c", "Pattern_Message__c"];
const RULES_OF_NUMBER = ["Minimum__c", "Maximum__c"];

/** API names of the fields that belong to a claim of this source and type. */
export function relevantFields({ Source__c: source, Type__c: type }: EditValues): Set<string> {
  return new Set([
    ...ALWAYS,
    ...(OF_SOURCE[String(source)] ?? DERIVED),
    ...(source === "UserInput" ? rules(type) : [])
  ]);
}

/** The values without those that belong to another source or type: they would be refused, or mislead whoever reads them. */
export function consistent(values: EditValues, fields: EditableField[]): EditValues {
  const fitting = { ...values, Type__c: fittingType(values) };
  const relevant = relevantFields(fitting);
  const foreign = fields.filter(({ name }) => !relevant.has(name) && OWNED.has(name));
  return { ...fitting, ...Object.fromEntries(foreign.map((field) => [field.name, emptyValue(field)])) };
}

/** What a field without a value holds. */
export function emptyValue({ type }: EditableField): EditValue {
  return type === "boolean" ? false : null;
}

/** The types that a claim of this source can have. */
export function typesFor(source: EditValue | undefined, options: EditableField["options"]): EditableField["options"] {
  if (source === "Context") {
    return options.filter(({ value }) => value === NESTED);
  }
  return NESTED_SOURCES.includes(String(source)) ? options : options.filter(({ value }) => value !== NESTED);
}

/**
 * What is wrong with the name of a claim.
 * @param others names of the other claims of the connection
 */
export function nameProblem(values: EditValues, others: string[], vocabulary: ClaimVocabulary): string | undefined {
  const name = text(values.Claim_Name__c);
  const plain = plainName(name);
  if (name === "") {
    return i18n.nameMissing;
  }
  if (vocabulary.registeredNames.includes(plain)) {
    return i18n.nameRegistered;
  }
  if (values.Source__c === "UserInput" && vocabulary.serverOnlyNames.includes(plain)) {
    return i18n.nameServerOnly;
  }
  if (!/^[\x21-\x7E]{1,255}$/.test(name)) {
    return i18n.nameCharacters;
  }
  return others.some((other) => other.toLowerCase() === name.toLowerCase()) ? i18n.nameDuplicate : undefined;
}

/** What is wrong with the rules for a value, by API name of the field. */
export function ruleProblems({ Minimum__c: minimum, Maximum__c: maximum, Maximum_Length__c: length }: EditValues): {
  [field: string]: string;
} {
  return {
    ...(isNumber(minimum) && isNumber(maximum) && minimum > maximum ? { Maximum__c: i18n.rangeOrder } : {}),
    ...(isNumber(length) && length < 1 ? { Maximum_Length__c: i18n.lengthSmall } : {})
  };
}

/** Everything that only some claims have. */
const OWNED = new Set([
  ...Object.values(OF_SOURCE).flatMap((names) => names ?? []),
  ...DERIVED,
  ...RULES_OF_TEXT,
  ...RULES_OF_NUMBER
]);

function rules(type: EditValue | undefined): string[] {
  if (type === "Number") {
    return RULES_OF_NUMBER;
  }
  return TEXTS.includes(String(type)) ? RULES_OF_TEXT : [];
}

function fittingType({ Source__c: source, Type__c: type }: EditValues): EditValue {
  if (source === "Context") {
    return NESTED;
  }
  return type === NESTED && !NESTED_SOURCES.includes(String(source)) ? "String" : (type ?? null);
}

/** As the server compares names: without what could hide them. The server has the last word. */
function plainName(name: string): string {
  return name
    .replace(/\\+u(?:([\da-f]{4})|\{0*([\da-f]{1,4})\})/gi, (_, short: string, long: string) =>
      String.fromCharCode(Number.parseInt(short ?? long, 16))
    )
    .normalize("NFKC")
    .replace(/[\s\p{Cc}\p{Cf}\p{Mn}]/gu, "")
    .toLowerCase();
}

const text = (value: EditValue | undefined): string => (value === null || value === undefined ? "" : String(value));
const isNumber = (value: EditValue | undefined): value is number => typeof value === "number";
