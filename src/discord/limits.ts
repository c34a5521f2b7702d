/** Discord's limits, each from its documentation (docs.discord.com, Channels Resource and Components Reference). */
export const LIMITS = {
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  content: 2000,
  buttonLabel: 80,
  buttonsInRow: 5,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Guild Scheduled Event Resource. */
  eventName: 100,
  eventDescription: 1000,
  eventLocation: 100,
} as const;

/** What we fill of a description: room is left for the label and the footer of the last item. */
export const DESCRIPTION_FILLED = 3400;
/** One excerpt is shown up to here; the rest is offered "in context". */
export const EXCERPT_SHOWN = 1400;
export const ITEMS_ON_PAGE = 5;
export const COLOURS = { answered: 0x1f7a5c, nearest: 0xb7791f, empty: 0x6b7280 } as const;
