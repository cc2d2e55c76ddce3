/** The oldest Node that runs this project, as in `engines` of package.json. */
const OLDEST = [20, 19];

/**
 * Why this Node cannot run the project; undefined when it can.
 * @param {string} version such as `22.1.0`
 * @returns {string | undefined}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Node ${version} is too old: install Node ${OLDEST.join(".")} or newer (https://nodejs.org) and run this again.`;
}
