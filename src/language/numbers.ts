import { fold } from './normalise.ts';

const WORDS: readonly (readonly [number, string])[] = [
  [0, 'صفر zero'],
  [1, 'واحد واحدة أول أولى one first'],
  [2, 'اثنان اثنين اثنتان اثنتين ثاني ثانية two second'],
  [3, 'ثلاثة ثلاث ثالث ثالثة تلاتة تلات three third'],
  [4, 'أربعة أربع رابع رابعة four fourth'],
  [5, 'خمسة خمس خامس خامسة five fifth'],
  [6, 'ستة ست سادس سادسة six sixth'],
  [7, 'سبعة سبع سابع سابعة seven seventh'],
  [8, 'ثمانية ثماني ثمان ثامن ثامنة تمانية eight eighth'],
  [9, 'تسعة تسع تاسع تاسعة nine ninth'],
  [10, 'عشرة عشر عاشر عاشرة ten tenth'],
  [11, 'eleven eleventh'],
  [12, 'twelve twelfth'],
  [13, 'thirteen thirteenth'],
  [14, 'fourteen fourteenth'],
  [15, 'fifteen fifteenth'],
  [16, 'sixteen sixteenth'],
  [17, 'seventeen seventeenth'],
  [18, 'eighteen eighteenth'],
  [19, 'nineteen nineteenth'],
  [20, 'عشرون عشرين twenty'],
  [30, 'ثلاثون ثلاثين تلاتين thirty'],
  [40, 'أربعون أربعين forty'],
  [50, 'خمسون خمسين fifty'],
  [60, 'ستون ستين sixty'],
  [70, 'سبعون سبعين seventy'],
  [80, 'ثمانون ثمانين تمانين eighty'],
  [90, 'تسعون تسعين ninety'],
  [100, 'مئة مائة مية hundred'],
  [200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمئة'],
  [900, 'تسعمئة تسعمائة'],
  [1000, 'ألف آلاف thousand'],
  [2000, 'ألفان ألفين ألفا ألفي'],
  [1_000_000, 'مليون ملايين million'],
  [1_000_000_000, 'مليار مليارات بليون billion'],
];

const VALUES: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([value, words]) => words.split(' ').map((word) => [fold(word), value] as const)),
);

/** The value of a folded number word, with or without the article ال; undefined for any other word. */
export function numberWord(token: string): number | undefined {
  return VALUES.get(token) ?? (token.startsWith('ال') ? VALUES.get(token.slice(2)) : undefined);
}

/** True when a folded token stands for a number, in digits or words. */
export function isNumber(token: string): boolean {
  return /^\p{N}/u.test(token) || numberWord(token) !== undefined;
}
