import { parse } from 'discord-markdown-parser';
import { html, nothing, type TemplateResult } from 'lit';
import { LOCALES } from './messageTime.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly [field: string]: unknown;
}
interface Block {
  readonly kind: 'line' | 'quote' | 'heading' | 'subtext' | 'code';
  readonly nodes: readonly Node[];
}

const CITATION = /(¶\d+)/u;

/**
 * Discord's Markdown as blocks, each laid out by its own first strong character. A citation (¶3) becomes a button
 * that shows the paragraph with the words quoted beside it.
 */
export function markdown(text: string, page: PageModel): TemplateResult {
  const blocks = blocksOf(parse(text, 'extended') as unknown as readonly Node[]);
  const whole = directionOf(text) ?? 'auto';
  return html`${blocks.map(({ kind, nodes }) => {
    const inside = joined(nodes).map((node) => inline(node, page));
    // A line of citations alone has no direction of its own and takes that of the text around it.
    const direction = nodes.some(hasLetters) ? 'auto' : whole;
    if (kind === 'quote') return html`<blockquote class="block quote" dir="auto">${inside}</blockquote>`;
    if (kind === 'code') return html`<pre class="block code" dir="ltr" tabindex="0">${inside}</pre>`;
    return html`<div class="block ${kind}" dir=${direction}>${inside}</div>`;
  })}`;
}

function directionOf(text: string): 'rtl' | 'ltr' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}

function hasLetters({ content }: Node): boolean {
  return typeof content === 'string' ? /\p{L}/u.test(content) : (content?.some(hasLetters) ?? false);
}

function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const end = () => {
    if (line.some((node) => node.type !== 'text' || String(node.content).trim() !== ''))
      blocks.push({ kind: 'line', nodes: line });
    line = [];
  };
  for (const node of nodes) {
    const kind = (
      { blockQuote: 'quote', heading: 'heading', subtext: 'subtext', codeBlock: 'code' } as const
    )[node.type];
    if (kind) {
      end();
      const inside =
        typeof node.content === 'string' ? [{ type: 'text', content: node.content }] : node.content;
      blocks.push({ kind, nodes: trimmed(inside ?? []) });
    } else if (node.type === 'br' || node.type === 'newline') end();
    else line.push(node);
  }
  end();
  return blocks;
}

function trimmed(nodes: readonly Node[]): readonly Node[] {
  const last = nodes.findLastIndex(({ type }) => type !== 'br' && type !== 'newline');
  return nodes.slice(0, last + 1);
}

/** Neighbouring pieces of text as one: the parser breaks text anywhere, which would break Arabic letters apart. */
function joined(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', content: `${last.content}${node.content}` };
    else out.push(node);
  }
  return out;
}

function inline(node: Node, page: PageModel): unknown {
  const inside = () =>
    typeof node.content === 'string'
      ? node.content
      : joined(node.content ?? []).map((child) => inline(child, page));
  switch (node.type) {
    case 'text':
    case 'escape':
      return String(node.content)
        .split(CITATION)
        .map((piece) => (CITATION.test(piece) ? citation(piece, page) : piece));
    case 'strong':
      return html`<strong>${inside()}</strong>`;
    case 'em':
      return html`<em>${inside()}</em>`;
    case 'underline':
      return html`<u>${inside()}</u>`;
    case 'strikethrough':
      return html`<s>${inside()}</s>`;
    case 'inlineCode':
      return html`<code dir="ltr">${inside()}</code>`;
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'link':
    case 'url':
    case 'autolink':
      return link(String(node.target), inside(), page);
    case 'timestamp':
      return time(Number(node.timestamp), String(node.format ?? 'f'), page);
    case 'user':
      return html`<bdi class="mention">@${page.personName(String(node.id))}</bdi>`;
    case 'channel':
      return html`<bdi class="mention">#${page.channelName(String(node.id))}</bdi>`;
    case 'twemoji':
      return String(node.name);
    case 'emoji':
      return html`<bdi>:${node.name}:</bdi>`;
    case 'slashCommand':
      return html`<bdi class="mention">/${node.name ?? node.fullName}</bdi>`;
    default:
      return node.content === undefined ? nothing : inside();
  }
}

/** The address of a message at Discord; here it leads to the message on the page. */
const MESSAGE = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)\/(\d+)$/u;

function link(target: string, inside: unknown, page: PageModel): unknown {
  if (!/^https?:\/\//u.test(target)) return inside;
  const [, channel, message] = MESSAGE.exec(target) ?? [];
  if (channel !== undefined && message !== undefined)
    return html`<a href=${target} @click=${(event: Event) => {
      event.preventDefault();
      void page.showMessage(channel, message);
    }}>${inside}</a>`;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer">${inside}</a>`;
}

/** Discord's timestamp styles (documentation, Message Formatting), in the reader's own zone. */
function time(seconds: number, style: string, page: PageModel): TemplateResult {
  const at = new Date(seconds * 1000);
  const format: Intl.DateTimeFormatOptions =
    style.toLowerCase() === 't'
      ? { timeStyle: style === 't' ? 'short' : 'medium' }
      : style.toLowerCase() === 'd'
        ? { dateStyle: style === 'd' ? 'short' : 'long' }
        : { dateStyle: style === 'F' ? 'full' : 'medium', timeStyle: 'short' };
  return html`<time datetime=${at.toISOString()}><bdi>${at.toLocaleString(LOCALES[page.language], format)}</bdi></time>`;
}

function citation(shown: string, page: PageModel): TemplateResult {
  const number = Number(shown.slice(1));
  return html`<button
    class="citation"
    type="button"
    aria-label=${say(page.language, 'goTo', { number })}
    @click=${(event: Event) => page.showCitation(number, linesBeside(event.currentTarget as HTMLElement))}
  >${shown}</button>`;
}

/** The quotation a citation belongs to: the one just above its line, else just below, else all of the message. */
function linesBeside(button: HTMLElement): string[] {
  const line = button.closest('.block');
  const beside = [line?.previousElementSibling, line?.nextElementSibling].find((block) =>
    block?.classList.contains('quote'),
  );
  if (beside) return [beside.textContent ?? ''];
  return [...(line?.parentElement?.querySelectorAll('.block') ?? [])].map((block) => block.textContent ?? '');
}
