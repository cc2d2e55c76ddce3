/** Apex Developer Guide, "Using Custom Types in Map Keys and Sets", "Super Keyword": the methods of Object behind a class's own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, openWith } from "../async/support.ts";
import { apexClass } from "../org/project.ts";

test("super.toString() and super.equals() are those of Object", () => {
  const org = openWith(
    apexClass(
      "Point",
      `public class Point {
      private Integer x = 1;
      private Point next;
      public override String toString() { return 'own of ' + super.toString(); }
      public Boolean equals(Object other) { return super.equals(other); }
      public Integer hashCode() { return x; }
    }`
    )
  );
  assert.deepEqual(
    debugged(
      org,
      "Point one = new Point(); System.debug(one); System.debug(one == new Point()); System.debug(one == one);"
    ),
    ["own of Point:[x=1, next=null]", "false", "true"]
  );
});
