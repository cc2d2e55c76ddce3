/**
 * `npm run audit`: known weaknesses of the packages that this repository is developed with; none of them ships. Not part
 * of `npm test`, which needs no network. Exit code 0: none, 1: some, 3: the registry could not be asked.
 */
import { spawnSync } from "node:child_process";

const NOT_ASKED = 3;
const { stdout, error } = spawnSync("npm", ["audit", "--json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const report = parsed(stdout);
const counts = report?.metadata?.vulnerabilities;
if (!counts) {
  const reason = error?.message ?? report?.message ?? report?.error?.summary ?? "there was no answer";
  console.error(`The registry could not be asked, so nothing is known about weaknesses: ${reason}`);
  process.exitCode = NOT_ASKED;
} else {
  console.log(
    `npm audit: ${counts.total} known weakness(es) in ${report.metadata.dependencies?.total ?? "all"} packages`
  );
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {})) {
    console.log(`  ${severity}  ${name} ${range}`);
  }
  process.exitCode = counts.total > 0 ? 1 : 0;
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
