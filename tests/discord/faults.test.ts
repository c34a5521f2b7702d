import { once } from 'node:events';
import { Events } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StandInUser } from '../../src/preview/standInUser.ts';
import { type Running, startBot } from '../support/running.ts';

let running: Running;
let reader: StandInUser;
beforeAll(async () => {
  running = await startBot();
});
beforeEach(() => {
  reader = running.discord.user('قارئ');
});
afterAll(() => running.stop());

const question = 'كم دقيقة استغرقت المكالمة؟';
const general = () => running.discord.channel('general');
const fromBot = () =>
  running.discord.messages(reader.directMessage()).filter(({ author }) => author.bot === true);
const asks = async () => {
  const { message } = await reader.runs(general(), 'ask', { question });
  return message?.embeds[0]?.description ?? '';
};

describe('a dropped connection', () => {
  it.each([4000, 4001, 4002, 4009])(
    'closed with %i: what was asked meanwhile is answered once',
    async (code) => {
      const resumed = once(running.bot.client, Events.ShardResume);
      running.discord.gateway.close(code);
      const answer = await reader.types(reader.directMessage(), question);
      await resumed;
      expect(answer?.embeds[0]?.description).toMatch(/50/);
      expect(fromBot()).toHaveLength(1);
    },
  );

  it('left at a request to reconnect: answered once', async () => {
    const resumed = once(running.bot.client, Events.ShardResume);
    running.discord.gateway.ask('reconnect');
    await reader.types(reader.directMessage(), question);
    await resumed;
    expect(fromBot()).toHaveLength(1);
  });
});

describe('a failing request', () => {
  it.each([
    ['unknown interaction', { kind: 'error', status: 404, code: 10062, message: 'Unknown interaction' }],
    ['already acknowledged', { kind: 'error', status: 400, code: 40060, message: 'Acknowledged already' }],
  ] as const)('%s is swallowed, and the next question is answered', async (_name, fault) => {
    running.discord.faults.next('POST', /callback$/, fault);
    await expect(reader.runs(general(), 'ask', { question })).rejects.toThrow(/did not respond/);
    expect(await asks()).toMatch(/50/);
  });

  it('429 on a message is tried again, and one answer arrives', async () => {
    running.discord.faults.next('POST', /messages$/, { kind: 'status', status: 429, retryAfter: 0.05 });
    const answer = await reader.types(reader.directMessage(), question);
    expect(answer?.embeds[0]?.description).toMatch(/50/);
    expect(fromBot()).toHaveLength(1);
  });

  it('500 on a message leaves at most one answer, and the next question is answered', async () => {
    running.discord.faults.next('POST', /messages$/, { kind: 'status', status: 500 });
    await reader.types(reader.directMessage(), question);
    expect(fromBot().length).toBeLessThan(2);
    expect(await asks()).toMatch(/50/);
  });
});
