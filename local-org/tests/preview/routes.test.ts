import assert from "node:assert/strict";
import { test } from "node:test";
import { pageReferenceOf, routeOf, urlOf } from "../../preview/page/lib/routes.ts";

test("reads and writes the addresses of Lightning Experience", () => {
  for (const path of [
    "/lightning/r/Opportunity/0065g000005OppAAAS/view",
    "/lightning/o/Lead/list",
    "/lightning/n/Countersign_Setup",
    "/lightning/page/home"
  ]) {
    const reference = pageReferenceOf(routeOf(path));
    assert.ok(reference, path);
    assert.equal(urlOf(reference), path);
  }
  assert.equal(routeOf("/lightning/setup"), undefined);
});

test("leads to web addresses only, never to a script", () => {
  const web = (url: string): string | undefined => urlOf({ type: "standard__webPage", attributes: { url } });
  assert.equal(web("https://app.ledgerline.example/q/1"), "https://app.ledgerline.example/q/1");
  assert.equal(web("javascript:alert(1)"), undefined);
  assert.equal(web("data:text/html,x"), undefined);
});
