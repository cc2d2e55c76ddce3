/**
 * A reporter for node:test that yields the counts of the whole run as JSON. Node gives them as diagnostics of the root
 * ("tests 12", "fail 0"); the summary event of later versions is not there in Node 20.
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} source
 */
export default async function* countReporter(source) {
  /** @type {Record<string, number>} */
  const counts = {};
  for await (const event of source) {
    if (event.type !== "test:diagnostic" || event.data.nesting !== 0) continue;
    const count = /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(event.data.message);
    if (count?.[1] !== undefined) counts[count[1]] = Number(count[2]);
  }
  yield JSON.stringify({
    passed: counts["pass"] ?? 0,
    failed: (counts["fail"] ?? 0) + (counts["cancelled"] ?? 0),
    skipped: (counts["skipped"] ?? 0) + (counts["todo"] ?? 0)
  });
}
