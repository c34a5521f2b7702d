import { describe, expect, it } from 'vitest';
import { COMMANDS, commandBodies } from '../../src/discord/commands/index.ts';

interface Described {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Described[];
  readonly choices?: readonly Described[];
  readonly required?: boolean;
  readonly type?: number;
}

const BODIES = commandBodies(true) as readonly unknown[] as readonly Described[];
const CHAT_INPUT = BODIES.filter(({ type = 1 }) => type === 1);

/** All texts of a kind: the English one and its localisations. */
const names = ({ name, name_localizations = {} }: Described) => [name, ...Object.values(name_localizations)];
const descriptions = ({ description = '', description_localizations = {} }: Described) => [
  description,
  ...Object.values(description_localizations),
];

// Discord’s Application Commands reference, “Application Command Naming” and the tables above it.
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

describe('the command data', () => {
  it.each(CHAT_INPUT.map((body) => [body.name, body] as const))('/%s is what Discord takes', (_, body) => {
    for (const part of [body, ...(body.options ?? [])]) {
      for (const name of names(part)) {
        expect(name).toMatch(NAME);
        expect(name).toBe(name.toLowerCase());
      }
      for (const text of descriptions(part)) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
      expect(part.choices?.length ?? 0).toBeLessThanOrEqual(25);
    }
    const options = body.options ?? [];
    const required = options.map(({ required: needed }) => needed === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    for (const locale of ['ar', 'fr', 'es-ES', 'de', 'tr'])
      expect(body.name_localizations).toHaveProperty(locale);
  });

  it('names no two commands, and no two options of one, alike in any language', () => {
    for (const locale of ['ar', 'fr', 'es-ES', 'de', 'tr']) {
      const own = (part: Described) => part.name_localizations?.[locale] ?? part.name;
      for (const group of [CHAT_INPUT, ...CHAT_INPUT.map(({ options = [] }) => options)])
        expect(new Set(group.map(own)).size, locale).toBe(group.length);
    }
  });

  it('stays under the 8000 characters Discord allows one command, its longest texts counted', () => {
    const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
    const size = (part: Described): number =>
      longest(names(part)) +
      longest(descriptions(part)) +
      [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, one) => sum + size(one), 0);
    for (const body of BODIES) expect(size(body)).toBeLessThan(8000);
  });

  it('lets every command that answers publicly be private', () => {
    const answering = CHAT_INPUT.filter(({ name }) => COMMANDS.has(name));
    for (const { options = [] } of answering) expect(options.map(({ name }) => name)).toContain('private');
  });
});
