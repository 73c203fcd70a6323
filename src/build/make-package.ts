import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { packageList } from '#build/list-packages.ts';

// Makes the folder `package` from the build: what production needs and nothing else. The packages of npm are not in it,
// but declared and locked, so `npm ci` there installs exactly those that the server was tested with.

const root = join(import.meta.dirname, '../..');
const build = join(root, 'dist');
const target = join(root, 'package');

/** Needed where there are sources, or to debug. */
const left = new Set(['launch.js', packageList]);
const isNeeded = (path: string) => !path.endsWith('.map') && !left.has(basename(path));

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});

await mkdir(target, { recursive: true });
await removeLast();
for (const folder of ['page', 'server']) {
  await cp(join(build, folder), join(target, folder), { recursive: true, filter: isNeeded });
}
await cp(join(root, 'LICENSE'), join(target, 'LICENSE'));
await writeEntries();
await writeManifest();
await reportSize();

/** Removes an earlier package, but nothing else: a server that was started there may have its data in the folder. */
async function removeLast(): Promise<void> {
  for (const name of await readdir(target)) {
    const isOurs = /^(page|server|node_modules|LICENSE|package(-lock)?\.json|[\w-]+\.js)$/.test(name);
    if (isOurs) await rm(join(target, name), { recursive: true });
  }
}

/** Writes `main.js` and the commands to the top, where people look for them. */
async function writeEntries(): Promise<void> {
  const commands = await listCommands();
  const entries = ['main.js', ...commands.map((file) => `cli/${file}`)];
  for (const entry of entries) {
    await writeFile(join(target, basename(entry)), `import './server/${entry}';\n`);
  }
}

async function listCommands(): Promise<string[]> {
  return (await readdir(join(target, 'server/cli'))).toSorted();
}

/** Declares the packages that the server imports, in the versions of this checkout's lock file. */
async function writeManifest(): Promise<void> {
  const { dependencies, ...about } = manifest.parse(await readJson(join(root, 'package.json')));
  const imported = z.array(z.string()).parse(await readJson(join(build, 'server', packageList)));
  const undeclared = imported.filter((name) => !(name in dependencies));
  if (undeclared.length > 0) {
    throw new Error(`Add ${undeclared.join(', ')} to "dependencies": the server imports them.`);
  }
  const commands = await listCommands();
  const content = {
    ...about,
    private: true,
    type: 'module',
    // As the usage of the commands says.
    scripts: Object.fromEntries(commands.map((file) => [basename(file, '.js'), `node ${file}`])),
    dependencies: Object.fromEntries(imported.map((name) => [name, dependencies[name]])),
  };
  await writeFile(join(target, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
  // npm removes from the lock file what is not declared. All that stays is locked already, so it asks no registry.
  await cp(join(root, 'package-lock.json'), join(target, 'package-lock.json'));
  execFileSync(
    'npm',
    ['install', '--package-lock-only', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'],
    { cwd: target, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

async function reportSize(): Promise<void> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`Wrote ${files.length} files, ${megabytes.toFixed(1)} MB, to ${target}.`);
  console.log('Run "npm ci --omit=dev" there, then "node main.js".');
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
