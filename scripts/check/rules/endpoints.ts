import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { MetadataRecord } from "../../../local-org/org/metadata/types.ts";
import type { Problem } from "../check.ts";
import { connectionsOf, valueOf } from "../package/connections.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, rootOf } from "../package/xml.ts";

/** Where active connections call or open pages, the org has to allow it: remote sites and trusted sites. */
export const endpointsRule: Rule = {
  name: "endpoints",
  examine(model) {
    const connections = connectionsOf(model).filter((record) => valueOf(record, "Active__c")?.text === "true");
    const sites = { remote: remoteSites(model), framed: framedSites(model) };
    return {
      problems: connections.flatMap((record) => [...called(record, sites.remote), ...framed(record, sites.framed)]),
      examined: { count: connections.length, what: "connections" }
    };
  }
};

const CALLED = ["Token_Endpoint__c", "Service_Endpoint__c", "Status_Endpoint__c"];

function called(record: MetadataRecord, allowed: ReadonlySet<string>): Problem[] {
  return CALLED.flatMap((field) =>
    notAllowed(record, field, { allowed, fix: "add it to the Remote Site Settings (remoteSiteSettings)" })
  );
}

function framed(record: MetadataRecord, allowed: ReadonlySet<string>): Problem[] {
  if (valueOf(record, "Launch__c")?.text !== "Frame") return [];
  const fix = "add it to the Trusted URLs with frame-src (cspTrustedSites)";
  return notAllowed(record, "Launch_Origins__c", { allowed, fix });
}

function notAllowed(
  record: MetadataRecord,
  field: string,
  { allowed, fix }: { readonly allowed: ReadonlySet<string>; readonly fix: string }
): Problem[] {
  const value = valueOf(record, field);
  if (!value) return [];
  // Paths go to a named credential, which has an endpoint of its own.
  const origins = (value.text ?? "").split(/[\s,;]+/).flatMap(originOf);
  return origins
    .filter((origin) => !allowed.has(origin))
    .map((origin) => problemAt(value.valuePlace, `${field}: this org does not allow ${origin}: ${fix}`));
}

const originOf = (text: string): string[] => (URL.canParse(text) ? [new URL(text).origin] : []);

const remoteSites = ({ metadata }: PackageModel): ReadonlySet<string> =>
  new Set(metadata.remoteSites.filter(({ active }) => active).flatMap(({ url }) => originOf(url)));

function framedSites({ files }: PackageModel): ReadonlySet<string> {
  const roots = files
    .filter(({ name }) => name.endsWith(".cspTrustedSite-meta.xml"))
    .flatMap((file) => rootOf(file, "CspTrustedSite") ?? []);
  const says = (root: MetadataElement, member: string): boolean => childNamed(root, member)?.text === "true";
  const open = roots.filter((root) => says(root, "isActive") && says(root, "isApplicableToFrameSrc"));
  return new Set(open.flatMap((root) => originOf(childNamed(root, "endpointUrl")?.text ?? "")));
}
