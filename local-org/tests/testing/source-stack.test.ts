import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sourceStack } from "../../testing/source-stack.ts";

const folder = mkdtempSync(join(tmpdir(), "source-stack-"));
after(() => rmSync(folder, { recursive: true }));

// As in the bundled runner; these tests themselves run with it.
process.setSourceMapsEnabled(false);

async function stackOf(sourcemap: boolean): Promise<string> {
  const source = join(folder, "fault.ts");
  writeFileSync(
    source,
    "interface Unused {\n  readonly name: string;\n}\nexport const fault = (): Error => new Error('x');\n"
  );
  const outfile = join(folder, `fault-${sourcemap}.mjs`);
  await build({ entryPoints: [source], outfile, bundle: true, format: "esm", sourcemap, logLevel: "error" });
  const { fault } = (await import(pathToFileURL(outfile).href)) as { readonly fault: () => Error };
  return fault().stack as string;
}

test("a stack of bundled code names the source's file and line", async () => {
  const stack = await stackOf(true);
  assert.match(stack, /fault-true\.mjs:\d+:\d+/);
  assert.match(sourceStack(stack), /^Error: x\n +at fault \(.*\/fault\.ts:4:35\)$/m);
});

test("a stack without maps stays as it is", async () => {
  const stack = await stackOf(false);
  assert.match(stack, /fault-false\.mjs:\d+:\d+/);
  assert.equal(sourceStack(stack), stack);
});
