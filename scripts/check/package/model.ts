import { join } from "node:path";
import type { SyntaxCache } from "../../../local-org/apex/syntax/cache.ts";
import { checkCredentials } from "../../../local-org/org/access/check.ts";
import { listSourceFiles, type SourceFile } from "../../../local-org/org/metadata/files.ts";
import { readOrgMetadata } from "../../../local-org/org/metadata/read.ts";
import type { OrgMetadata } from "../../../local-org/org/metadata/types.ts";
import { ProblemLog } from "../../../local-org/org/problems.ts";
import { buildSchema, type OrgSchema } from "../../../local-org/org/schema/schema.ts";
import { loadMetadataRecords } from "../../../local-org/org/store/metadata-rows.ts";
import { FileSyntaxCache } from "../../../local-org/org/syntax-cache.ts";
import { Store } from "../../../local-org/org/store/store.ts";
import { readApex, type ApexSource } from "./apex.ts";
import { readBundles, type Bundle } from "./bundles.ts";

/** Everything the static rules look at, read once. */
export interface PackageModel {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly metadata: OrgMetadata;
  readonly schema: OrgSchema;
  /** Parsing is most of the time of everything here; the compiler need not do it again. */
  readonly syntax: SyntaxCache;
  readonly apex: readonly ApexSource[];
  readonly bundles: readonly Bundle[];
  /** What the readers themselves have to say. */
  readonly log: ProblemLog;
}

/** Reads the package directories and lwc-src; never throws for what is wrong in them. */
export function loadPackage(root: string): PackageModel {
  const log = new ProblemLog();
  const metadata = readOrgMetadata(root, log);
  const schema = buildSchema(metadata.objects, {}, log);
  loadMetadataRecords(metadata.records, schema, new Store(), log);
  checkCredentials(metadata, log);
  const syntax = new FileSyntaxCache(join(root, "node_modules", ".cache", "check"));
  const apex = readApex([...metadata.classes, ...metadata.triggers], syntax);
  syntax.save();
  return { root, files: listSourceFiles(root), metadata, schema, syntax, apex, bundles: readBundles(root), log };
}
