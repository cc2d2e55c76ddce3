import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** A repository of the given files, removed after the test. */
export function sandbox(test: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "lwc-"));
  test.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A `js-meta.xml` with these elements inside. */
export function bundleConfig(elements = "<isExposed>false</isExposed>"): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
  <apiVersion>66.0</apiVersion>
  <masterLabel>Label</masterLabel>
  <description>Description</description>
  ${elements}
</LightningComponentBundle>
`;
}
