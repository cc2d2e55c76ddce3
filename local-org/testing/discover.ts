import type { Program, ProgramClass, ProgramMethod } from "../apex/compile.ts";

/** A test class with what is to be run. */
export interface TestClass {
  readonly name: string;
  /** @TestSetup methods: each method below starts from what they leave behind. */
  readonly setups: readonly string[];
  readonly methods: readonly string[];
}

/** A test class was asked for that the program does not have. */
export class UnknownTestClass extends Error {
  override readonly name = "UnknownTestClass";
}

/** The test classes of a program, by name; `names` chooses some of them. @throws UnknownTestClass */
export function discoverTests(program: Program, names: readonly string[] = []): TestClass[] {
  const all = program.classes.filter((each) => each.isTest).map(testClass);
  const found = all.filter((each) => each.methods.length > 0).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return names.length === 0 ? found : names.map((name) => byName(found, name));
}

function testClass({ name, methods }: ProgramClass): TestClass {
  const withAnnotation = (wanted: string): string[] =>
    methods.filter((method) => isStaticWith(method, wanted)).map((method) => method.name);
  return { name, setups: withAnnotation("testsetup"), methods: withAnnotation("istest") };
}

const isStaticWith = (method: ProgramMethod, annotation: string): boolean =>
  method.static && method.annotations.some((each) => each.name.toLowerCase() === annotation);

function byName(classes: readonly TestClass[], name: string): TestClass {
  const found = classes.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new UnknownTestClass(
    `There is no Apex test class ${name}. Test classes: ${classes.map((each) => each.name).join(", ")}.`
  );
}
