import type { PackageModel } from "../package/model.ts";

/** The items of a metadata type that has one file each: `tab` finds `tabs/Setup.tab-meta.xml` as `Setup`. */
export function metadataNames({ files }: PackageModel, suffix: string): { readonly name: string }[] {
  const ending = `.${suffix}-meta.xml`;
  return files.filter(({ name }) => name.endsWith(ending)).map(({ name }) => ({ name: name.slice(0, -ending.length) }));
}
