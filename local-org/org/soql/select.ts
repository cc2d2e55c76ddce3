import type { FieldSet, SelectItem, SoqlQuery } from "../../apex/syntax/soql.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import { perhapsChildren } from "../../apex/semantics/refusals.ts";
import { ApexList } from "../../apex/runtime/collections.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { sObjectType } from "../../apex/runtime/types.ts";
import type { OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { QueryContext } from "./context.ts";
import { unknownRelationship } from "./errors.ts";
import { expression } from "./expressions.ts";
import { fetchedRecord, putPath } from "./records.ts";

/** Runs a child query on the rows of one parent; the executor gives itself, so that the two files need no cycle. */
export type SelectRows = (
  query: SoqlQuery,
  from: OrgObject,
  candidates: Iterable<Row>,
  context: QueryContext
) => { readonly records: ApexSObject[]; readonly rowCount: number };

/** Puts one selected item into a record and answers how many child rows that took. */
type Filler = (record: ApexSObject, row: Row) => number;

/** Prepares the SELECT list once; the answer makes a record of each row. */
export function recordMaker(
  query: SoqlQuery,
  from: OrgObject,
  context: QueryContext,
  selectRows: SelectRows
): (row: Row) => { record: ApexSObject; childRows: number } {
  const fillers = query.select.flatMap((item) => itemFillers(item, query, from, context, selectRows));
  return (row) => {
    const record = fetchedRecord(from, row.id);
    let childRows = 0;
    for (const fill of fillers) childRows += fill(record, row);
    return { record, childRows };
  };
}

function itemFillers(
  item: SelectItem,
  query: SoqlQuery,
  from: OrgObject,
  context: QueryContext,
  selectRows: SelectRows
): Filler[] {
  if (item.kind === "query") return [childFiller(item.query, from, context, selectRows)];
  if (item.kind === "fields")
    return fieldsOf(item, from).flatMap((each) => itemFillers(each, query, from, context, selectRows));
  const { path, valueOf } = expression(item, query, from, context);
  return [
    (record, row) => {
      putPath(record, row, path, valueOf(row), context);
      return 0;
    }
  ];
}

/** `FIELDS(STANDARD)` and the like as the fields they stand for. */
function fieldsOf({ set, position }: FieldSet, from: OrgObject): SelectItem[] {
  const chosen = [...from.fields.values()].filter((field) => set === "ALL" || field.custom === (set === "CUSTOM"));
  return chosen.map(({ name }) => ({ kind: "field", path: [name], position }));
}

const noChildren = (name: string, from: OrgObject): never =>
  perhapsChildren(from, name) ? unsupported(`${name} of ${from.name}`) : unknownRelationship(name);

function childFiller(query: SoqlQuery, from: OrgObject, context: QueryContext, selectRows: SelectRows): Filler {
  const relationship = from.childRelationships.get(query.from.toLowerCase()) ?? noChildren(query.from, from);
  const object = context.schema.need(relationship.object);
  const reference = relationship.field.toLowerCase();
  return (record, row) => {
    const candidates = [...context.store.rows(object.name)].filter((child) => child.values.get(reference) === row.id);
    const children = selectRows(query, object, candidates, context);
    record.put(query.from, new ApexList(children.records, sObjectType(object.name)));
    return children.rowCount;
  };
}
