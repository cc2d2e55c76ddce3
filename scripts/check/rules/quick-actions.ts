import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { Problem } from "../check.ts";
import { placementOf } from "../package/component-meta.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, rootOf } from "../package/xml.ts";
import { metadataNames } from "./metadata-names.ts";

const SUFFIX = ".quickAction-meta.xml";

/** Quick actions: the object they belong to, and what they open. */
export const quickActionsRule: Rule = {
  name: "quick-actions",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith(SUFFIX));
    return {
      problems: files.flatMap((file) => action(model, file)),
      examined: { count: files.length, what: "quick actions" }
    };
  }
};

/** Each way an action can be carried out, and why it leads nowhere. */
const OPENS: Readonly<Record<string, (model: PackageModel, name: string) => string | undefined>> = {
  lightningWebComponent: component,
  flowDefinition: named("flow", "flow"),
  page: named("page", "Visualforce page"),
  targetObject: ({ schema }, name) => (schema.object(name) ? undefined : `there is no object ${name}`)
};

function action(model: PackageModel, file: SourceFile): Problem[] {
  const root = rootOf(file, "QuickAction");
  if (!root) return [];
  return [
    ...owner(model, file, root),
    ...Object.entries(OPENS).flatMap(([element, judge]) => {
      const child = childNamed(root, element);
      const reason = child && judge(model, child.text);
      return reason ? [problemAt(child, reason)] : [];
    })
  ];
}

/** `Opportunity.Send`: the action of an object; without a dot it is a global one. */
function owner({ schema }: PackageModel, { name }: SourceFile, root: MetadataElement): Problem[] {
  const [object, ofObject] = name.slice(0, -SUFFIX.length).split(".");
  if (object === undefined || ofObject === undefined || schema.object(object)) return [];
  return [problemAt(root, `${name}: there is no object ${object}`)];
}

function component(model: PackageModel, name: string): string | undefined {
  const placement = placementOf(model, name, "lightning__RecordAction");
  if (!placement) return `there is no component ${name}`;
  return placement.exposed ? undefined : `${name} is not exposed for lightning__RecordAction`;
}

function named(suffix: string, what: string): (model: PackageModel, name: string) => string | undefined {
  return (model, name) =>
    metadataNames(model, suffix).some((each) => each.name === name) ? undefined : `there is no ${what} ${name}`;
}
