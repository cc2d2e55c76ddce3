import type { ProblemLog } from "../problems.ts";
import { readMetadata } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { RemoteSite } from "./types.ts";

const SITE_SUFFIX = ".remoteSite-meta.xml";

/** Reads where callouts may go whose endpoint is a URL: the remote site settings. */
export function readRemoteSites(files: readonly SourceFile[], log: ProblemLog): RemoteSite[] {
  return files.filter((file) => file.name.endsWith(SITE_SUFFIX)).flatMap((file) => readSite(file, log));
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
      path: root.path,
      line: root.line
    }
  ];
}

function isSiteUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes("*");
}
