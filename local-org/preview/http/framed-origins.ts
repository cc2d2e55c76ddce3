/** Whose pages may be framed: CSP trusted sites of force-app, as in an org, led to this machine. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { metadataRoot } from "../bundle/metadata-file.ts";

const FOLDERS = ["force-app/main/default/cspTrustedSites", "force-app/demo/default/cspTrustedSites"];
const ROOT_ELEMENT = "CspTrustedSite";

export function framedOrigins(root: string, hosts: Readonly<Record<string, string>>): readonly string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`))
    .map((path) => membersOf(root, path))
    .filter((site) => site.get("isActive") === "true" && site.get("isApplicableToFrameSrc") === "true")
    .flatMap((site) => hosts[site.get("endpointUrl") ?? ""] ?? []);
}

function membersOf(root: string, path: string): ReadonlyMap<string, string> {
  const { children } = metadataRoot(root, path, ROOT_ELEMENT);
  return new Map(children.map(({ name, text }) => [name, text]));
}
