import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { OrgObject } from "../../../local-org/org/schema/types.ts";
import type { Problem } from "../check.ts";
import { unknownField } from "../package/layout-fields.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, descendants, rootOf } from "../package/xml.ts";
import { metadataNames } from "./metadata-names.ts";

const SUFFIX = ".layout-meta.xml";

/** Page layouts: their object, its fields, related lists and actions. A package without layouts has nothing to check. */
export const layoutsRule: Rule = {
  name: "layouts",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith(SUFFIX));
    return {
      problems: files.flatMap((file) => layout(model, file)),
      examined: { count: files.length, what: "layouts" }
    };
  },
  optional: true
};

function layout(model: PackageModel, file: SourceFile): Problem[] {
  const root = rootOf(file, "Layout");
  if (!root) return [];
  const [objectName = ""] = decodeURIComponent(file.name).split("-", 1);
  const object = model.schema.object(objectName);
  if (!object) return [problemAt(root, `${file.name}: there is no object ${objectName}`)];
  const items = descendants(root, "layoutItems");
  return [
    ...items.flatMap((item) => descendants(item, "field")).flatMap((field) => unknownField(object, field)),
    ...twice(items.flatMap((item) => childrenNamed(item, "field"))),
    ...childrenNamed(root, "relatedLists").flatMap((list) => relatedList(model, object, list)),
    ...descendants(root, "quickActionName").flatMap((name) => action(model, name))
  ];
}

/** A deployment refuses a layout that shows a field two times. */
const twice = (fields: readonly MetadataElement[]): Problem[] =>
  fields
    .filter(({ text }, index) => fields.findIndex((other) => other.text === text) !== index)
    .map((field) => problemAt(field, `${field.text} is on this layout already`));

/** `Child__c.Lookup__c`; the names of standard lists (`RelatedNoteList`) are not known here. */
function relatedList({ schema }: PackageModel, object: OrgObject, list: MetadataElement): Problem[] {
  const place = childNamed(list, "relatedList");
  const [childName = "", fieldName] = place?.text.split(".") ?? [];
  if (!place || fieldName === undefined || !fieldName.endsWith("__c")) return [];
  const child = schema.object(childName);
  const field = child?.fields.get(fieldName.toLowerCase());
  if (!child) return [problemAt(place, `there is no object ${childName}`)];
  if (field?.referenceTo?.includes(object.name)) return listColumns(child, list);
  return [problemAt(place, `${place.text} is no lookup to ${object.name}`)];
}

const listColumns = (child: OrgObject, list: MetadataElement): Problem[] =>
  childrenNamed(list, "fields")
    .filter(({ text }) => text.endsWith("__c"))
    .flatMap((column) => unknownField(child, { ...column, text: column.text.split(".").at(-1) ?? "" }));

/** Actions of our own objects are in the package; standard objects and the platform have actions of their own. */
function action(model: PackageModel, place: MetadataElement): Problem[] {
  const [objectName = "", name] = place.text.split(".");
  const isOwn = name !== undefined && model.schema.object(objectName)?.kind !== "standard";
  if (!isOwn || objectName === "FeedItem") return [];
  const isThere = metadataNames(model, "quickAction").some((each) => each.name === place.text);
  return isThere ? [] : [problemAt(place, `there is no quick action ${place.text}`)];
}
