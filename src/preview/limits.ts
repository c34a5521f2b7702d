/**
 * What Discord refuses, as far as a bot can trip over it (docs: Create Message, Embed Limits, Components,
 * Application Command Option Choice). Returns what is wrong, in the words of Discord's own form errors.
 */
type Json = Record<string, unknown>;

export function messageProblems(body: Json): string[] {
  const problems: string[] = [];
  const over = (what: string, value: unknown, limit: number) => {
    if (typeof value === 'string' && value.length > limit)
      problems.push(`${what}: Must be ${limit} or fewer in length.`);
  };
  over('content', body.content, 2000);
  over('nonce', body.nonce, 25);
  const embeds = list(body.embeds);
  if (embeds.length > 10) problems.push('embeds: Must be 10 or fewer in length.');
  let total = 0;
  embeds.forEach((embed, at) => {
    const footer = (embed.footer ?? {}) as Json;
    const author = (embed.author ?? {}) as Json;
    over(`embeds.${at}.title`, embed.title, 256);
    over(`embeds.${at}.description`, embed.description, 4096);
    over(`embeds.${at}.footer.text`, footer.text, 2048);
    over(`embeds.${at}.author.name`, author.name, 256);
    const fields = list(embed.fields);
    if (fields.length > 25) problems.push(`embeds.${at}.fields: Must be 25 or fewer in length.`);
    for (const field of fields) {
      over(`embeds.${at}.fields.name`, field.name, 256);
      over(`embeds.${at}.fields.value`, field.value, 1024);
      if (!field.name || !field.value) problems.push(`embeds.${at}.fields: This field is required`);
    }
    total += [
      embed.title,
      embed.description,
      footer.text,
      author.name,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ].reduce((sum: number, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  });
  if (total > 6000) problems.push('embeds: Embed size exceeds maximum size of 6000');
  problems.push(...componentProblems(list(body.components)));
  return problems;
}

/** A modal (docs: Interaction Response, Modal; Components, Label). */
export function modalProblems(body: Json): string[] {
  return typeof body.title === 'string' && body.title.length > 45
    ? ['title: Must be 45 or fewer in length.']
    : [];
}

const LABEL = 18;

function componentProblems(rows: readonly Json[]): string[] {
  const problems: string[] = [];
  const ids = new Set<unknown>();
  const over = (what: string, value: unknown, limit: number) => {
    if (typeof value === 'string' && value.length > limit)
      problems.push(`${what}: Must be ${limit} or fewer in length.`);
  };
  if (rows.length > 5) problems.push('components: Must be between 1 and 5 in length.');
  for (const row of rows) {
    const labelled = row.type === LABEL;
    const parts = labelled ? [row.component as Json] : list(row.components);
    over('label', labelled ? row.label : undefined, 45);
    over('description', labelled ? row.description : undefined, 100);
    if (parts.length === 0 || parts.length > 5)
      problems.push('components: Must be between 1 and 5 in length.');
    for (const part of parts) {
      if (part.custom_id !== undefined) {
        if (String(part.custom_id).length > 100 || part.custom_id === '')
          problems.push('custom_id: Must be between 1 and 100 in length.');
        if (ids.has(part.custom_id)) problems.push('custom_id: Component custom id cannot be duplicated');
        ids.add(part.custom_id);
      }
      over('label', part.label, 80);
      over('placeholder', part.placeholder, 150);
      problems.push(...optionProblems(list(part.options)));
    }
  }
  return problems;
}

/** The options of a select menu (docs: Components, Select Option). */
function optionProblems(options: readonly Json[]): string[] {
  const problems = options.length > 25 ? ['options: Must be 25 or fewer in length.'] : [];
  const values = options.map(({ value }) => value);
  if (new Set(values).size < values.length)
    problems.push('options: The specified option value is already used');
  for (const option of options) {
    for (const name of ['label', 'value'])
      if (typeof option[name] !== 'string' || option[name] === '' || option[name].length > 100)
        problems.push(`options.${name}: Must be between 1 and 100 in length.`);
    if (typeof option.description === 'string' && option.description.length > 100)
      problems.push('options.description: Must be 100 or fewer in length.');
  }
  return problems;
}

export function choiceProblems(choices: readonly Json[]): string[] {
  const problems = choices.length > 25 ? ['choices: Must be 25 or fewer in length.'] : [];
  for (const { name, value } of choices) {
    if (typeof name !== 'string' || name.length < 1 || name.length > 100)
      problems.push('choices.name: Must be between 1 and 100 in length.');
    if (typeof value === 'string' && (value.length < 1 || value.length > 100))
      problems.push('choices.value: Must be between 1 and 100 in length.');
  }
  return problems;
}

export function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
