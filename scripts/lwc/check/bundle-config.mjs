import { readFileSync } from "node:fs";
import { isDynamicPicklist } from "./apex-class.mjs";
import { XmlProblem, elements, lineOf, rootElement, textOf } from "./xml.mjs";

/**
 * @typedef {import("@rgrove/parse-xml").XmlElement} XmlElement
 * @typedef {import("./compile-bundle.mjs").Problem} Problem
 * @typedef {(element: XmlElement, message: string) => void} Report
 */

const API_VERSION = "66.0";
const ELEMENTS = ["apiVersion", "isExposed", "masterLabel", "description", "targets", "targetConfigs", "capabilities"];
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
const PROPERTY_TYPE = /^(String|Integer|Boolean|Color|Date|DateTime|apex:\/\/\w+|@salesforce\/schema\/.+)$/;

/**
 * Checks what the compiler does not read: the bundle's js-meta.xml.
 * @param {string} file
 * @param {Set<string>} api what the component offers
 * @param {import("./repository.mjs").Repository} repository
 * @returns {Problem[]} the file of each is left to the caller's layout: only the name
 */
export function checkBundleConfig(file, api, repository) {
  const text = readFileSync(file, "utf8");
  /** @type {Problem[]} */
  const problems = [];
  const name = file.split(/[\\/]/).at(-1) ?? file;
  /** @type {Report} */
  const report = (element, message) => void problems.push({ file: name, line: lineOf(text, element), message });
  try {
    const root = rootElement(text);
    checkRoot(root, report);
    checkTargets(root, report);
    const properties = elements(elements(root, "targetConfigs")[0], "targetConfig").flatMap((one) =>
      elements(one, "property")
    );
    properties.forEach((property) => checkProperty(property, api, repository, report));
  } catch (error) {
    if (!(error instanceof XmlProblem)) {
      throw error;
    }
    problems.push({ file: name, line: error.line, message: error.message });
  }
  return problems;
}

/**
 * @param {XmlElement} root
 * @param {Report} report
 */
function checkRoot(root, report) {
  if (root.name !== "LightningComponentBundle") {
    report(root, `the root is ${root.name}, not LightningComponentBundle`);
  }
  for (const child of elements(root).filter(({ name }) => !ELEMENTS.includes(name))) {
    report(child, `unknown element ${child.name}`);
  }
  for (const name of ["apiVersion", "isExposed", "masterLabel", "description"].filter((one) => !textOf(root, one))) {
    report(root, `${name} is missing`);
  }
  if (textOf(root, "apiVersion") !== API_VERSION) {
    report(root, `apiVersion is ${textOf(root, "apiVersion")}, the package's is ${API_VERSION}`);
  }
}

/**
 * @param {XmlElement} root
 * @param {Report} report
 */
function checkTargets(root, report) {
  const declared = elements(elements(root, "targets")[0], "target");
  for (const target of declared.filter(({ text }) => !TARGETS.has(text.trim()))) {
    report(target, `unknown target ${target.text.trim()}`);
  }
  if ((textOf(root, "isExposed") === "true") !== declared.length > 0) {
    report(root, "a bundle is exposed when it has targets, and only then");
  }
  const names = declared.map(({ text }) => text.trim());
  for (const config of elements(elements(root, "targetConfigs")[0], "targetConfig")) {
    const configured = (config.attributes.targets ?? "").split(",").map((name) => name.trim());
    configured
      .filter((name) => !names.includes(name))
      .forEach((name) => report(config, `${name} is not one of the targets`));
  }
}

/**
 * @param {XmlElement} property
 * @param {Set<string>} api
 * @param {import("./repository.mjs").Repository} repository
 * @param {Report} report
 */
function checkProperty(property, api, repository, report) {
  const { name = "", type = "", label, datasource } = property.attributes;
  if (!api.has(name)) {
    report(property, `property ${name} is not an @api property of the component`);
  }
  if (!PROPERTY_TYPE.test(type)) {
    report(property, `property ${name} has the unknown type ${type}`);
  }
  if (!label) {
    report(property, `property ${name} has no label`);
  }
  const picklist = /^apex:\/\/(\w+)$/.exec(datasource ?? "")?.[1];
  if (picklist && !isDynamicPicklist(repository.apexSource(picklist) ?? "")) {
    report(property, `${datasource}: there is no class ${picklist} that extends VisualEditor.DynamicPickList`);
  }
}
