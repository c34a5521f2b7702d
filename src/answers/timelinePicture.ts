import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Language } from '../language/detect.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import { say } from './phrases.ts';

const WIDTH = 900;
const MARGIN = 40;
const LINE = 30;
const ROW_GAP = 26;
/** From the line of time to the words beside it. */
const INDENT = 30;
const LINES_OF_WHAT = 3;
/** Events drawn at most; the list itself has them all. */
const DRAWN = 12;
const COLOURS = {
  paper: '#fbfaf7',
  ink: '#1c1917',
  soft: '#78716c',
  planned: '#1f7a5c',
  past: '#a8a29e',
  off: '#b45309',
} as const;
const FONT = 'Isnad Arabic';
const DIRECTION = { ar: 'rtl', en: 'ltr' } as const;

const require = createRequire(import.meta.url);
for (const subset of ['arabic', 'latin']) {
  GlobalFonts.registerFromPath(
    require.resolve(`@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${subset}-400-normal.woff2`),
    FONT,
  );
}

/** Where things stand from left to right, by the language the picture is in. */
interface Columns {
  readonly axis: number;
  readonly text: number;
  readonly citation: number;
}

const COLUMNS: Readonly<Record<Language, Columns>> = {
  ar: { axis: WIDTH - MARGIN, text: WIDTH - MARGIN - INDENT, citation: MARGIN + INDENT },
  en: { axis: MARGIN, text: MARGIN + INDENT, citation: WIDTH - MARGIN - INDENT },
};

/** An event with its words in lines that fit. */
interface Row {
  readonly event: ArticleEvent;
  readonly lines: readonly string[];
}

/** A picture of events on a line, earliest first, right to left in Arabic. Out: a PNG. */
export async function timelinePicture(events: readonly ArticleEvent[], language: Language): Promise<Buffer> {
  const measure = createCanvas(1, 1).getContext('2d');
  const rows = events
    .slice(0, DRAWN)
    .map((event) => ({ event, lines: wrapped(measure, event.what.text) }) satisfies Row);
  const height =
    MARGIN * 2 + rows.reduce((sum, { lines }) => sum + LINE * (lines.length + 1) + ROW_GAP, LINE);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, height);
  context.direction = DIRECTION[language];
  context.textAlign = language === 'ar' ? 'right' : 'left';
  const { axis, text } = COLUMNS[language];
  write(context, say(language, 'scheduleHeading'), text, MARGIN + 8, 24, COLOURS.ink);
  const top = MARGIN + LINE * 1.6;
  let y = top;
  for (const row of rows) y = drawRow(context, row, y, language) + LINE + ROW_GAP;
  context.strokeStyle = COLOURS.past;
  context.beginPath();
  context.moveTo(axis, top - 6);
  context.lineTo(axis, Math.max(top, y - LINE - ROW_GAP));
  context.stroke();
  return canvas.encode('png');
}

/** Draws an event from `top` down; gives where its last line stands. */
function drawRow(context: SKRSContext2D, { event, lines }: Row, top: number, language: Language): number {
  const { axis, text, citation } = COLUMNS[language];
  let y = top;
  dot(context, axis, y - 6, colourOf(event));
  const date = event.date === null ? event.when.excerpt.text : dateInWords(event, language);
  write(context, [date, event.place?.text].filter(Boolean).join(' · '), text, y, 20, colourOf(event));
  // The article's words in its own direction, whatever that of the picture.
  context.direction = DIRECTION[event.what.article.language];
  for (const line of lines) {
    y += LINE;
    write(context, line, text, y, 18, COLOURS.ink);
  }
  context.direction = DIRECTION[language];
  write(context, `¶${event.what.paragraph}`, citation, y, 16, COLOURS.soft);
  return y;
}

function colourOf({ status }: ArticleEvent): string {
  if (status === 'past') return COLOURS.soft;
  return status === 'planned' ? COLOURS.planned : COLOURS.off;
}

function dot(context: SKRSContext2D, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 7, 0, Math.PI * 2);
  context.fill();
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  context.font = `${size}px "${FONT}"`;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** A text in lines that fit the picture, at spaces; what is left over ends in an ellipsis. */
function wrapped(context: SKRSContext2D, text: string): string[] {
  context.font = `18px "${FONT}"`;
  const lines: string[] = [''];
  for (const word of text.replace(/\p{Cc}/gu, ' ').split(/\s+/u)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (context.measureText(longer).width <= WIDTH - MARGIN * 2 - 60) lines[lines.length - 1] = longer;
    else if (lines.length < LINES_OF_WHAT) lines.push(word);
    else return [...lines.slice(0, -1), `${lines.at(-1)}…`];
  }
  return lines;
}
