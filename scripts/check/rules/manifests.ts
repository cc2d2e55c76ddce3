import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { Problem } from "../check.ts";
import { projectVersion } from "../package/project.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, rootOf } from "../package/xml.ts";
import { metadataNames } from "./metadata-names.ts";

/** `package.xml`: types that the Metadata API has, members that the package has, its API version. */
export const manifestsRule: Rule = {
  name: "manifests",
  examine(model) {
    const files = manifests(model.root);
    return {
      problems: files.flatMap((file) => manifest(model, file)),
      examined: { count: files.length, what: "manifests" }
    };
  },
  optional: true
};

const FOLDERS = [".", "manifest"];
/** What is deleted has gone from the package: destructive changes are left alone. */
const NAME = /^package[\w-]*\.xml$/i;

const manifests = (root: string): SourceFile[] =>
  FOLDERS.filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()).flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => NAME.test(name))
      .map((name) => ({ name, path: join(folder, name).replaceAll("\\", "/"), absolutePath: join(root, folder, name) }))
  );

function manifest(model: PackageModel, file: SourceFile): Problem[] {
  const root = rootOf(file, "Package");
  if (!root) return [problemAt({ path: file.path, line: 1 }, "is no well-formed <Package>")];
  const version = childNamed(root, "version");
  const wanted = projectVersion(model.root);
  return [
    ...(version && version.text !== wanted
      ? [problemAt(version, `API version ${version.text}: sfdx-project.json says ${wanted}`)]
      : []),
    ...childrenNamed(root, "types").flatMap((types) => typeOf(model, types))
  ];
}

function typeOf(model: PackageModel, types: MetadataElement): Problem[] {
  const name = childNamed(types, "name");
  const names = name && TYPES[name.text];
  const close = name && !names && Object.keys(TYPES).find((each) => isClose(each, name.text));
  if (close) return [problemAt(name, `there is no metadata type ${name.text}: ${close}?`)];
  const known = names && new Set(names(model));
  return childrenNamed(types, "members")
    .filter(({ text }) => known && text !== "*" && !known.has(text))
    .map((member) => problemAt(member, `the package has no ${name?.text ?? ""} ${member.text}`));
}

/** The Metadata API has hundreds of types; one that is spelled nearly as one of these is a mistake all the same. */
const isClose = (known: string, name: string): boolean => forms(known).some((form) => forms(name).includes(form));

function forms(name: string): string[] {
  const text = name.toLowerCase();
  return [text, text.replace(/s$/, ""), text.replace(/es$/, "")];
}

type Names = (model: PackageModel) => readonly string[];

const files =
  (suffix: string): Names =>
  (model) =>
    metadataNames(model, suffix).map(({ name }) => name);
const names =
  (list: (model: PackageModel) => readonly { readonly name: string }[]): Names =>
  (model) =>
    list(model).map(({ name }) => name);
/** `Object.Name`: one file each in a folder of the object. */
const ofObjects =
  (suffix: string): Names =>
  ({ files: all }) =>
    all.flatMap(({ path }) => {
      const [, object, name] = new RegExp(`/objects/([^/]+)/\\w+/([^/]+)\\.${suffix}-meta\\.xml$`).exec(path) ?? [];
      return object !== undefined && name !== undefined ? [`${object}.${name}`] : [];
    });

/** By type: its members, as far as they come from this package. */
const TYPES: Readonly<Record<string, Names>> = {
  ApexClass: names(({ metadata }) => metadata.classes),
  ApexPage: files("page"),
  ApexTrigger: names(({ metadata }) => metadata.triggers),
  CompactLayout: ofObjects("compactLayout"),
  CspTrustedSite: files("cspTrustedSite"),
  CustomApplication: files("app"),
  CustomField: ({ schema }) =>
    [...schema.objectNames()].flatMap((name) =>
      [...(schema.object(name)?.fields.values() ?? [])].map((field) => `${name}.${field.name}`)
    ),
  CustomLabel: names(({ metadata }) => metadata.labels),
  CustomLabels: () => ["CustomLabels"],
  CustomMetadata: ({ metadata }) =>
    metadata.records.map(({ type, developerName }) => `${type.replace(/__mdt$/, "")}.${developerName}`),
  CustomObject: ({ schema }) => [...schema.objectNames()],
  CustomPermission: names(({ metadata }) => metadata.customPermissions),
  CustomTab: files("tab"),
  ExternalCredential: names(({ metadata }) => metadata.externalCredentials),
  FlexiPage: files("flexipage"),
  Flow: files("flow"),
  Layout: files("layout"),
  LightningComponentBundle: names(({ bundles }) => bundles),
  ListView: ofObjects("listView"),
  NamedCredential: names(({ metadata }) => metadata.namedCredentials),
  PermissionSet: names(({ metadata }) => metadata.permissionSets),
  PlatformCachePartition: files("cachePartition"),
  QuickAction: files("quickAction"),
  RemoteSiteSetting: names(({ metadata }) => metadata.remoteSites),
  StaticResource: names(({ metadata }) => metadata.staticResources),
  ValidationRule: ofObjects("validationRule")
};
