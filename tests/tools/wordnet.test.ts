import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relatedByStem } from '../../tools/wordnet.ts';

/** A small WordNet in its own format, with invented numbers. */
const FILES = {
  'data.noun': [
    '00000001 06 n 01 boat 0 002 ~ 00000002 n 0000 ~ 00000003 n 0000 | a small vessel  ',
    '00000002 06 n 02 ferry 0 ferryboat 0 001 @ 00000001 n 0000 | a boat that carries people  ',
    '00000003 06 n 01 barge 0 001 @ 00000001 n 0000 | a flat boat  ',
    '00000004 04 n 02 decision 0 determination 0 001 + 00000010 v 0101 | the act of making up your mind  ',
    '00000005 04 n 01 decision 1 000 | the outcome of a game  ',
  ],
  'data.verb': [
    '00000010 31 v 02 decide 0 determine 0 001 + 00000004 n 0101 01 + 02 00 | reach a decision  ',
    '00000011 31 v 02 absquatulate 0 flee 0 001 @ 00000010 v 0000 01 + 02 00 | run away  ',
  ],
  'data.adj': ['00000020 01 a 01 presidential 0 001 \\ 00000030 n 0101 | of a president  '],
  'index.sense': [
    'absquatulate%2:31:00:: 00000011 1 0',
    'barge%1:06:00:: 00000003 1 0',
    'boat%1:06:00:: 00000001 1 9',
    'decide%2:31:00:: 00000010 1 90',
    'decision%1:04:00:: 00000004 1 25',
    'decision%1:04:01:: 00000005 2 1',
    'determination%1:04:00:: 00000004 3 0',
    'determine%2:31:00:: 00000010 2 30',
    'ferry%1:06:00:: 00000002 1 1',
    'flee%2:31:00:: 00000011 1 12',
  ],
};

function written(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return folder;
}

describe('what is taken from WordNet', () => {
  const lines = relatedByStem(written(FILES));

  it.each([
    ['synonyms and a word derived from it', 'decid decision determine'],
    ['the word it is derived from', 'decis decide'],
    ['the noun above it', 'ferri boat'],
    ['the nouns below it', 'boat barge ferry'],
  ])('holds of a word %s: %s', (_kind, line) => {
    expect(lines).toContain(line);
  });

  it.each([
    ['a rare word', 'absquatulate'],
    ['a word in a rare sense of it', 'determination'],
    ['what stands above a verb', 'flee'],
  ])('leaves out %s: %s', (_kind, left) => {
    expect(lines.filter((line) => left.split(' ').every((word) => line.includes(word)))).toEqual([]);
  });
});

it('the list carries WordNet’s licence', () => {
  expect(readFileSync('src/language/data/wordnet.tsv', 'utf8')).toContain(
    '# WordNet 3.1 Copyright 2011 by Princeton',
  );
});
