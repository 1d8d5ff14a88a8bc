import { existsSync } from 'node:fs';

/** Where the package lies: above dist/ once it is built, above src/ in its own tests. */
const ROOT = folderWith('package.json', new URL('.', import.meta.url));

/**
 * A file or folder that is shipped with the program: an example, a schema, a skeleton.
 * @param path from the root of the package, with a slash at its end if it is a folder
 */
export function shipped(path: string): URL {
  return new URL(path, ROOT);
}

function folderWith(file: string, from: URL): URL {
  for (let folder = from; ; folder = new URL('..', folder)) {
    if (existsSync(new URL(file, folder)) || folder.pathname === '/') return folder;
  }
}
