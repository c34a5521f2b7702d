import { setTimeout as wait } from 'node:timers/promises';
import { type Posting, post, type Reply } from './post.ts';

/** One try may take this long, so that a second one still fits into Discord's three seconds. */
export const TRY_WITHIN = 1400;
/** Server errors come back at once, so that all of them fit. */
export const TRIES = 4;
/** Discord waits three seconds for a callback; then it knows the interaction no more (docs: Responding to an Interaction). */
const CALLBACK_WITHIN = 3000;
/** Milliseconds before a failed try is followed by the next. */
export const PAUSE = 120;
/** Milliseconds added to what a 429 asks to wait, as discord.js does. */
const OFFSET = 50;
const ALREADY_ACKNOWLEDGED = 40060;
const UNKNOWN_INTERACTION: Reply = {
  status: 404,
  body: '{"message":"Unknown interaction","code":10062}',
  retryAfter: 0,
};
const ACKNOWLEDGED: Reply = { status: 204, body: '', retryAfter: 0 };

/**
 * Sends an interaction callback until it is answered for good: again after a server error, a response that is cut
 * short, malformed or never comes, and after the time a 429 asks for. One whose response was lost may have arrived all
 * the same: when the next try is then told "already acknowledged" (40060), that is the success it stands for. Once
 * Discord's three seconds are over it is not sent again, and counts as an interaction Discord no longer knows.
 * Rejects when Discord cannot be reached at all.
 */
export async function sendCallback(url: string, posting: Posting): Promise<Reply> {
  const begun = performance.now();
  const isLate = (after = 0) => performance.now() + after - begun > CALLBACK_WITHIN;
  let isUncertain = false;
  for (let tries = 1; ; ) {
    const reply = await post(url, posting, TRY_WITHIN);
    if (reply.status === 429) {
      if (isLate(reply.retryAfter)) return UNKNOWN_INTERACTION;
      await wait(reply.retryAfter + OFFSET);
    } else if (reply.status > 0 && reply.status < 500) {
      return isUncertain && isAcknowledged(reply) ? ACKNOWLEDGED : reply;
    } else {
      isUncertain = true;
      if (tries === TRIES) return reply;
      tries += 1;
      if (reply.status > 0) await wait(PAUSE);
      if (isLate()) return UNKNOWN_INTERACTION;
    }
  }
}

function isAcknowledged({ status, body }: Reply): boolean {
  return (
    status === 400 && body !== '' && (JSON.parse(body) as { code?: unknown }).code === ALREADY_ACKNOWLEDGED
  );
}
