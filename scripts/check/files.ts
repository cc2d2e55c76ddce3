import { listSourceFiles, type SourceFile } from "../../local-org/org/metadata/files.ts";

/** The Apex classes of all package directories. */
export const apexClassFiles = (root: string): SourceFile[] =>
  listSourceFiles(root).filter((file) => file.name.endsWith(".cls"));
