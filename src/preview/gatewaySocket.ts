import type { WebSocket } from 'ws';

/** One client's connection: sends frames whole, or on purpose slowly or only in half, as a bad line does. */
export class GatewaySocket {
  readonly #socket: WebSocket;
  /** What the next frame meets. */
  #next: { readonly kind: 'slow'; readonly ms: number } | { readonly kind: 'cut' } | undefined;
  #isCut = false;
  /** Frames that wait for the second half of a slow one. */
  #waiting: string[] | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  slowNext(ms: number): void {
    this.#next = { kind: 'slow', ms };
  }

  cutNext(): void {
    this.#next = { kind: 'cut' };
  }

  /** Sends a frame in its turn; nothing once the connection is closing. */
  send(frame: string): void {
    if (this.#isCut || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#waiting) {
      this.#waiting.push(frame);
      return;
    }
    const fault = this.#next;
    this.#next = undefined;
    if (!fault) {
      this.#socket.send(frame);
      return;
    }
    const middle = Math.floor(frame.length / 2);
    this.#socket.send(frame.slice(0, middle), { fin: false });
    if (fault.kind === 'cut') {
      // The half goes out before the line is cut; whatever followed would be taken for its other half.
      this.#isCut = true;
      setImmediate(() => this.drop());
      return;
    }
    this.#waiting = [];
    setTimeout(() => this.#finish(frame.slice(middle)), fault.ms);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  drop(): void {
    this.#socket.terminate();
  }

  onClose(listener: () => void): void {
    this.#socket.on('close', listener);
  }

  #finish(half: string): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(half, { fin: true });
    for (const frame of waiting) this.send(frame);
  }
}
