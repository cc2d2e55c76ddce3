import type { Problem } from "../check.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { templateElements, type TemplateElement } from "../package/template.ts";
import type { BundleFile } from "../package/bundles.ts";

/** Attributes a person reads or hears. */
const SPOKEN = new Set([
  "alt",
  "alternative-text",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "content",
  "date-style-label",
  "field-level-help",
  "heading",
  "header",
  "help-text",
  "label",
  "message-toggle-active",
  "placeholder",
  "title"
]);

/** Texts in templates come from custom labels, so that they can be translated. */
export const lwcLiteralsRule: Rule = {
  name: "lwc-literals",
  examine({ bundles }) {
    const templates = bundles.flatMap((bundle) => bundle.templates);
    return {
      problems: templates.flatMap(literalsIn),
      examined: { count: templates.length, what: "templates" }
    };
  }
};

const literalsIn = (file: BundleFile): Problem[] =>
  templateElements(file).flatMap((element) => [...spokenAttributes(file, element), ...texts(file, element)]);

const spokenAttributes = ({ path }: BundleFile, element: TemplateElement): Problem[] =>
  element.attributes
    .filter(({ name, literal }) => SPOKEN.has(name) && isLanguage(literal))
    .map((each) =>
      problemAt({ ...each, path }, `${each.name}="${each.literal}" is a text for people: use a custom label`)
    );

const texts = ({ path }: BundleFile, element: TemplateElement): Problem[] =>
  element.texts
    .filter(({ text }) => isLanguage(text))
    .map((each) => problemAt({ ...each, path }, `"${each.text.trim()}" is a text for people: use a custom label`));

const isLanguage = (text: string | undefined): boolean => text !== undefined && /\p{L}/u.test(text);
