import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { XmlElement } from "@rgrove/parse-xml";
import { isDynamicPicklist } from "./apex-class.ts";
import type { Problem } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { XmlProblem, elements, lineOf, rootElement, textOf } from "./xml.ts";

type Report = (element: XmlElement, message: string) => void;

const ELEMENTS = ["apiVersion", "isExposed", "masterLabel", "description", "targets", "targetConfigs", "capabilities"];
const REQUIRED_ELEMENTS = ["apiVersion", "isExposed", "masterLabel", "description"];
const TARGETS = new Set([
  "lightning__AppPage",
  "lightning__FlowScreen",
  "lightning__HomePage",
  "lightning__RecordAction",
  "lightning__RecordPage",
  "lightning__Tab",
  "lightning__UrlAddressable",
  "lightning__UtilityBar",
  "lightningCommunity__Default",
  "lightningCommunity__Page"
]);
const ACTION_TYPES = ["ScreenAction", "Action"];
const ROLES = [undefined, "inputOnly", "outputOnly"];
const PROPERTY_TYPE = /^(String|Integer|Boolean|Color|Date|DateTime|apex:\/\/\w+|@salesforce\/schema\/.+)$/;

/**
 * Checks what the compiler does not read: the bundle's js-meta.xml.
 * @param api names of the component's `@api` members, if they are known
 */
export function checkBundleConfig(path: string, api: Set<string> | undefined, repository: Repository): Problem[] {
  const text = readFileSync(path, "utf8");
  const file = basename(path);
  const problems: Problem[] = [];
  const report: Report = (element, message) => problems.push({ file, line: lineOf(text, element), message });
  try {
    const root = rootElement(text);
    checkElements(root, report);
    checkTargets(root, report);
    for (const config of targetConfigsOf(root)) {
      for (const property of elements(config, "property")) {
        checkProperty(property, api, repository, report);
        checkDefault(property, report);
        checkRole(property, config, report);
      }
    }
  } catch (error) {
    if (!(error instanceof XmlProblem)) {
      throw error;
    }
    problems.push({ file, line: error.line, message: error.message });
  }
  return problems;
}

function checkElements(root: XmlElement, report: Report): void {
  if (root.name !== "LightningComponentBundle") {
    report(root, `the root is ${root.name}, not LightningComponentBundle`);
  }
  for (const child of elements(root).filter(({ name }) => !ELEMENTS.includes(name))) {
    report(child, `unknown element ${child.name}`);
  }
  for (const name of REQUIRED_ELEMENTS.filter((required) => !textOf(root, required))) {
    report(root, `${name} is missing`);
  }
  for (const exposed of elements(root, "isExposed").filter(({ text }) => !/^\s*(?:true|false)\s*$/.test(text))) {
    report(exposed, `isExposed must be true or false, not "${exposed.text.trim()}"`);
  }
}

function checkTargets(root: XmlElement, report: Report): void {
  const targets = elements(elements(root, "targets")[0], "target");
  const names = targets.map(({ text }) => text.trim());
  for (const target of targets.filter(({ text }) => !TARGETS.has(text.trim()))) {
    report(target, `unknown target ${target.text.trim()}`);
  }
  if ((textOf(root, "isExposed") === "true") !== targets.length > 0) {
    report(root, "a bundle is exposed when it has targets, and only then");
  }
  for (const config of targetConfigsOf(root)) {
    const configured = (config.attributes.targets ?? "").split(",").map((name) => name.trim());
    for (const name of configured.filter((one) => !names.includes(one))) {
      report(config, `${name} is not one of the targets`);
    }
    for (const type of elements(config, "actionType").filter(({ text }) => !ACTION_TYPES.includes(text.trim()))) {
      report(type, `actionType must be one of ${ACTION_TYPES.join(", ")}, not "${type.text.trim()}"`);
    }
  }
}

function checkProperty(
  property: XmlElement,
  api: Set<string> | undefined,
  repository: Repository,
  report: Report
): void {
  const { name = "", type = "", label, datasource = "" } = property.attributes;
  if (api && !api.has(name)) {
    report(property, `property ${name} is not an @api property of the component`);
  }
  if (!PROPERTY_TYPE.test(type)) {
    report(property, `property ${name} has the unknown type ${type}`);
  }
  if (!label) {
    report(property, `property ${name} has no label`);
  }
  const picklist = /^apex:\/\/(\w+)$/.exec(datasource)?.[1];
  if (picklist && !isDynamicPicklist(repository.apexSource(picklist) ?? "")) {
    report(property, `${datasource}: there is no class ${picklist} that extends VisualEditor.DynamicPickList`);
  }
}

/** What App Builder starts with has to be a value that it would take. */
function checkDefault(property: XmlElement, report: Report): void {
  const { name = "", type, datasource, default: initial } = property.attributes;
  if (initial === undefined) {
    return;
  }
  const choices = datasource?.startsWith("apex://") ? undefined : datasource?.split(",").map((choice) => choice.trim());
  const fits =
    (choices?.includes(initial) ?? true) &&
    (type !== "Boolean" || /^(?:true|false)$/.test(initial)) &&
    (type !== "Integer" || /^-?\d+$/.test(initial));
  if (!fits) {
    report(property, `default "${initial}" is no value of property ${name}${choices ? `: ${choices.join(", ")}` : ""}`);
  }
}

/** Only flows tell inputs from outputs. */
function checkRole(property: XmlElement, config: XmlElement, report: Report): void {
  const { name = "", role } = property.attributes;
  if (!ROLES.includes(role)) {
    report(property, `property ${name} has the unknown role ${role}: inputOnly, outputOnly, or none`);
  } else if (role !== undefined && config.attributes.targets?.trim() !== "lightning__FlowScreen") {
    report(property, `property ${name} has a role, which is for lightning__FlowScreen only`);
  }
}

function targetConfigsOf(root: XmlElement): XmlElement[] {
  return elements(elements(root, "targetConfigs")[0], "targetConfig");
}
