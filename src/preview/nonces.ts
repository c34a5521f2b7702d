/** Milliseconds a nonce is remembered: "the past few minutes" (docs: Create Message, enforce_nonce). */
const REMEMBERED = 5 * 60_000;

/** The nonces that the bot sent lately with its messages, each in its channel. */
export class Nonces {
  readonly #sent = new Map<string, { readonly message: string; readonly at: number }>();

  /** Notes the message made with a nonce. */
  note(channel: string, nonce: unknown, message: string): void {
    if (nonce !== undefined && nonce !== null)
      this.#sent.set(`${channel} ${String(nonce)}`, { message, at: Date.now() });
  }

  /** The id of the message made with a nonce in the past few minutes, should it have been deleted since. */
  messageOf(channel: string, nonce: unknown): string | undefined {
    const known = this.#sent.get(`${channel} ${String(nonce)}`);
    return known && Date.now() - known.at < REMEMBERED ? known.message : undefined;
  }

  /** What the passing of a few minutes does. */
  forget(): void {
    this.#sent.clear();
  }
}
