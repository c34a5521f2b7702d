import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Edition } from '../../src/answers/edition.ts';
import { Library } from '../../src/article/library.ts';
import { buttonsOf } from '../../src/preview/standInUser.ts';
import { ALL_PERMISSIONS } from '../../src/preview/world.ts';
import { articleOf, type Running, startBot } from '../support/running.ts';

const BUTTON = 'أضف إلى فعاليات الخادم';

let running: Running;
beforeAll(async () => {
  const article = articleOf(
    'مؤتمر',
    [
      'عُقد الاجتماع الأول في القاهرة في 5 مارس 2015.',
      'ومن المقرر أن يُعقد المؤتمر الدولي في جدة في 10 يناير 2090.',
      'وستبدأ القمة في الرباط يوم 12 يناير 2090 الساعة 15:00 بتوقيت غرينتش.',
    ],
    '2015-03-06',
  );
  running = await startBot({ edition: await Edition.read(new Library([article])) });
});
afterAll(() => running.stop());

async function pressed(admin: boolean): Promise<string> {
  const { discord } = running;
  const person = discord.user(admin ? 'مشرف' : 'قارئ', { admin });
  const { message } = await person.runs(discord.channel('general'), 'schedule');
  if (!message) throw new Error('no message');
  const answer = await person.presses(discord.channel('general'), message, BUTTON);
  return answer.message?.content ?? '';
}

describe('adding the coming events to the server’s own', () => {
  it('is refused to a member who may not create events', async () => {
    expect(await pressed(false)).toMatch(/^هذا لمن يحق لهم إنشاء الفعاليات/);
    expect(running.discord.world.scheduledEvents).toEqual([]);
  });

  it('is refused while the bot itself may not', async () => {
    running.discord.world.botPermissions = '0';
    expect(await pressed(true)).toMatch(/وأحتاج أنا أيضاً/);
    running.discord.world.botPermissions = ALL_PERMISSIONS;
  });

  it('adds each event still to come, once', async () => {
    expect(await pressed(true)).toContain('أُضيف إلى فعاليات الخادم: 2،');
    expect(running.discord.world.scheduledEvents).toMatchObject([
      { scheduled_start_time: '2090-01-10T12:00:00.000Z', entity_metadata: { location: 'جدة' } },
      { scheduled_start_time: '2090-01-12T15:00:00.000Z', entity_metadata: { location: 'الرباط' } },
    ]);
    expect(running.discord.world.scheduledEvents[0]?.description).toContain('لا يذكر المقال الساعة');
    expect(await pressed(true)).toContain('والموجود من قبل: 2.');
    expect(running.discord.world.scheduledEvents).toHaveLength(2);
  });

  it('is not offered when every event is past', async () => {
    const { discord } = running;
    const { message } = await discord
      .user('آخر')
      .runs(discord.channel('general'), 'schedule', { when: 'past' });
    expect(message && buttonsOf(message).map(({ label }) => label)).not.toContain(BUTTON);
  });
});
