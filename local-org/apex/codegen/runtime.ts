/** `$`: what generated code calls. */
import { ApexList, ApexMap, ApexSet } from "../runtime/collections.ts";
import * as conversions from "../runtime/conversions.ts";
import * as data from "../runtime/data.ts";
import { sameKey } from "../runtime/equality.ts";
import { caught, isCatchable, notNull, once } from "../runtime/exceptions.ts";
import * as fractions from "../runtime/fractions.ts";
import * as integers from "../runtime/integers.ts";
import { callApex } from "../runtime/invoke.ts";
import * as loops from "../runtime/loops.ts";
import { ApexObject } from "../runtime/object.ts";
import { isMutant } from "../runtime/mutants.ts";
import * as operators from "../runtime/operators.ts";
import { markStarted } from "../runtime/started-classes.ts";
import { ofObject } from "../runtime/super-object.ts";
import * as records from "../runtime/records.ts";
import * as tokens from "../runtime/tokens.ts";
import { isInstance } from "../runtime/type-of.ts";
import type { ApexType } from "../runtime/types.ts";
import { baseInstance } from "../semantics/library.ts";

export const runtime = {
  ...integers,
  ...fractions,
  ...operators,
  ...conversions,
  ...records,
  ...data,
  ...loops,
  ...tokens,
  ApexObject,
  ofObject,
  base: baseInstance,
  nn: notNull,
  once,
  caught,
  isCatchable,
  call: callApex,
  isInstance,
  isMutant,
  markStarted,
  sameKey,
  list: (items: unknown[], type: ApexType): ApexList => new ApexList(items, type),
  set: (items: unknown[], type: ApexType): ApexSet => new ApexSet(items, type),
  map: (entries: [unknown, unknown][], keys: ApexType, values: ApexType): ApexMap => new ApexMap(entries, keys, values)
};
