import { cp, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Copy, DockerfileParser, Env, From, type Instruction } from 'dockerfile-ast';
import { runToEnd } from '#e2e/resilience/support/deployment.ts';

/** What a Dockerfile makes, in a folder instead of an image. */
export interface BuiltImage {
  /** The folder that stands for `/`. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  healthCheck: string[];
}

/** An unprivileged user and group, which stand for those of the image. */
export const imageUser = 65534;

/**
 * Runs the steps of a Dockerfile one by one, with the programs of this machine. Absolute paths are in the folder of
 * their stage, except in RUN: that may only name paths below its WORKDIR.
 * @param file the Dockerfile, with its `.dockerignore` beside it
 * @param repository what would be sent to Docker
 * @param directory an empty folder for context and stages
 * @throws {Error} at an instruction that is not known here, or a step that fails
 */
export async function runDockerfile(
  file: string,
  repository: string,
  directory: string,
): Promise<BuiltImage> {
  const context = join(directory, 'context');
  await copyContext(`${file}.dockerignore`, repository, context);
  const stages = new Map<string, BuiltImage>();
  let stage = newStage(directory, 'none');
  for (const instruction of DockerfileParser.parse(await readFile(file, 'utf8')).getInstructions()) {
    if (instruction instanceof From) {
      const name = instruction.getBuildStage() ?? 'last';
      stage = newStage(directory, name);
      stages.set(name, stage);
      await mkdir(stage.root);
    } else {
      await runStep(instruction, stage, (name) => (name ? (stages.get(name)?.root ?? '') : context));
    }
  }
  return stage;
}

function newStage(directory: string, name: string): BuiltImage {
  const root = join(directory, name);
  return { root, workdir: root, env: {}, user: 'root', command: [], healthCheck: [] };
}

/** Copies what a .dockerignore lets through, which first excludes everything. */
async function copyContext(ignoreFile: string, repository: string, context: string): Promise<void> {
  const [all, ...allowed] = (await readFile(ignoreFile, 'utf8')).trim().split('\n');
  if (all !== '*') throw new Error(`${ignoreFile} must begin with *.`);
  for (const line of allowed) {
    if (!/^!\w[\w.-]*$/.test(line)) throw new Error(`${line} is not understood here.`);
    await cp(join(repository, line.slice(1)), join(context, line.slice(1)), { recursive: true });
  }
}

async function runStep(
  instruction: Instruction,
  stage: BuiltImage,
  rootOf: (stage: string | undefined) => string,
): Promise<void> {
  const content = instruction.getArgumentsContent() ?? '';
  const keyword = instruction.getKeyword();
  if (instruction instanceof Copy) await copy(instruction, stage, rootOf);
  else if (instruction instanceof Env) {
    for (const property of instruction.getProperties()) {
      stage.env[property.getName()] = property.getValue() ?? '';
    }
  } else if (keyword === 'WORKDIR') {
    stage.workdir = join(stage.root, content);
    await mkdir(stage.workdir, { recursive: true });
  } else if (keyword === 'RUN') {
    // The test runner sets NODE_ENV, with which React would be built for development.
    const env = { ...process.env, NODE_ENV: undefined, ...stage.env };
    runToEnd(['sh', '-c', content], { cwd: stage.workdir, env });
  } else if (keyword === 'USER') stage.user = content;
  else if (keyword === 'CMD') stage.command = stringsOf(content);
  else if (keyword === 'HEALTHCHECK') stage.healthCheck = stringsOf(content.slice(content.indexOf('[')));
  else if (keyword !== 'VOLUME' && keyword !== 'EXPOSE') throw new Error(`${keyword} is not known here.`);
}

async function copy(
  instruction: Copy,
  stage: BuiltImage,
  rootOf: (stage: string | undefined) => string,
): Promise<void> {
  const flags = new Map(instruction.getFlags().map((flag) => [flag.getName(), flag.getValue() ?? '']));
  const paths = instruction.getArguments().map((argument) => argument.getValue());
  const target = paths.pop() ?? '';
  const to = target.startsWith('/') ? join(stage.root, target) : join(stage.workdir, target);
  for (const path of paths) {
    const from = join(rootOf(flags.get('from')), path);
    const isDirectory = (await stat(from)).isDirectory();
    const into = !isDirectory && target.endsWith('/') ? join(to, basename(path)) : to;
    await cp(from, into, { recursive: true, verbatimSymlinks: true });
  }
  if (flags.has('chown') && process.getuid?.() === 0) runToEnd(['chown', '-R', `${imageUser}`, to], {});
}

function stringsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}
