import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerSa11yMatcher } from "@sa11y/jest";

registerSa11yMatcher();

// Components show the English of the labels file, so that tests read what users read.
const labels = readFileSync(join(__dirname, "../force-app/main/default/labels/CustomLabels.labels-meta.xml"), "utf8");
for (const [, name, value] of labels.matchAll(/<fullName>(.*?)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)) {
  jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: decode(value!) }), { virtual: true });
}

// Every browser that Lightning supports has it; jsdom does not.
Object.defineProperty(crypto, "randomUUID", { value: randomUUID, configurable: true, writable: true });

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

function decode(xml: string): string {
  const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name]!);
}
