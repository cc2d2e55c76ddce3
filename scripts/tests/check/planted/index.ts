/**
 * Mistakes of the kinds people make, a file for each chapter, to be planted in a copy of the package. `npm run check`
 * has to name the file and the line of every one.
 */
import { annotations } from "./annotations.ts";
import { components } from "./components.ts";
import { flows } from "./flows.ts";
import { labels } from "./labels.ts";
import { layouts } from "./layouts.ts";
import { metadata } from "./metadata.ts";
import { pagesAndRecords } from "./pages-and-records.ts";
import { permissions } from "./permissions.ts";
import { promises } from "./promises.ts";
import { queries } from "./queries.ts";
import { records } from "./records.ts";
import { templates } from "./templates.ts";
import { texts } from "./texts.ts";
import { triggers } from "./triggers.ts";
import { types } from "./types.ts";
import type { Mistake } from "./mistake.ts";

export const mistakes: readonly Mistake[] = [
  ...flows,
  ...queries,
  ...types,
  ...annotations,
  ...labels,
  ...components,
  ...permissions,
  ...pagesAndRecords,
  ...metadata,
  ...triggers,
  ...templates,
  ...promises,
  ...texts,
  ...records,
  ...layouts
];
