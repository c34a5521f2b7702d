export interface Point {
  readonly system: string;
  readonly size: number;
  readonly milliseconds: number;
}

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 190;
const TOP = 40;
const BOTTOM = 50;
const LABEL_HEIGHT = 14;
const COLOURS = ['#1f7a5c', '#2563eb', '#b45309', '#7c3aed', '#be123c', '#0891b2', '#78716c'];

/** Median time of one question against the number of paragraphs, both axes logarithmic, as an SVG. */
export function chart(points: readonly Point[]): string {
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b);
  const times = points.map(({ milliseconds }) => Math.max(0.001, milliseconds));
  const [low, high] = [Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times)))];
  const x = (size: number) =>
    LEFT +
    ((Math.log10(size) - Math.log10(sizes[0] ?? 1)) /
      (Math.log10((sizes.at(-1) ?? 10) / (sizes[0] ?? 1)) || 1)) *
      (WIDTH - LEFT - RIGHT);
  const y = (ms: number) =>
    HEIGHT - BOTTOM - ((Math.log10(Math.max(0.001, ms)) - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const grid = Array.from({ length: high - low + 1 }, (_, at) => low + at).map(
    (power) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(10 ** power)}" y2="${y(10 ** power)}" stroke="#e7e5e4"/><text x="${LEFT - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${power < 3 ? `${10 ** power} ms` : `${10 ** (power - 3)} s`}</text>`,
  );
  const ticks = sizes.map(
    (size) =>
      `<text x="${x(size)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const systems = [...new Set(points.map(({ system }) => system))].map((system, at) => {
    const own = points.filter((point) => point.system === system).sort((a, b) => a.size - b.size);
    return { system, colour: COLOURS[at], width: at === 0 ? 3 : 1.5, own, last: own.at(-1) };
  });
  const lines = systems.map(({ colour, width, own }) => {
    const path = own.map(
      ({ size, milliseconds }, i) =>
        `${i === 0 ? 'M' : 'L'}${x(size).toFixed(1)} ${y(milliseconds).toFixed(1)}`,
    );
    return `<path d="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  });
  // Labels stand at the ends of their lines, moved up where they would touch the one below.
  let below = Number.POSITIVE_INFINITY;
  const labels = systems
    .flatMap(({ system, colour, last }) =>
      last ? [{ system, colour, x: x(last.size) + 8, y: y(last.milliseconds) + 4 }] : [],
    )
    .sort((a, b) => b.y - a.y)
    .map((label) => {
      below = Math.min(label.y, below - LABEL_HEIGHT);
      return `<text x="${label.x.toFixed(1)}" y="${below.toFixed(1)}" fill="${label.colour}">${label.system}</text>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#44403c" role="img" aria-label="Median time of one question by number of paragraphs"><title>Median time of one question by number of paragraphs</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>${grid.join('')}${ticks.join('')}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">paragraphs</text>${lines.join('')}${labels.join('')}</svg>\n`;
}
