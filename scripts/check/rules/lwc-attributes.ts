import type { Problem } from "../check.ts";
import { CHOICES, hasIcon, slotNames, slotsOfBase } from "../package/base-components.ts";
import { tagOf, type Bundle, type BundleFile } from "../package/bundles.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { templateElements, type TemplateAttribute, type TemplateElement } from "../package/template.ts";

/** Words that templates give to components: variants, sizes and types, icons, slots. A wrong one does nothing. */
export const lwcAttributesRule: Rule = {
  name: "lwc-attributes",
  examine({ bundles }) {
    const templates = bundles.flatMap((bundle) => bundle.templates);
    const scripts = bundles.flatMap((bundle) => bundle.scripts);
    return {
      problems: [...templates.flatMap((file) => inTemplate(file, bundles)), ...scripts.flatMap(iconsIn)],
      examined: { count: templates.length, what: "templates" }
    };
  }
};

const inTemplate = (file: BundleFile, bundles: readonly Bundle[]): Problem[] =>
  templateElements(file).flatMap((element) =>
    element.attributes.flatMap((attribute) => {
      const reason = wrongChoice(element, attribute) ?? wrongIcon(attribute) ?? wrongSlot(element, attribute, bundles);
      return reason ? [problemAt({ ...attribute, path: file.path }, reason)] : [];
    })
  );

type Reason = string | undefined;

function wrongChoice({ tag }: TemplateElement, { name, literal }: TemplateAttribute): Reason {
  const choices = CHOICES[tag]?.[name];
  if (literal === undefined || !choices || choices.includes(literal)) return undefined;
  return `${name}="${literal}" is nothing that <${tag}> knows (it knows ${choices.join(", ")})`;
}

function wrongIcon({ name, literal }: TemplateAttribute): Reason {
  if (name !== "icon-name" || !literal || hasIcon(literal)) return undefined;
  return `the design system has no icon ${literal}`;
}

function wrongSlot(
  { parent }: TemplateElement,
  { name, literal }: TemplateAttribute,
  bundles: readonly Bundle[]
): Reason {
  if (name !== "slot" || !literal || parent === undefined) return undefined;
  const own = bundles.find((bundle) => tagOf(bundle.name) === parent);
  const slots = own ? own.templates.flatMap(({ text }) => slotNames(text)) : slotsOfBase(parent);
  if (!slots || slots.includes(literal)) return undefined;
  return `<${parent}> has no slot "${literal}"${slots.length > 0 ? ` (it has ${slots.join(", ")})` : ""}`;
}

const ICON = /["'](?:utility|standard|custom|action|doctype):\w+["']/g;

const iconsIn = ({ path, text }: BundleFile): Problem[] =>
  text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(ICON)]
        .filter(([icon]) => !hasIcon(icon.slice(1, -1)))
        .map(({ 0: icon, index: at }) =>
          problemAt({ path, line: index + 1, column: at + 1 }, `the design system has no icon ${icon.slice(1, -1)}`)
        )
    );
