/** A screen flow's metadata -> its screens in order, as far as the shell draws them: components and texts. */
import { readMetadata, type MetadataElement } from "../../org/metadata/element.ts";
import type { SourceFile } from "../../org/metadata/files.ts";
import type { ProblemLog } from "../../org/problems.ts";
import type { Flow, FlowScreen } from "../session.ts";

/** undefined: force-app has no flow of that name, or it cannot be read. */
export function readScreenFlow(name: string, files: readonly SourceFile[], log: ProblemLog): Flow | undefined {
  const file = files.find((each) => each.name === `${name}.flow-meta.xml`);
  const root = file && readMetadata(file, "Flow", log);
  if (!root) return undefined;
  return { name, label: text(root, "label"), screens: screensFrom(root, targetOf(child(root, "start"))) };
}

/** From connector to connector; anything but a screen ends it, and so does a screen that was there before. */
function screensFrom(root: MetadataElement, first: string, seen: readonly string[] = []): FlowScreen[] {
  const screen = all(root, "screens").find((each) => text(each, "name") === first);
  if (!screen || seen.includes(first)) return [];
  return [screenOf(screen), ...screensFrom(root, targetOf(screen), [...seen, first])];
}

function screenOf(screen: MetadataElement): FlowScreen {
  const fields = all(screen, "fields");
  const component = fields.find((field) => text(field, "fieldType") === "ComponentInstance");
  const texts = fields.filter((field) => text(field, "fieldType") === "DisplayText");
  return {
    allowBack: text(screen, "allowBack") === "true",
    ...(component ? componentOf(component) : {}),
    // The editor of Flow Builder writes HTML; what the shell shows is what it says.
    texts: texts.map((field) => text(field, "fieldText").replace(/<[^>]*>/g, ""))
  };
}

function componentOf(field: MetadataElement): Pick<FlowScreen, "component" | "inputs" | "references" | "outputs"> {
  const inputs = all(field, "inputParameters").map((each) => [text(each, "name"), child(each, "value")] as const);
  const outputs = all(field, "outputParameters");
  return {
    component: text(field, "extensionName").replace(/^c:/, ""),
    inputs: Object.fromEntries(inputs.flatMap(([name, value]) => literal(name, value))),
    references: Object.fromEntries(
      inputs.flatMap(([name, value]) =>
        text(value, "elementReference") ? [[name, text(value, "elementReference")]] : []
      )
    ),
    outputs: Object.fromEntries(outputs.map((each) => [text(each, "name"), text(each, "assignToReference")]))
  };
}

function literal(name: string, value: MetadataElement | undefined): [string, unknown][] {
  const [content] = value?.children ?? [];
  if (content?.name === "stringValue") return [[name, content.text]];
  return content?.name === "booleanValue" ? [[name, content.text === "true"]] : [];
}

const all = (element: MetadataElement, name: string): readonly MetadataElement[] =>
  element.children.filter((each) => each.name === name);

const child = (element: MetadataElement | undefined, name: string): MetadataElement | undefined =>
  element?.children.find((each) => each.name === name);

const text = (element: MetadataElement | undefined, name: string): string => child(element, name)?.text ?? "";

const targetOf = (element: MetadataElement | undefined): string => text(child(element, "connector"), "targetReference");
