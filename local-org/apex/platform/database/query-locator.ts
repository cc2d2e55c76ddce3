import type { ApexList, ApexMap } from "../../runtime/collections.ts";
import { strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import type { AccessLevelObject } from "../system/access-level.ts";
import { IteratorObject } from "../system/iterator.ts";
import { unsupported } from "../unsupported.ts";
import { bindsOf, dynamicQuery, variablesAround } from "./query.ts";

/** The rows of a query, read when the locator is made. */
export class QueryLocatorObject {
  readonly records: readonly unknown[];
  readonly query: string | undefined;

  constructor(records: readonly unknown[], query?: string) {
    this.records = records;
    this.query = query;
  }
}
class QueryLocatorIteratorObject extends IteratorObject {}

const ofText = (text: string, level: AccessLevelObject | null, binds = variablesAround): QueryLocatorObject =>
  new QueryLocatorObject(dynamicQuery(text, level, binds).items, text);

export const queryLocators: readonly Member[] = [
  strict(
    "Database.QueryLocator getQueryLocator(List<SObject> staticSoqlQueryResult)",
    (rows: ApexList) => new QueryLocatorObject(rows.items)
  ),
  strict("Database.QueryLocator getQueryLocator(String query)", (text: string) => ofText(text, null)),
  strict(
    "Database.QueryLocator getQueryLocator(String query, System.AccessLevel accessLevel)",
    (text: string, level: AccessLevelObject) => ofText(text, level)
  ),
  strict(
    "Database.QueryLocator getQueryLocatorWithBinds(String query, Map<String, Object> bindMap, System.AccessLevel accessLevel)",
    (text: string, binds: ApexMap, level: AccessLevelObject) => ofText(text, level, bindsOf(binds))
  )
];

export default [
  define({
    name: "Database.QueryLocator",
    kind: "class",
    instance: QueryLocatorObject,
    methods: [
      [
        "String getQuery()",
        (self: QueryLocatorObject) => self.query ?? unsupported("QueryLocator.getQuery() of a query in square brackets")
      ],
      [
        "Database.QueryLocatorIterator iterator()",
        (self: QueryLocatorObject) => new QueryLocatorIteratorObject(self.records)
      ]
    ]
  }),
  define({
    name: "Database.QueryLocatorIterator",
    kind: "class",
    implements: ["System.Iterator<SObject>"],
    instance: QueryLocatorIteratorObject,
    methods: [
      ["Boolean hasNext()", (self: IteratorObject) => self.hasNext()],
      ["SObject next()", (self: IteratorObject) => self.next()]
    ]
  })
];
