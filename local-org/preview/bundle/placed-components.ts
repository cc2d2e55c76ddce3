/** The package's components that can be placed on a page: the bundles whose js-meta.xml says so. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { metadataRoot } from "./metadata-file.ts";
import { COMPONENTS, type Project } from "./project.ts";

/** Where the shell draws components: pages, the dialog of a record action, the screen of a flow. */
const PLACES = /^(lightning__(RecordPage|AppPage|HomePage|Tab|RecordAction|FlowScreen)|lightningCommunity__Page)$/;

/** Import specifier of the generated module: `{ [bundle]: constructor }`. */
export const PLACED_COMPONENTS = "preview/placedComponents";

export function placedComponentsModule(project: Project): string {
  const names = exposedBundles(project);
  const imports = names.map((name, index) => `import C${index} from "c/${name}";`);
  const members = names.map((name, index) => `${JSON.stringify(name)}: C${index}`);
  return `${imports.join("\n")}\nexport const placedComponents = { ${members.join(", ")} };`;
}

function exposedBundles({ root, components }: Project): string[] {
  const names = readdirSync(components).filter((name) => existsSync(join(components, name, `${name}.js-meta.xml`)));
  return names.filter((name) => isExposed(root, `${COMPONENTS}/${name}/${name}.js-meta.xml`)).sort();
}

function isExposed(root: string, metaPath: string): boolean {
  const { children } = metadataRoot(root, metaPath, "LightningComponentBundle");
  const isExposedAtAll = children.some(({ name, text }) => name === "isExposed" && text === "true");
  const targets = children.filter(({ name }) => name === "targets").flatMap((each) => each.children);
  return isExposedAtAll && targets.some(({ text }) => PLACES.test(text));
}
