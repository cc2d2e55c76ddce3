/** Which constructor draws a component that a flexipage names. */
import type { LightningElement } from "lwc";
import { placedComponents } from "preview/placedComponents";
import Details from "shell/details";
import Highlights from "shell/highlights";
import NotDrawn from "shell/notDrawn";
import RelatedLists from "shell/relatedLists";
import StagePath from "shell/stagePath";
import TabSet from "shell/tabSet";

export type ComponentConstructor = typeof LightningElement;

/** The package's own component, the shell's drawing of a standard one, or a note that the preview does not draw it. */
export function constructorOf(name: string): ComponentConstructor {
  return placedComponents[name] ?? standardComponent(name) ?? NotDrawn;
}

// A function, not a constant: a tab set holds regions again, so these modules import each other in a circle.
function standardComponent(name: string): ComponentConstructor | undefined {
  const drawn: Record<string, ComponentConstructor> = {
    "force:highlightsPanel": Highlights,
    "force:detailPanel": Details,
    "force:relatedListContainer": RelatedLists,
    "flexipage:tabset": TabSet,
    "runtime_sales_pathassistant:pathAssistant": StagePath
  };
  return drawn[name];
}
