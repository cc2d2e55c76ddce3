import type { ProblemLog } from "../problems.ts";
import { readMetadata, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { RemoteSite } from "./types.ts";

const SITE_SUFFIX = ".remoteSite-meta.xml";
const CREDENTIAL_SUFFIX = ".namedCredential-meta.xml";
// prettier-ignore
const CREDENTIAL_MEMBERS = [
  "label", "description", "endpoint", "principalType", "protocol", "generateAuthorizationHeader", "allowMergeFieldsInBody",
  "allowMergeFieldsInHeader", "calloutStatus", "namedCredentialType", "namedCredentialParameters"
];

/** Reads where callouts may go: remote site settings and named credentials. */
export function readRemoteSites(files: readonly SourceFile[], log: ProblemLog): RemoteSite[] {
  return files.flatMap((file) => {
    if (file.name.endsWith(SITE_SUFFIX)) return readSite(file, log);
    return file.name.endsWith(CREDENTIAL_SUFFIX) ? readCredential(file, log) : [];
  });
}

function readSite(file: SourceFile, log: ProblemLog): RemoteSite[] {
  const root = readMetadata(file, "RemoteSiteSetting", log);
  if (!root) return [];
  const known = ["fullName", "url", "isActive", "disableProtocolSecurity", "description"];
  const members = new MemberReader(root, "RemoteSiteSetting", known, log);
  const url = members.required("url");
  const place = members.child("url") ?? root;
  if (url && !isSiteUrl(url))
    log.add(place, `"${url}" is not the URL of a remote site (https://host, without wildcards).`);
  members.flag("disableProtocolSecurity");
  return [
    {
      name: file.name.slice(0, -SITE_SUFFIX.length),
      url,
      active: members.flag("isActive"),
      kind: "remoteSite",
      path: root.path,
      line: root.line
    }
  ];
}

function isSiteUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes("*");
}

function readCredential(file: SourceFile, log: ProblemLog): RemoteSite[] {
  const root = readMetadata(file, "NamedCredential", log);
  if (!root) return [];
  const members = new MemberReader(root, "NamedCredential", CREDENTIAL_MEMBERS, log);
  const url = members.text("endpoint") ?? parameterUrl(members);
  if (!url) {
    log.add(root, "NamedCredential needs an <endpoint> or a parameter of type Url.");
    return [];
  }
  const active = (members.text("calloutStatus") ?? "Enabled") === "Enabled";
  return [
    {
      name: file.name.slice(0, -CREDENTIAL_SUFFIX.length),
      url,
      active,
      kind: "namedCredential",
      path: root.path,
      line: root.line
    }
  ];
}

function parameterUrl(members: MemberReader): string | undefined {
  const text = (element: MetadataElement, name: string): string | undefined =>
    element.children.find((child) => child.name === name)?.text;
  const parameter = members
    .all("namedCredentialParameters")
    .find((element) => text(element, "parameterType") === "Url");
  return parameter && text(parameter, "parameterValue");
}
