/**
 * Deploys records of custom metadata types into this org's own tables; files stay as they are. All or nothing: one
 * wrong component undoes the others. Where the documentation gives no text of a problem, it is this engine's own.
 */
import type { CustomMetadataComponent, DeploymentMessage, DeploymentOutcome } from "../../apex/deployments.ts";
import type { HostUser } from "../../apex/host.ts";
import { isDeveloperName } from "../metadata/developer-name.ts";
import { stringify } from "../../apex/runtime/stringify.ts";
import { brokenRules } from "../schema/validation-rules.ts";
import type { OrgObject } from "../schema/types.ts";
import type { Database } from "../soql/context.ts";
import type { Row } from "../store/store.ts";
import { fullNameOf, readFullName, type RecordName } from "./full-name.ts";
import { deployedValues, duplicateFault, type FindRecord } from "./values.ts";

export interface Deployment {
  readonly id: string;
  readonly components: readonly CustomMetadataComponent[];
  readonly user: HostUser;
}

/** "To create custom metadata records, you need the Customize Application permission" (CustomMetadata, Metadata API). */
const NEEDED_PERMISSION = "CustomizeApplication";
const LONGEST_LABEL = 40;

/** One component with the row it becomes. */
interface Target {
  readonly component: CustomMetadataComponent;
  readonly name: RecordName;
  readonly object: OrgObject;
  readonly id: string;
  readonly before: Row | undefined;
}

export function deploy(deployment: Deployment, database: Database, at: number): DeploymentOutcome {
  const { id, user, components } = deployment;
  if (!database.directory.grants(user.id).has(NEEDED_PERMISSION)) {
    const error = { statusCode: "INSUFFICIENT_ACCESS", message: "Deploying metadata needs Customize Application." };
    return { id, user, at, success: false, error, messages: [] };
  }
  const snapshot = database.store.snapshot();
  const messages = deployAll(components, database);
  const success = messages.every(({ problem }) => problem === null);
  if (!success) database.store.restore(snapshot);
  return { id, user, at, success, messages };
}

function deployAll(components: readonly CustomMetadataComponent[], database: Database): DeploymentMessage[] {
  const taken = new Map<string, string>();
  const targets = components.map((component) => targetOf(component, components, database, taken));
  const find: FindRecord = (type, developerName) =>
    taken.get(keyOf({ type, developerName })) ?? rowOf({ type, developerName }, database)?.id;
  return targets.map((target, index) => {
    const component = components[index];
    if (typeof target === "string") return message(component, { problem: target });
    return write(target, database, find);
  });
}

const keyOf = (name: RecordName): string => fullNameOf(name).toLowerCase();

function rowOf({ type, developerName }: RecordName, { store }: Database): Row | undefined {
  const folded = developerName.toLowerCase();
  return [...store.rows(type)].find((row) => String(row.values.get("developername")).toLowerCase() === folded);
}

/** Where a component goes, or why it cannot go anywhere. */
function targetOf(
  component: CustomMetadataComponent,
  all: readonly CustomMetadataComponent[],
  database: Database,
  taken: Map<string, string>
): Target | string {
  const name = readFullName(component.fullName);
  if (!name) return `Invalid fullName: ${component.fullName ?? ""} (Type.DeveloperName is needed)`;
  const object = database.schema.object(name.type);
  if (object?.kind !== "customMetadata") return `In field: fullName - no CustomObject named ${name.type} found`;
  // "Avoid adding components that have the same fullName because it causes deployment errors" (DeployContainer).
  const same = all.filter((each) => {
    const other = readFullName(each.fullName);
    return other !== undefined && keyOf(other) === keyOf(name);
  });
  if (same.length > 1) return `Duplicate component: ${fullNameOf(name)}`;
  if (!isDeveloperName(name.developerName)) return `Invalid DeveloperName: ${name.developerName}`;
  const before = rowOf(name, database);
  const id = before?.id ?? freshId(object, database);
  taken.set(keyOf({ ...name, type: object.name }), id);
  return { component, name: { ...name, type: object.name }, object, id, before };
}

function freshId(object: OrgObject, { store }: Database): string {
  let id = store.nextId(object);
  while (store.row(object.name, id)) id = store.nextId(object);
  return id;
}

function write(target: Target, { store }: Database, find: FindRecord): DeploymentMessage {
  const { component, name, object, id, before } = target;
  const { values, faults } = deployedValues(component, object, before?.values ?? newValues(name, object), find);
  const row = { id, values: withHeader(values, component, id) };
  const label = String(row.values.get("masterlabel"));
  const tooLong =
    label.length > LONGEST_LABEL ? [`Label: data value too large: ${label} (max length=${LONGEST_LABEL})`] : [];
  const broken = faults.length > 0 ? [] : brokenRules(object, row.values, before?.values).map((rule) => rule.message);
  const problems = [...tooLong, ...faults, ...broken];
  const duplicate = problems.length === 0 ? duplicateFault(object, row, store) : undefined;
  if (duplicate) problems.push(duplicate);
  if (problems.length > 0) return message(component, { problem: problems.join("; ") });
  store.put(object.name, row);
  const changed = !before || [...row.values].some(([key, value]) => !sameValue(value, before.values.get(key)));
  return message(component, { id, created: !before, changed });
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || stringify(a ?? null) === stringify(b ?? null);

function newValues({ developerName }: RecordName, object: OrgObject): Map<string, unknown> {
  const defaults = [...object.fields.values()]
    .filter((field) => field.custom && field.type === "BOOLEAN")
    .map((field) => [field.name.toLowerCase(), field.defaultValue] as const);
  return new Map<string, unknown>([
    ["developername", developerName],
    // The documentation's example creates a record without a label.
    ["masterlabel", developerName],
    ["label", developerName],
    ["qualifiedapiname", developerName],
    ["namespaceprefix", null],
    ["language", "en_US"],
    ...defaults
  ]);
}

/** What is not said stays as it is: the documentation's example updates one field of a record. */
function withHeader(
  values: ReadonlyMap<string, unknown>,
  { label, description, isProtected }: CustomMetadataComponent,
  id: string
): Map<string, unknown> {
  const header: [string, unknown][] = [["id", id]];
  if (label !== null) header.push(["masterlabel", label], ["label", label]);
  if (description !== null) header.push(["$description", description]);
  if (isProtected !== null) header.push(["$protected", isProtected]);
  return new Map<string, unknown>([...values, ...header]);
}

function message(component: CustomMetadataComponent, what: Partial<DeploymentMessage>): DeploymentMessage {
  const name = readFullName(component.fullName);
  const fullName = name ? fullNameOf(name) : component.fullName;
  return {
    fullName,
    fileName: `customMetadata/${fullName ?? ""}.md`,
    id: null,
    created: false,
    changed: false,
    problem: null,
    ...what
  };
}
