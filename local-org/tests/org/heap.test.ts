/** Apex Developer Guide, "Execution Governors and Limits": heap size 6 MB, 12 MB in asynchronous Apex; calls that count as DML. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith, ran } from "../async/support.ts";
import { apexClass } from "../org/project.ts";

const org = openWith(
  apexClass(
    "Building",
    `public class Building implements Queueable {
    public static String text(Integer size) { return 'x'.repeat(size); }
    public void execute(QueueableContext context) { System.debug(text(7000000).length() + ' of ' + Limits.getLimitHeapSize()); text(13000000); }
  }`
  )
);

test("a text that is too big ends the transaction, by whichever way it came to be; the largest so far is the heap size", () => {
  assert.deepEqual(
    debugged(
      org,
      "Building.text(300000); Building.text(200000); System.debug(Limits.getHeapSize() + ' of ' + Limits.getLimitHeapSize());"
    ),
    ["300000 of 6000000"]
  );
  for (const script of [
    "String text = 'x'; while (true) { text += text; }",
    "Building.text(6000001);",
    "String.join(new List<String>{ Building.text(4000000), Building.text(4000000) }, ',');",
    "String text = Building.text(3000000); Blob one = Blob.valueOf(text); EncodingUtil.convertToHex(one); Blob two = Blob.valueOf(text + text + 'x');"
  ])
    assert.match(failure(org, script), /^System.LimitException: Apex heap size too large: \d+$/);
});

test("no catch keeps a transaction alive that passed the limit", () => {
  const script = "try { Building.text(6000001); } catch (Exception e) { System.debug('caught'); }";
  assert.match(failure(org, script), /^System.LimitException/);
});

test("asynchronous Apex has twice as much", () => {
  const { lines, asynchronous } = ran(org, "System.enqueueJob(new Building());");
  assert.deepEqual(lines, ["7000000 of 12000000"]);
  assert.match(asynchronous[0]?.exception?.message ?? "", /^Apex heap size too large: 13000000$/);
});
