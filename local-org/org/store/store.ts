import { idSuffix } from "../../apex/runtime/id.ts";
import type { OrgObject } from "../schema/types.ts";

/** A stored record: values by lower-case field name, ids as 18-character texts. Rows are replaced, never changed. */
export interface Row {
  readonly id: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** Of a deleted record: what undeleting it brings back. */
  readonly lost?: readonly Lost[];
}

/** A record that was deleted along with another one; with a field, one that only lost its reference to it. */
export interface Lost {
  readonly object: string;
  readonly id: string;
  readonly field?: string;
}

interface Table {
  rows: Map<string, Row>;
  /** A snapshot refers to these rows: copy before the next change. */
  shared: boolean;
  version: number;
}

/** The state of all tables at one moment; cheap, because tables are copied only when they change afterwards. */
export class Snapshot {
  readonly tables: ReadonlyMap<string, { readonly rows: Map<string, Row>; readonly version: number }>;

  constructor(tables: Snapshot["tables"]) {
    this.tables = tables;
  }
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Instance and reserved characters of generated Ids, after the key prefix. */
const INSTANCE = "Kq0";

/** The records of the org in memory. */
export class Store {
  private tables = new Map<string, Table>();
  private counter = 0;
  private readonly numbers = new Map<string, number>();

  /** Every row of an object, deleted ones included, in the order of insertion. */
  rows(objectName: string): Iterable<Row> {
    return this.tables.get(objectName.toLowerCase())?.rows.values() ?? [];
  }
  row(objectName: string, id: string): Row | undefined {
    return this.tables.get(objectName.toLowerCase())?.rows.get(id);
  }
  put(objectName: string, row: Row): void {
    this.writable(objectName).set(row.id, row);
  }
  remove(objectName: string, id: string): void {
    this.writable(objectName).delete(id);
  }
  /** Changes whenever the table changes: what was derived from it is then out of date. */
  version(objectName: string): number {
    return this.tables.get(objectName.toLowerCase())?.version ?? 0;
  }

  snapshot(): Snapshot {
    for (const table of this.tables.values()) table.shared = true;
    return new Snapshot(new Map([...this.tables].map(([name, { rows, version }]) => [name, { rows, version }])));
  }
  restore(snapshot: Snapshot): void {
    this.tables = new Map(
      [...snapshot.tables].map(([name, { rows, version }]) => [
        name,
        { rows, version: this.nextVersion(name, rows, version), shared: true }
      ])
    );
  }

  /** A new 18-character Id; never one that was given before, rolled back or not, as on the platform. */
  nextId(object: OrgObject): string {
    this.counter++;
    let digits = "";
    for (let rest = this.counter; digits.length < 9; rest = Math.floor(rest / 62))
      digits = `${DIGITS[rest % 62]}${digits}`;
    const id = `${object.keyPrefix}${INSTANCE}${digits}`;
    return id + idSuffix(id);
  }

  /** 0, 1, 2, ... for each sequence; rolled back or not, as Ids. */
  nextNumber(sequence: string): number {
    const number = this.numbers.get(sequence) ?? 0;
    this.numbers.set(sequence, number + 1);
    return number;
  }

  private writable(objectName: string): Map<string, Row> {
    const key = objectName.toLowerCase();
    const table = this.tables.get(key) ?? { rows: new Map<string, Row>(), shared: false, version: 0 };
    if (table.shared) table.rows = new Map(table.rows);
    table.shared = false;
    table.version++;
    this.tables.set(key, table);
    return table.rows;
  }

  /** The same rows keep their version; different ones get a number that neither state has had. */
  private nextVersion(name: string, rows: Map<string, Row>, version: number): number {
    const table = this.tables.get(name);
    return !table || table.rows === rows ? version : table.version + 1;
  }
}
