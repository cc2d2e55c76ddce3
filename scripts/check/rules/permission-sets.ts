import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, rootOf } from "../package/xml.ts";
import { metadataNames } from "./metadata-names.ts";

/** What permission sets grant must exist, and must be something that can be granted. */
export const permissionSetsRule: Rule = {
  name: "permission-sets",
  examine(model) {
    const sets = model.files.filter(({ name }) => name.endsWith(".permissionset-meta.xml"));
    const roots = sets.flatMap((each) => rootOf(each, "PermissionSet") ?? []);
    return {
      problems: roots.flatMap((root) => grants(model, root)),
      examined: { count: sets.length, what: "permission sets" }
    };
  }
};

/** Why a name cannot be granted; undefined when it can. */
type Judge = (model: PackageModel, name: string) => string | undefined;

/** Each kind of grant: its element, the child that names the thing, and who knows whether it exists. */
const GRANTS: readonly (readonly [element: string, child: string, judge: Judge])[] = [
  ["objectPermissions", "object", object],
  ["fieldPermissions", "field", field],
  ["classAccesses", "apexClass", ({ metadata }, name) => known(metadata.classes, name, "Apex class")],
  ["customPermissions", "name", ({ metadata }, name) => known(metadata.customPermissions, name, "custom permission")],
  ["customMetadataTypeAccesses", "name", ofKind("customMetadata", "custom metadata type")],
  ["customSettingAccesses", "name", ofKind("customSetting", "custom setting")],
  ["tabSettings", "tab", file("tab", "tab", /^standard-/)],
  ["applicationVisibilities", "application", file("app", "application", /^standard__/)],
  ["pageAccesses", "apexPage", file("page", "Visualforce page")],
  ["flowAccesses", "flow", file("flow", "flow")],
  ["externalCredentialPrincipalAccesses", "externalCredentialPrincipal", principal]
];

const grants = (model: PackageModel, root: MetadataElement): Problem[] =>
  GRANTS.flatMap(([element, child, judge]) =>
    childrenNamed(root, element).flatMap((grant) => {
      const name = childNamed(grant, child);
      const reason = name && judge(model, name.text);
      return reason ? [problemAt(name, reason)] : [];
    })
  );

function object({ schema }: PackageModel, name: string): string | undefined {
  const found = schema.object(name);
  if (found?.name !== name) return `there is no object ${name}`;
  return found.kind === "customMetadata"
    ? `${name} is a custom metadata type: use customMetadataTypeAccesses`
    : undefined;
}

/** A deployment refuses permissions on fields that are always visible. */
function field({ schema }: PackageModel, path: string): string | undefined {
  const [objectName = "", fieldName = ""] = path.split(".");
  const owner = schema.object(objectName);
  if (owner?.name !== objectName) return `there is no object ${objectName}`;
  const found = [...owner.fields.values()].find(({ name }) => name === fieldName);
  if (!found) return `there is no field ${fieldName} on ${objectName}`;
  return found.required ? `${path} is required: field permissions cannot be set on it` : undefined;
}

/** `Credential-Principal`. */
function principal({ metadata }: PackageModel, name: string): string | undefined {
  const all = metadata.externalCredentials.flatMap((credential) =>
    credential.principals.map((each) => ({ name: `${credential.name}-${each}` }))
  );
  return known(all, name, "external credential principal");
}

function ofKind(kind: string, what: string): Judge {
  return ({ metadata }, name) =>
    known(
      metadata.objects.filter((each) => each.kind === kind),
      name,
      what
    );
}

function file(suffix: string, what: string, standard?: RegExp): Judge {
  return (model, name) => (standard?.test(name) ? undefined : known(metadataNames(model, suffix), name, what));
}

const known = (all: readonly { readonly name: string }[], name: string, what: string): string | undefined =>
  all.some((each) => each.name === name) ? undefined : `there is no ${what} ${name}`;
