import type { PlatformCache } from "../../../apex/host.ts";
import org from "../../../apex/platform/cache/org.ts";
import partition from "../../../apex/platform/cache/partition.ts";
import type { Member } from "../../../apex/platform/define.ts";
import { hosted } from "./host.ts";

const found = (members: readonly Member[] | undefined, name: string, count: number): Member[1] => {
  const isIt = ([signature]: Member): boolean =>
    signature.includes(` ${name}(String `) && signature.split(",").length === count;
  const member = (members ?? []).find(isIt);
  if (!member) throw new Error(`There is no ${name} with ${count} parameters.`);
  return member[1];
};

/** `Cache.Org.getPartition(name)`. */
export const callStatic = (cache: PlatformCache, name: string): unknown =>
  hosted(() => found(org.statics, "getPartition", 1)(name), { cache });

/** A method of the partition `Countersign`. */
export const call = (cache: PlatformCache, method: string, ...args: unknown[]): unknown =>
  hosted(() => found(partition.methods, method, args.length)(callStatic(cache, "local.Countersign"), ...args), {
    cache
  });
