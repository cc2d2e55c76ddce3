/** Aggregate queries in Apex. Source: Apex Developer Guide, "Working with SOQL Aggregate Functions". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith } from "../async/support.ts";

const org = openWith({});

test("rows of an aggregate query can be declared, iterated and read by alias or position", () => {
  const lines = debugged(
    org,
    `for (AggregateResult row : [SELECT StageName stage, COUNT(Id) total FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id) DESC LIMIT 1]) {
       System.debug(row.get('stage') != null && (Integer) row.get('total') > 0);
     }
     AggregateResult[] rows = [SELECT SUM(Amount) FROM Opportunity WHERE Name = 'none'];
     System.debug(rows.size() + ' ' + rows[0].get('expr0'));
     AggregateResult single = [SELECT COUNT_DISTINCT(StageName) stages FROM Opportunity WHERE Name = 'none'];
     System.debug(single);`
  );
  assert.deepEqual(lines, ["true", "1 null", "AggregateResult:{stages=0}"]);
});

test("an alias that the query does not have is refused", () => {
  assert.match(
    failure(org, "AggregateResult[] rows = [SELECT COUNT(Id) total FROM Account]; rows[0].get('sum');"),
    /^System\.SObjectException: Invalid field sum for AggregateResult/
  );
});
