/** How the letters of Arabic are written in Latin ones: press transliteration and Arabizi (2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 غ, 9 ص). */

// Arabic letters, then the Latin spellings that stand for them: `spelling` costs nothing, `spelling:cost` something.
const TABLE = `
ا a aa e:.15 i:.15 o:.15 u:.15 au:.1 ei:.1 ai:.1 2 2a 2e:.1 2i:.1 2o:.1 ea:.15
ب b p bb pp
ت t tt th:.2
ث th t:.2 s:.3
ج j g dj gg dg:.1 zh:.1 ge:.1 gi:.1
ح h 7 hh
خ kh ch:.1 5 x:.3 h:.3 k:.3 j:.3
د d dd t:.4
ذ dh th d:.2 z:.2
ر r rr rh wr:.1
ز z zz s:.2 ts:.2 x:.3
ژ zh j
س s ss sc:.1 c:.1 ce z:.25 ps:.2 th:.3
ش sh ch:.05 sch sz:.1 s:.35 ti:.1 ci:.1
ص s ss 9 c:.2 z:.3
ض d dh dd
ط t tt 6 th:.2
ظ z dh th:.2 d:.2
ع 3 a e i o u aa '
غ gh g 8 gu:.1 r:.35
ف f ff ph v w:.2
ق q k:.1 c:.15 g:.25 2 kk:.1 ck:.1 gh:.3 8:.1
ك k c ck kk cc q:.1 ch:.15 qu:.1 g:.3
ل l ll
م m mm
ن n nn ng:.1 gn:.1 mn:.1
ه h a e eh ah at:.15 et:.15 it:.2 t:.3
و u o w oo ou 2:.1 au:.1 ow eu:.1 ew:.1 v:.3 wh oe:.1
ي i y e ee ie ei 2:.1 2i ea:.1 ai:.1 ay:.1 j:.2 a:.3 ii
ء 2 ' a:.1 e:.1 i:.1
كس x ks
غز x:.2
تش ch tch cz c:.2
دج j dg:.1
تس ts z zz tz
شت st:.1
يا ia ya ja:.1 ea:.2
يو eu ju:.1 yu io u:.2
وا wa oi oua
`;

/** A Latin spelling of Arabic letters, and what it costs to read it so. */
export interface Spelling {
  readonly letters: string;
  readonly latin: string;
  readonly cost: number;
}

const byInitials = new Map<number, Spelling[]>();
for (const line of TABLE.trim().split('\n')) {
  const [letters = '', ...spellings] = line.split(' ');
  for (const spelling of spellings) {
    const [latin = '', cost = '0'] = spelling.split(':');
    const initials = pair(letters.charCodeAt(0), latin.charCodeAt(0));
    const own = { letters, latin, cost: Number(cost) };
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), own]);
  }
}

function pair(arabic: number, latin: number): number {
  return arabic * 0x10000 + latin;
}

export const SPELLINGS: readonly Spelling[] = [...byInitials.values()].flat();

/** The spellings that begin with two letters, given by their UTF-16 units. */
export function spellingsOf(arabic: number, latin: number): readonly Spelling[] {
  return byInitials.get(pair(arabic, latin)) ?? NONE;
}

const NONE: readonly Spelling[] = [];

/** What it costs to leave a letter of one script unread in the other; any other letter costs 1. */
export const UNREAD_ARABIC: Readonly<Record<string, number>> = {
  ا: 0.35,
  و: 0.4,
  ي: 0.35,
  ع: 0.15,
  ء: 0.1,
  ه: 0.4,
};
export const UNREAD_LATIN: Readonly<Record<string, number>> = {
  a: 0.08,
  e: 0.08,
  i: 0.1,
  o: 0.15,
  u: 0.12,
  y: 0.2,
  h: 0.3,
  "'": 0,
};
