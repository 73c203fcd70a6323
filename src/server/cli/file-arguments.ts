import { access, constants, type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Opens a file that a command is to read.
 * @throws {Error} one sentence, if it is missing, is a folder, or cannot be opened
 */
export async function openInputFile(path: string): Promise<FileHandle> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT';
    const sentence = isMissing ? `${path} doesn't exist.` : `${path} can't be opened (${cause.message}).`;
    throw new Error(sentence, { cause });
  });
  // A folder can be opened, but not read.
  if ((await file.stat()).isDirectory()) {
    await file.close();
    throw new Error(`${path} is a folder. Give a file.`);
  }
  return file;
}

/**
 * Checks early that a command can write a file, because the writing may begin after minutes.
 * @throws {Error} one sentence, if it is a folder, or its folder is missing or cannot be written to
 */
export async function requireOutputFile(path: string): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  if (path.endsWith('/') || existing?.isDirectory()) {
    throw new Error(`${path} is a folder. Give the name of a file in it.`);
  }
  // With the dot, a file in place of the folder is an error, too.
  await access(`${dirname(path)}/.`, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT';
    const sentence = isMissing
      ? `The folder of ${path} doesn't exist.`
      : `${path} can't be written (${cause.message}).`;
    throw new Error(sentence, { cause });
  });
}

/**
 * Creates a folder that only its owner can read, unless it exists.
 * @throws {Error} one sentence, if it is a file, or cannot be created
 */
export async function createOutputFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    const isFile = cause.code === 'EEXIST';
    const sentence = isFile
      ? `${path} is a file. Give a folder.`
      : `The folder ${path} can't be created (${cause.message}).`;
    throw new Error(sentence, { cause });
  });
}
