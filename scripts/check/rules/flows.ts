import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { Problem } from "../check.ts";
import { misfits, type FlowType } from "../package/flow-values.ts";
import { placementOf } from "../package/component-meta.ts";
import { invocableAction } from "../package/invocable.ts";
import { namesConnection, unknownConnection } from "../package/connections.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, descendants, rootOf } from "../package/xml.ts";

/** Flows: our actions and screen components with their parameters, and every name that one element says of another. */
export const flowsRule: Rule = {
  name: "flows",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith(".flow-meta.xml"));
    const roots = files.flatMap((file) => rootOf(file, "Flow") ?? []);
    return {
      problems: roots.flatMap((root) => [
        ...childrenNamed(root, "actionCalls").flatMap((call) => action({ model, root }, call)),
        ...descendants(root, "fields").flatMap((field) => screenComponent({ model, root }, field)),
        ...start(model, root),
        ...references(root),
        ...recordFields(model, root)
      ]),
      examined: { count: files.length, what: "flows" }
    };
  }
};

/** A parameter as its owner declares it. */
interface Declared extends FlowType {
  readonly name: string;
  readonly required: boolean;
}

interface InFlow {
  readonly model: PackageModel;
  /** Of the flow. */
  readonly root: MetadataElement;
}

function action(flow: InFlow, call: MetadataElement): Problem[] {
  const name = childNamed(call, "actionName");
  if (!name || childNamed(call, "actionType")?.text !== "apex") return [];
  const found = invocableAction(flow.model, name.text);
  if (!found) return [problemAt(name, `there is no Apex action ${name.text}`)];
  return [
    ...parameters(flow, call, { place: name, kind: "inputParameters", declared: found.inputs }),
    ...parameters(flow, call, { place: name, kind: "outputParameters", declared: found.outputs })
  ];
}

function screenComponent(flow: InFlow, field: MetadataElement): Problem[] {
  const name = childNamed(field, "extensionName");
  const own = name && /^c:(\w+)$/.exec(name.text)?.[1];
  if (!own) return [];
  const placement = placementOf(flow.model, own, "lightning__FlowScreen");
  if (!placement) return [problemAt(name, `there is no component ${own}`)];
  if (!placement.exposed) return [problemAt(name, `${own} is not exposed for lightning__FlowScreen`)];
  const of = (role: string): Declared[] =>
    placement.properties
      .filter((each) => each.role !== role)
      .map((each) => ({ ...each, isList: each.type.endsWith("[]"), type: each.type.replace("[]", "") }));
  return [
    ...parameters(flow, field, { place: name, kind: "inputParameters", declared: of("outputOnly") }),
    ...parameters(flow, field, { place: name, kind: "outputParameters", declared: of("inputOnly") })
  ];
}

interface Parameters {
  readonly place: MetadataElement;
  readonly kind: "inputParameters" | "outputParameters";
  readonly declared: readonly Declared[];
}

function parameters(flow: InFlow, owner: MetadataElement, { place, kind, declared }: Parameters): Problem[] {
  const given = childrenNamed(owner, kind);
  const names = given.map((each) => childNamed(each, "name")?.text);
  const forgotten = kind === "outputParameters" ? [] : declared.filter((each) => each.required);
  return [
    ...given.flatMap((each) => parameter(flow, each, { place, kind, declared })),
    ...forgotten
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => problemAt(place, `${place.text} needs its input ${name}`))
  ];
}

function parameter(flow: InFlow, given: MetadataElement, { place, kind, declared }: Parameters): Problem[] {
  const name = childNamed(given, "name");
  if (!name) return [];
  const what = kind === "inputParameters" ? "input" : "output";
  const found = declared.find((each) => each.name === name.text);
  if (!found) return [problemAt(name, `${place.text} has no ${what} ${name.text}`)];
  const [text] = namesConnection(name.text) ? descendants(given, "stringValue") : [];
  return [...(text ? unknownConnection(flow.model, text) : []), ...misfits(flow.root, given, found)];
}

/** What starts a flow: an object, and fields that it has. */
function start({ schema }: PackageModel, root: MetadataElement): Problem[] {
  const begin = childNamed(root, "start");
  const name = begin && childNamed(begin, "object");
  if (!begin || !name) return [];
  const object = schema.object(name.text);
  if (!object) return [problemAt(name, `there is no object ${name.text}`)];
  return descendants(begin, "field")
    .filter(({ text }) => !object.fields.has(text.toLowerCase()))
    .map((field) => problemAt(field, `${object.name} has no field ${field.text}`));
}

const REFERENCES = ["targetReference", "elementReference", "assignToReference"];

function references(root: MetadataElement): Problem[] {
  const known = new Set(
    [...root.children, ...descendants(root, "fields")].map((each) => childNamed(each, "name")?.text)
  );
  const inTexts = all(root).flatMap((each) =>
    [...each.text.matchAll(MERGE_FIELD)].map(([, text = ""]) => ({ ...each, text }))
  );
  return [...REFERENCES.flatMap((kind) => descendants(root, kind)), ...inTexts]
    .filter(({ text }) => !text.startsWith("$") && !known.has(text.split(".", 1)[0]))
    .map((reference) => problemAt(reference, `there is no element ${reference.text} in this flow`));
}

/** `{!outcome}` in what people read, and in formulas. */
const MERGE_FIELD = /\{!\s*([\w$.]+)\s*\}/g;

const all = (element: MetadataElement): MetadataElement[] => [element, ...element.children.flatMap(all)];

/** `$Record.Amount`: fields of the record that starts the flow; what lies behind a relationship is not followed. */
function recordFields({ schema }: PackageModel, root: MetadataElement): Problem[] {
  const object = schema.object(descendants(root, "object")[0]?.text ?? "");
  if (!object) return [];
  return descendants(root, "elementReference").flatMap((reference) => {
    const field = /^\$Record(?:__Prior)?\.(\w+)$/.exec(reference.text)?.[1];
    const isKnown = field === undefined || object.fields.has(field.toLowerCase());
    return isKnown ? [] : [problemAt(reference, `${object.name} has no field ${field}`)];
  });
}
