import { sentenceSpans } from '../language/sentences.ts';

/**
 * What a line of a pasted web page is, when it is not a paragraph. Rules are general to news pages in
 * Arabic and English: no site and no article is named.
 */
export type LineKind = 'paragraph' | 'heading' | 'caption' | 'dateline' | 'furniture' | 'tags';

const FINAL_PUNCTUATION = /[.!?؟…。।](?:["'»”’)\]]*)$/u;
const FULL_STOP = /[.…](?:["'»”’)\]]*)$/u;
const AGENCY =
  /(?:وكالات|وكالة|رويترز|الأناضول|أ ?ف ?ب|أ\. ?ف\. ?ب|د ?ب ?أ|سبوتنيك|Reuters|AFP|\bAP\b|Associated Press|agencies|Agencies)/u;
const PHOTO_CREDIT =
  /[-–—|/(]\s*(?:Getty Images|Getty|AFP|Reuters|REUTERS|AP|EPA|Bloomberg|أ ?ف ?ب|رويترز|الأناضول|غيتي)\)?\s*$/u;
/** A line that says it belongs to a picture, as pages mark it: "Image caption, …", "صدر الصورة، …". */
const PICTURE =
  /^(?:(?:(?:file )?(?:photo|photograph|picture|image)|video|credit|تصوير|(?:ال)?صورة)\s*[:：]|(?:image|photo|media|video) (?:caption|source|credit)\s*[,:]|(?:التعليق على|تعليق|مصدر|صدر) الصورة\s*[،:])/iu;
const READING_TIME =
  /(?:time reading|reading time|\bmin(?:ute)?s? read\b|(?:دقيقة|دقائق|مدة|وقت)\s+(?:ال)?قراءة)/iu;
const PAGE_TOOL =
  /^(?:share|tweet|print|email|save|copy link|listen|subscribe|sign up|follow|facebook|twitter|whatsapp|advertisement|related(?: articles| topics)?|read (?:more|also)|see also|comments?|شارك(?:ها| المقال| الخبر)?|مشاركة|حفظ|طباعة|إعلان|استمع|فيسبوك|تويتر|واتساب|اشترك|تابعونا|نسخ الرابط|اقرأ (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|التعليقات)\s*[:：.]?\s*$/iu;
const DIACRITICS = /[\u064b-\u0652\u0640]/gu;
const URL_ONLY = /^<?https?:\/\/\S+>?$/u;
const TAGS =
  /^(?:tags|topics|categories|filed under|keywords|تصنيفات|وسوم|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|تاغات)\s*[:：]?\s*$/iu;
const PLACES_AND_DASH = /^[\p{L}\s.،,]{2,40}(?:\s*\/\s*[\p{L}\s.]{2,40})+\s*[-–—:]/u;

const MAX_HEADING = 90;
const MAX_HEADING_WORDS = 12;

const LONGEST_TITLE_WORDS = 30;

/**
 * True when a page's first line is its title. A line of several sentences, a long one, or one that is no short line and
 * ends in a full stop, is the first paragraph of a page pasted without its title.
 */
export function isTitle(line: string): boolean {
  if (isShort(line)) return true;
  return (
    line.split(/\s+/u).length <= LONGEST_TITLE_WORDS &&
    !FULL_STOP.test(line) &&
    sentenceSpans(line).length === 1
  );
}

function isShort(line: string): boolean {
  return line.length <= MAX_HEADING && line.split(/\s+/u).length <= MAX_HEADING_WORDS;
}

/**
 * The kind of a line that is neither Markdown nor the title.
 * In: the trimmed line; the neighbouring non-empty lines; whether a paragraph has been met already.
 */
export function lineKind(
  line: string,
  context: {
    readonly previous: string | undefined;
    readonly next: string | undefined;
    readonly inBody: boolean;
  },
): LineKind {
  if (TAGS.test(line)) return 'tags';
  if (URL_ONLY.test(line) || PAGE_TOOL.test(line.replace(DIACRITICS, ''))) return 'furniture';
  if (isShort(line) && READING_TIME.test(line)) return 'furniture';
  if (!/[\p{L}\p{N}]/u.test(line)) return 'furniture';
  if (PICTURE.test(line)) return 'caption';
  if (FINAL_PUNCTUATION.test(line)) return 'paragraph';
  if (PHOTO_CREDIT.test(line) || line === context.previous || line === context.next) return 'caption';
  if (!context.inBody && isShort(line) && (AGENCY.test(line) || PLACES_AND_DASH.test(line)))
    return 'dateline';
  return isShort(line) ? 'heading' : 'paragraph';
}
