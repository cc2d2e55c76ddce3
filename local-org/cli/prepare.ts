/** Compiles the package once, so that the first run finds its syntax trees: what npm does after it has installed. */
import { stateDirectory } from "../org/environment.ts";
import { openProgram } from "../org/program.ts";
import { REPOSITORY } from "../org/repository.ts";

openProgram(REPOSITORY, stateDirectory(REPOSITORY));
