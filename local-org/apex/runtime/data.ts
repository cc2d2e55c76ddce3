/** SOQL and DML statements of generated code. */
import { keptState } from "./state.ts";
import { host, type DataAccess, type DmlOperation } from "../host.ts";
import type { SoqlQuery } from "../syntax/soql.ts";
import { ApexList } from "./collections.ts";
import { notNull, throwApex } from "./exceptions.ts";
import type { ApexId } from "./id.ts";
import { currentSharing, enterSharing, withSharing } from "./sharing.ts";
import type { ApexSObject } from "./sobject.ts";
import type { ApexType } from "./types.ts";

/** What generated code says about a statement: user mode, or the sharing of the class it stands in. */
export type Mode = "user" | "with" | "without" | "inherited" | "caller";

const sharingOf = (mode: Mode): boolean => (mode === "with" ? true : mode === "without" ? false : currentSharing());

const accessOf = (mode: Mode): DataAccess =>
  mode === "user" ? { userMode: true, sharing: true } : { userMode: false, sharing: sharingOf(mode) };

export const query = (tree: SoqlQuery, binds: readonly unknown[], mode: Mode, type: ApexType): ApexList =>
  new ApexList(host().query(tree, binds, accessOf(mode)), type);

export const count = (tree: SoqlQuery, binds: readonly unknown[], mode: Mode): number =>
  host().count(tree, binds, accessOf(mode));

/** One record where a query stands. */
export function single(list: ApexList): unknown {
  const { items } = list;
  if (items.length === 0) throwApex("System.QueryException", "List has no rows for assignment to SObject");
  if (items.length > 1) throwApex("System.QueryException", "List has more than 1 row for assignment to SObject");
  return items[0];
}

/** One record or none: left of `?.` and `??`. */
export const singleOrNull = (list: ApexList): unknown => (list.items.length === 0 ? null : single(list));

/** A DML statement is all-or-none; the host throws the DmlException. */
export function dml(
  operation: DmlOperation,
  target: ApexSObject | ApexList | null,
  mode: Mode,
  externalIdField?: string
): void {
  const records = target instanceof ApexList ? target.items : [notNull(target)];
  host().dml(
    operation,
    records.map((item) => notNull(item as ApexSObject | null)),
    accessOf(mode),
    { allOrNone: true, externalIdField }
  );
}

type Binds = Readonly<Record<string, () => unknown>>;
let bindsInSight: Binds | undefined;

/** A call whose query text may name the variables around it, by lower-case name. */
export function withBinds<T>(binds: Binds, block: () => T): T {
  const before = bindsInSight;
  bindsInSight = binds;
  try {
    return block();
  } finally {
    bindsInSight = before;
  }
}

/** The variable that a query text means by `:name`. */
export function boundVariable(name: string): unknown {
  const key = name.toLowerCase();
  const read = bindsInSight && Object.hasOwn(bindsInSight, key) ? bindsInSight[key] : undefined;
  return read ? read() : throwApex("System.QueryException", `Variable does not exist: ${name}`);
}

/** Platform methods that touch data see the sharing of the class that calls them. */
export const within = <T>(mode: Mode, block: () => T): T => withSharing(sharingOf(mode), block);
export const enter = (mode: Mode): boolean => enterSharing(sharingOf(mode));
export const leave = enterSharing;

const SYSTEM_MODE: DataAccess = { userMode: false, sharing: false };

/** Begins a `System.runAs` block; the answer ends it. A user whom nobody has saved is saved first. */
export function runAs(user: ApexSObject | null): () => void {
  const record = notNull(user);
  if (host().inTest && record.get("Id") === null) host().dml("insert", [record], SYSTEM_MODE, { allOrNone: true });
  return host().runAs(notNull(record.get("Id") as ApexId | null).value);
}

/** A call of a `@future` method: its arguments as they are now, the method itself after this transaction. */
export function future(
  name: string,
  callouts: boolean,
  args: readonly unknown[],
  start: (args: readonly unknown[]) => void
): null {
  const kept = args.map((value) => keptState(value));
  host().work.future(name, callouts, () => start(kept));
  return null;
}
