import { format } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";
import type {
  ConnectionEdit,
  EditableConnection,
  EditableField,
  EditableRecord,
  EditValue,
  EditValues
} from "countersign/editWire";
import { escaped, parseXml, XmlError, type XmlElement } from "./xml";

/** A file of a metadata folder. */
export interface MetadataFile {
  path: string;
  text: string;
}

/** Something in a file that cannot be imported. */
export interface FileProblem {
  path: string;
  line: number;
  message: string;
}

/** What was read; `edit` is missing when anything is wrong. */
export interface ImportResult {
  edit?: ConnectionEdit;
  problems: FileProblem[];
}

type RecordType = "Connection" | "Claim" | "Response_Member";

interface ReadRecord {
  path: string;
  type: RecordType;
  name: string;
  label: string;
  values: EditValues;
  connection?: string;
}

const FOLDER = "customMetadata";
const PATH = /(?:^|\/)Countersign_(Connection|Claim|Response_Member)\.([A-Za-z]\w{0,39})\.md(?:-meta\.xml)?$/;
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
`;
/** Between the files of an export in one text. */
const SEPARATOR = /^===== (\S+) =====$/;

/** A saved connection as files for source control. */
export function filesOf(connection: EditableConnection): MetadataFile[] {
  const { name, label, values, connectionFields, claimFields, memberFields } = connection;
  const own: EditableRecord = { key: "", name, label, values };
  const parent = { Connection__c: name! };
  return [
    fileOf("Connection", own, connectionFields, {}),
    ...connection.claims.map((claim) => fileOf("Claim", claim, claimFields, parent)),
    ...connection.responseMembers.map((member) => fileOf("Response_Member", member, memberFields, parent))
  ];
}

/** All files in one text, each below a line with its path. */
export function bundleOf(files: readonly MetadataFile[]): string {
  return files.map(({ path, text }) => `===== ${path} =====\n${text}`).join("\n");
}

/** The files in such a text; what stands before the first path is a file without one. */
export function unbundled(text: string): MetadataFile[] {
  const files: MetadataFile[] = [];
  for (const line of text.split(/\r?\n/)) {
    const path = SEPARATOR.exec(line)?.[1];
    if (path) {
      files.push({ path, text: "" });
    } else if (files.length > 0) {
      files.at(-1)!.text += `${line}\n`;
    } else if (line.trim() !== "") {
      files.push({ path: "", text: `${line}\n` });
    }
  }
  return files;
}

/**
 * Reads the files of one connection. Values are taken as they are: the server checks them when they are saved.
 * @param fields the org's own description of what can be filled in
 */
export function connectionFrom(
  files: readonly MetadataFile[],
  fields: Pick<EditableConnection, "connectionFields" | "claimFields" | "memberFields">
): ImportResult {
  const problems: FileProblem[] = [];
  const byType: Record<RecordType, EditableField[]> = {
    Connection: fields.connectionFields,
    Claim: fields.claimFields,
    Response_Member: fields.memberFields
  };
  const records = files.flatMap((file) => recordIn(file, byType, problems) ?? []);
  checkTogether(files, records, problems);
  return problems.length > 0 ? { problems } : { edit: editOf(records), problems };
}

function editOf(records: readonly ReadRecord[]): ConnectionEdit {
  const { name, label, values } = records.find(({ type }) => type === "Connection")!;
  const ofType = (wanted: RecordType): EditableRecord[] =>
    records
      .filter(({ type }) => type === wanted)
      .sort((left, right) => orderOf(left) - orderOf(right))
      .map((record) => ({ key: record.name, name: record.name, label: record.label, values: record.values }));
  return { name, label, values, claims: ofType("Claim"), responseMembers: ofType("Response_Member") };
}

const orderOf = ({ values }: ReadRecord): number => Number(values.Sort_Order__c ?? 0);

function checkTogether(files: readonly MetadataFile[], records: readonly ReadRecord[], problems: FileProblem[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) {
      problems.push({ path, line: 1, message: setupI18n.importTwice });
    }
    seen.add(path);
  }
  const connections = records.filter(({ type }) => type === "Connection");
  if (connections.length !== 1 && problems.length === 0) {
    const message = format(setupI18n.importOneConnection, connections.length);
    problems.push({ path: files[0]?.path ?? "", line: 1, message });
  }
  const own = connections[0]?.name;
  for (const { path, type, connection } of records) {
    if (own && type !== "Connection" && connection !== own) {
      const message = format(setupI18n.importOtherConnection, connection ?? "", own);
      problems.push({ path, line: 1, message });
    }
  }
}

function recordIn(
  { path, text }: MetadataFile,
  fields: Record<RecordType, EditableField[]>,
  problems: FileProblem[]
): ReadRecord | undefined {
  const [, type, name] = PATH.exec(path) ?? [];
  const tell = (line: number, message: string): void => {
    problems.push({ path, line, message });
  };
  if (!type || !name) {
    tell(1, setupI18n.importNotOurs);
    return undefined;
  }
  try {
    const root = parseXml(text);
    if (root.name !== "CustomMetadata") {
      tell(root.line, setupI18n.importRoot);
      return undefined;
    }
    return { path, type: type as RecordType, name, ...contentOf(root, fields[type as RecordType], tell) };
  } catch (error: unknown) {
    if (!(error instanceof XmlError)) {
      throw error;
    }
    tell(error.line, format(setupI18n.importNotXml, error.message));
    return undefined;
  }
}

function contentOf(
  root: XmlElement,
  fields: readonly EditableField[],
  tell: (line: number, message: string) => void
): { label: string; values: EditValues; connection?: string } {
  const values: EditValues = Object.fromEntries(
    fields.map(({ name, type }) => [name, type === "boolean" ? false : null])
  );
  const seen = new Set<string>();
  let label = "";
  let connection: string | undefined;
  for (const element of root.children) {
    if (element.name === "label") {
      label = element.text;
    } else if (element.name === "values") {
      const name = childText(element, "field");
      const value = element.children.find((each) => each.name === "value");
      const field = fields.find((each) => each.name === name);
      if (seen.has(name)) {
        tell(element.line, format(setupI18n.importFieldTwice, name));
      } else if (name === "Connection__c") {
        connection = value?.text;
      } else if (!field) {
        tell(element.line, format(setupI18n.importField, name));
      } else {
        values[name] = valueOf(field, value, tell);
      }
      seen.add(name);
    } else if (!["description", "protected"].includes(element.name)) {
      tell(element.line, format(setupI18n.importElement, element.name));
    }
  }
  return { label, values, connection };
}

function valueOf(
  { name, type }: EditableField,
  element: XmlElement | undefined,
  tell: (line: number, message: string) => void
): EditValue {
  const text = element?.text ?? "";
  if (!element || element.attributes["xsi:nil"] === "true" || text === "") {
    return type === "boolean" ? false : null;
  }
  const isBoolean = type === "boolean" && ["true", "false"].includes(text.trim());
  const isNumber = type === "number" && text.trim() !== "" && Number.isFinite(Number(text));
  if (isBoolean) {
    return text.trim() === "true";
  }
  if (isNumber) {
    return Number(text);
  }
  if (type === "boolean" || type === "number") {
    tell(element.line, format(setupI18n.importValue, text.slice(0, 40), name));
    return null;
  }
  return text;
}

const childText = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? "";

function fileOf(
  type: RecordType,
  { name, label, values }: EditableRecord,
  fields: readonly EditableField[],
  more: EditValues
): MetadataFile {
  const types: Partial<Record<string, string>> = Object.fromEntries(fields.map((field) => [field.name, field.type]));
  const all = { ...values, ...more };
  const entries = Object.keys(all)
    .sort()
    .map((field) => valueXml(field, all[field] ?? null, types[field]));
  const head = `  <label>${escaped(label ?? name!)}</label>\n  <protected>false</protected>\n`;
  return {
    path: `${FOLDER}/Countersign_${type}.${name}.md-meta.xml`,
    text: `${HEAD}${head}${entries.join("")}</CustomMetadata>\n`
  };
}

function valueXml(field: string, value: EditValue, type = "text"): string {
  return `  <values>\n    <field>${field}</field>\n    ${taggedValue(value, type)}\n  </values>\n`;
}

function taggedValue(value: EditValue, type: string): string {
  if (value === null || value === "") {
    return '<value xsi:nil="true"/>';
  }
  if (type === "boolean") {
    return `<value xsi:type="xsd:boolean">${value}</value>`;
  }
  if (type === "number") {
    const number = Number(value);
    return `<value xsi:type="xsd:double">${Number.isInteger(number) ? number.toFixed(1) : number}</value>`;
  }
  return `<value xsi:type="xsd:string">${escaped(String(value))}</value>`;
}
