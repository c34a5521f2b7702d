import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_AFTER_DEPARTURE } from '../../src/store/departures.ts';
import { startBot } from '../support/running.ts';
import { type Staff, startStaff } from '../support/staff.ts';

let staff: Staff;
beforeEach(async () => {
  staff = await startStaff();
});
afterEach(() => staff.stop());

const known = () => staff.store.departures.known();
const inAMonth = () => Date.now() + KEPT_AFTER_DEPARTURE + 1000;

/** Starts the bot once more, as after a restart, and waits until it has tidied up. */
async function restarted(): Promise<void> {
  const { bot } = await startBot({ discord: staff.discord, store: staff.store });
  await bot.stop();
}

describe('what is kept about a server', () => {
  it('is forgotten thirty days after Isnad left it', async () => {
    await staff.store.settings.change(staff.guild, { gaps: true });
    staff.discord.gateway.dispatch('GUILD_DELETE', { id: staff.guild }, staff.guild);
    await vi.waitFor(async () =>
      expect(await staff.store.departures.forgetOld(inAMonth())).toEqual([staff.guild]),
    );
    expect(await known()).toEqual([]);
  });

  it('is forgotten thirty days after the first start since Isnad left it while it was down', async () => {
    for (const guild of ['1', staff.guild])
      await staff.store.settings.change(guild, { privateReplies: true });
    await restarted();
    expect(await known()).toEqual(expect.arrayContaining(['1', staff.guild]));
    expect(await staff.store.departures.forgetOld(inAMonth())).toEqual(['1']);
    expect(await known()).toEqual([staff.guild]);
  });

  it('is deleted at the first start after thirty days, and not where Isnad came back', async () => {
    for (const guild of ['1', staff.guild]) {
      await staff.store.settings.change(guild, { privateReplies: true });
      await staff.store.departures.left(guild, Date.now() - KEPT_AFTER_DEPARTURE);
    }
    await restarted();
    expect(await known()).toEqual([staff.guild]);
    expect(await staff.store.departures.forgetOld(inAMonth())).toEqual([]);
  });

  it('loses its questions after ninety days', async () => {
    await staff.store.settings.change(staff.guild, { gaps: true });
    const day = 24 * 3_600_000;
    await staff.store.gaps.add(staff.guild, 'قديم', 'unanswered', Date.now() - 91 * day);
    await staff.store.gaps.add(staff.guild, 'جديد', 'unanswered', Date.now() - 89 * day);
    await restarted();
    expect((await staff.store.gaps.list(staff.guild)).map(({ question }) => question)).toEqual(['جديد']);
  });
});
