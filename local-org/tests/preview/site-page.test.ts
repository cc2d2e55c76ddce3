import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { framedOrigins } from "../../preview/http/framed-origins.ts";
import { pageReferenceOf, routeOf } from "../../preview/page/lib/routes.ts";
import { SITE_PAGE } from "../../preview/settings.ts";

const ROOT = join(import.meta.dirname, "../../..");
const HOSTS = {
  "https://app.ledgerline.example": "http://127.0.0.1:4711",
  "https://other.example": "http://127.0.0.1:1"
};

test("the site's page has an address of its own", () => {
  assert.deepEqual(routeOf(SITE_PAGE.path), { page: "site" });
  assert.equal(routeOf(`${SITE_PAGE.path}/more`), undefined);
  assert.equal(pageReferenceOf(routeOf(SITE_PAGE.path))?.type, "comm__namedPage");
});

test("only pages of trusted sites may be framed, where they are on this machine", () => {
  assert.deepEqual(framedOrigins(ROOT, HOSTS), ["http://127.0.0.1:4711"]);
  assert.deepEqual(framedOrigins(ROOT, {}), []);
});

test("a trusted site that is inactive, or not for frames, allows nothing", () => {
  const root = mkdtempSync(join(tmpdir(), "countersign-sites-"));
  const folder = join(root, "force-app/demo/default/cspTrustedSites");
  const write = (name: string, active: boolean, frames: boolean): void =>
    writeFileSync(
      join(folder, `${name}.cspTrustedSite-meta.xml`),
      `<?xml version="1.0" encoding="UTF-8" ?>
<CspTrustedSite xmlns="http://soap.sforce.com/2006/04/metadata">
  <endpointUrl>https://app.ledgerline.example</endpointUrl>
  <isActive>${active}</isActive>
  <isApplicableToFrameSrc>${frames}</isApplicableToFrameSrc>
</CspTrustedSite>
`
    );
  try {
    assert.deepEqual(framedOrigins(root, HOSTS), []);
    mkdirSync(folder, { recursive: true });
    write("A", false, true);
    write("B", true, false);
    assert.deepEqual(framedOrigins(root, HOSTS), []);
    write("C", true, true);
    assert.deepEqual(framedOrigins(root, HOSTS), ["http://127.0.0.1:4711"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
