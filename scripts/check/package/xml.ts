import { readMetadata, type MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import { ProblemLog } from "../../../local-org/org/problems.ts";

/** The root of a metadata file; undefined when it is malformed, which the metadata-files rule reports. */
export const rootOf = (file: SourceFile, rootName: string): MetadataElement | undefined =>
  readMetadata(file, rootName, new ProblemLog());

export const childrenNamed = (element: MetadataElement, name: string): MetadataElement[] =>
  element.children.filter((child) => child.name === name);

export const childNamed = (element: MetadataElement, name: string): MetadataElement | undefined =>
  element.children.find((child) => child.name === name);

/** All elements of that name, however deep. */
export const descendants = (element: MetadataElement, name: string): MetadataElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
