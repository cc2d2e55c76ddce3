import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { OrgObject } from "../../../local-org/org/schema/types.ts";
import type { Problem } from "../check.ts";
import { unknownField } from "../package/layout-fields.ts";
import type { PackageModel } from "../package/model.ts";
import { unknownPicklistValue } from "../package/picklists.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, rootOf } from "../package/xml.ts";

/** List views and compact layouts: the fields that they show and filter by. */
export const listViewsRule: Rule = {
  name: "list-views",
  examine(model) {
    const views = model.files.filter(({ name }) => name.endsWith(".listView-meta.xml"));
    const layouts = model.files.filter(({ name }) => name.endsWith(".compactLayout-meta.xml"));
    return {
      problems: [
        ...views.flatMap((file) => withObject(model, file, "ListView", listView)),
        ...layouts.flatMap((file) => withObject(model, file, "CompactLayout", compactLayout))
      ],
      examined: { count: views.length + layouts.length, what: "list views and compact layouts" }
    };
  },
  optional: true
};

type Judge = (object: OrgObject, root: MetadataElement) => Problem[];

/** `objects/Account/listViews/All.listView-meta.xml` */
function withObject({ schema }: PackageModel, file: SourceFile, rootName: string, judge: Judge): Problem[] {
  const root = rootOf(file, rootName);
  if (!root) return [];
  const objectName = /\/objects\/([^/]+)\//.exec(file.path)?.[1] ?? "";
  const object = schema.object(objectName);
  const [stem] = file.name.split(".", 1);
  const fullName = childNamed(root, "fullName");
  if (!object) return [problemAt(root, `there is no object ${objectName}`)];
  const misnamed = fullName && fullName.text !== stem ? [problemAt(fullName, `the file is named ${stem ?? ""}`)] : [];
  return [...misnamed, ...judge(object, root)];
}

const compactLayout: Judge = (object, root) =>
  childrenNamed(root, "fields").flatMap((field) => unknownField(object, field));

const listView: Judge = (object, root) => [
  ...childrenNamed(root, "columns").flatMap((column) => columnOf(object, column)),
  ...childrenNamed(root, "filters").flatMap((filter) => filterOf(object, filter)),
  ...unlessOneOf(childNamed(root, "filterScope"), SCOPES)
];

/** Standard columns have names of their own: `NAME`, `OWNER.ALIAS`, `OPPORTUNITY.AMOUNT`. */
const columnOf = (object: OrgObject, column: MetadataElement): Problem[] =>
  /^[A-Z][A-Z0-9_.]*$/.test(column.text) ? [] : unknownField(object, column);

function filterOf(object: OrgObject, filter: MetadataElement): Problem[] {
  const field = childNamed(filter, "field");
  const value = childNamed(filter, "value");
  const known = field && object.fields.get(field.text.toLowerCase());
  const texts = value?.text.split(",") ?? [];
  const reasons = texts.flatMap((text) => (known && unknownPicklistValue(object, known, text.trim())) ?? []);
  return [
    ...(field ? columnOf(object, field) : []),
    ...unlessOneOf(childNamed(filter, "operation"), OPERATIONS),
    ...(value ? reasons.map((reason) => problemAt(value, reason)) : [])
  ];
}

function unlessOneOf(place: MetadataElement | undefined, known: readonly string[]): Problem[] {
  if (!place || known.includes(place.text)) return [];
  return [problemAt(place, `<${place.name}> ${place.text} is none of ${known.join(", ")}`)];
}

/** Source: Metadata API Developer Guide, ListView. */
const SCOPES = [
  "Everything",
  "Mine",
  "MineAndMyGroups",
  "Queue",
  "Delegated",
  "MyTerritory",
  "MyTeamTerritory",
  "Team",
  "AssignedToMe",
  "SalesTeam",
  "ScopingRule",
  "SharedRecord",
  "UserAndSubordinates"
];
const OPERATIONS = [
  "equals",
  "notEqual",
  "lessThan",
  "greaterThan",
  "lessOrEqual",
  "greaterOrEqual",
  "contains",
  "notContain",
  "startsWith",
  "includes",
  "excludes",
  "within"
];
