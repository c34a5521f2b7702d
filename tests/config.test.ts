import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, knowledgeFolder, readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      token: undefined,
      knowledge: 'knowledge',
      logLevel: 'info',
      messageContent: false,
    });
  });

  it.each([
    [{}, 'knowledge'],
    [{ KNOWLEDGE_DIR: '' }, 'knowledge'],
    [{ KNOWLEDGE_DIR: '/articles' }, '/articles'],
  ])('names the folder of articles, for the terminal too: %j', (env, folder) => {
    expect(readConfig(env).knowledge).toBe(folder);
    expect(knowledgeFolder(env)).toBe(folder);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DISCORD_TOKEN: '', HEALTH_PORT: '' })).toMatchObject({
      token: undefined,
      healthPort: undefined,
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'not a token'],
    ['DISCORD_API_URL', 'ftp://example.org'],
    ['DISCORD_GUILD_ID', '12'],
    ['DISCORD_MESSAGE_CONTENT', 'maybe'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'loud'],
    ['HEALTH_PORT', '70000'],
    ['SHARDS', '0'],
    ['SHARDS', 'all'],
  ])('names %s when it is wrong, without its value', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} `));
    try {
      readConfig({ [name]: value });
    } catch (error) {
      if (name === 'DISCORD_TOKEN') expect(String(error)).not.toContain(value);
    }
  });

  it.each([
    ['SHARDS', '0', 'must be auto or a number from 1 to 256'],
    ['SHARDS', 'all', 'must be auto or a number from 1 to 256'],
    ['PREVIEW_PORT', '99999', 'must be a port from 0 to 65535'],
    ['HEALTH_PORT', 'many', 'must be a port from 0 to 65535'],
  ])('says what %s may be', (name, value, may) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name} ${may}`);
  });

  it('lists every wrong variable at once', () => {
    expect(() => readConfig({ LOG_LEVEL: 'loud', HEALTH_PORT: 'many' })).toThrow(
      /LOG_LEVEL.*\n.*HEALTH_PORT/,
    );
  });

  it('is shown whole in .env.example, which is itself valid', () => {
    const example = parse(readFileSync('.env.example'));
    expect(() => readConfig(example)).not.toThrow();
    const source = readFileSync('src/config.ts', 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z_]+): optional/gm)].map((match) => match[1]);
    expect(Object.keys(example).sort()).toEqual(known.sort());
  });
});
