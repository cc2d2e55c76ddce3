import { relative, sep } from "node:path";

/** A path as reports show it: relative to the repository, forward slashes. */
export const relativePath = (root: string, file: string): string => relative(root, file).split(sep).join("/");
