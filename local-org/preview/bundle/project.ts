import { join } from "node:path";

/** The package's components, TypeScript sources; relative to the root. */
export const COMPONENTS = "lwc-src";

/** Where the page build finds its sources. Everything is derived from the project root. */
export interface Project {
  readonly root: string;
  readonly components: string;
  /** The shell: everything of the page that is not the package's. */
  readonly page: string;
  readonly shell: string;
  readonly shims: string;
  readonly baseComponents: string;
  readonly slds: string;
  readonly cache: string;
  readonly output: string;
}

export function projectAt(root: string): Project {
  const page = join(root, "local-org/preview/page");
  return {
    root,
    components: join(root, COMPONENTS),
    page,
    shell: join(page, "shell"),
    shims: join(page, "shims"),
    baseComponents: join(root, "node_modules/lightning-base-components/src"),
    slds: join(root, "node_modules/@salesforce-ux/design-system/assets"),
    cache: join(root, "node_modules/.cache/countersign-preview"),
    output: join(root, "build/preview")
  };
}
