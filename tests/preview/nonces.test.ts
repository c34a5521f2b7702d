import { afterAll, beforeAll, expect, it } from 'vitest';
import { StandIn } from '../../src/preview/standIn.ts';

let discord: StandIn;
beforeAll(async () => {
  discord = await StandIn.start();
});
afterAll(() => discord.stop());

async function post(nonce: string, enforce: boolean, channel = discord.channel('general')) {
  const response = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'مرحباً', nonce, enforce_nonce: enforce }),
  });
  return { status: response.status, body: (await response.json()) as { id: string; code?: number } };
}

it('an enforced nonce answers with the message made with it in the past few minutes', async () => {
  const first = await post('one', false);
  expect((await post('one', true)).body.id).toBe(first.body.id);
  expect((await post('one', false)).body.id).not.toBe(first.body.id);
  expect((await post('one', true, discord.channel('news'))).body.id).not.toBe(first.body.id);
  discord.world.nonces.forget();
  expect((await post('one', true)).body.id).not.toBe(first.body.id);
});

it('an enforced nonce of a message deleted since makes none', async () => {
  const { body } = await post('two', true);
  discord.channel('general').messages.delete(body.id);
  expect(await post('two', true)).toMatchObject({ status: 404, body: { code: 10008 } });
});

it('a nonce is at most 25 characters', async () => {
  expect((await post('n'.repeat(26), true)).status).toBe(400);
});
