import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

const folderOf = (packageName: string): string => dirname(require.resolve(`${packageName}/package.json`));

/** `lightning-button-icon` -> `buttonIcon`. */
export const moduleOf = (tag: string): string =>
  tag.replace(/^[a-z]+-/, "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Base components that are not published, with their named slots. Source: their pages in the component reference. */
const UNPUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "lightning-quick-action-panel": ["footer"],
  "lightning-record-edit-form": [],
  "lightning-record-view-form": []
};

/** The named slots of a base component; undefined where nobody tells. */
export function slotsOfBase(tag: string): readonly string[] | undefined {
  const name = moduleOf(tag);
  const template = join(folderOf("lightning-base-components"), "src", "lightning", name, `${name}.html`);
  return existsSync(template) ? slotNames(readFileSync(template, "utf8")) : UNPUBLISHED[tag];
}

export const slotNames = (template: string): string[] => [
  ...new Set([...template.matchAll(/<slot\b[^>]*\bname="([^"]+)"/g)].map(([, name = ""]) => name))
];

/** Whether the design system has an icon: `utility:delete`. */
export function hasIcon(name: string): boolean {
  const [category = "", icon = ""] = name.split(":");
  return existsSync(join(folderOf("@salesforce-ux/design-system"), "assets", "icons", category, `${icon}.svg`));
}

const SIZES = ["xx-small", "x-small", "small", "medium", "large"];
const LABEL_VARIANTS = ["standard", "label-hidden", "label-inline", "label-stacked"];

/**
 * Attributes of base components that take one of some words; any other is taken for the default, without a word.
 * Source: Lightning Component Reference.
 */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "lightning-button": {
    variant: ["base", "neutral", "brand", "brand-outline", "destructive", "destructive-text", "inverse", "success"],
    type: ["button", "reset", "submit"],
    "icon-position": ["left", "right"]
  },
  "lightning-button-icon": {
    variant: ["bare", "bare-inverse", "border", "border-filled", "border-inverse", "brand", "container"],
    size: SIZES,
    type: ["button", "reset", "submit"]
  },
  "lightning-card": { variant: ["base", "narrow"] },
  "lightning-checkbox-group": { variant: LABEL_VARIANTS },
  "lightning-combobox": {
    variant: LABEL_VARIANTS,
    "dropdown-alignment": ["auto", "left", "center", "right", "bottom-left", "bottom-center", "bottom-right"]
  },
  "lightning-dual-listbox": { variant: LABEL_VARIANTS, size: ["small", "medium", "large"] },
  "lightning-formatted-number": { "format-style": ["currency", "decimal", "percent", "percent-fixed"] },
  "lightning-icon": { size: SIZES, variant: ["inverse", "success", "warning", "error"] },
  "lightning-input": {
    type: [
      "button",
      "checkbox",
      "checkbox-button",
      "color",
      "date",
      "datetime",
      "datetime-local",
      "email",
      "file",
      "number",
      "password",
      "range",
      "search",
      "tel",
      "text",
      "time",
      "toggle",
      "url"
    ],
    variant: LABEL_VARIANTS,
    formatter: ["currency", "decimal", "percent", "percent-fixed"]
  },
  "lightning-radio-group": { variant: LABEL_VARIANTS, type: ["radio", "button"] },
  "lightning-spinner": { size: SIZES, variant: ["base", "brand", "inverse"] },
  "lightning-tabset": { variant: ["standard", "scoped", "vertical"] },
  "lightning-textarea": { variant: LABEL_VARIANTS }
};
