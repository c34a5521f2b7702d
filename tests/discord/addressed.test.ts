import { describe, expect, it } from 'vitest';
import { type Incoming, questionTo } from '../../src/discord/addressed.ts';

const BOT = '123456789012345678';

function asked(content: string, more: Partial<Incoming> = {}): string | undefined {
  return questionTo(BOT, {
    content,
    direct: false,
    fromBot: false,
    fromWebhook: false,
    system: false,
    repliesToBot: false,
    ...more,
  });
}

describe('a message is meant for the bot', () => {
  it.each<[string, string, Partial<Incoming>, string]>([
    ['in a direct message', 'متى القمة؟', { direct: true }, 'متى القمة؟'],
    ['when it mentions the bot', `<@${BOT}> متى القمة؟`, {}, 'متى القمة؟'],
    ['when it mentions the bot by nickname', `متى <@!${BOT}> القمة؟`, {}, 'متى القمة؟'],
    ['when it only mentions the bot', `<@${BOT}>`, {}, ''],
    ['when it replies to an answer', 'وفي جدة؟', { repliesToBot: true }, 'وفي جدة؟'],
  ])('%s', (_, content, more, question) => {
    expect(asked(content, more)).toBe(question);
  });

  it.each<[string, string, Partial<Incoming>]>([
    ['merely written in a server', 'متى القمة؟', {}],
    ['for everyone', '@everyone متى القمة؟', {}],
    ['for those here', '@here متى القمة؟', {}],
    ['for a role', `<@&${BOT}> متى القمة؟`, {}],
    ['for somebody else', '<@987654321098765432> متى القمة؟', {}],
    ['from another bot', `<@${BOT}> متى القمة؟`, { fromBot: true }],
    ['from a webhook', `<@${BOT}> متى القمة؟`, { fromWebhook: true }],
    ['from Discord itself', `<@${BOT}>`, { system: true }],
    ['a reply whose text Discord withholds', '', { repliesToBot: true }],
    ['a direct message that holds only a picture', ' ', { direct: true }],
  ])('not when it is %s', (_, content, more) => {
    expect(asked(content, more)).toBeUndefined();
  });
});
