import { Client, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';

/**
 * The least a discord.js bot can do, which Isnad is measured beside: every interaction gets one and the same reply.
 * With BARE_REPLY=pong it is the word "pong"; otherwise a message as long as the mean of Isnad's answers to the same
 * questions, an embed and three buttons in 1.0 kB.
 */
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});

const button = (at: number) => ({
  type: 2 as const,
  style: 2 as const,
  label: `In context ¶${at}`,
  custom_id: `c~ask~q~0123abcd~0123~${at}~ar~0123456789ab`,
});
const answer: InteractionReplyOptions = {
  embeds: [
    {
      title: 'كم دقيقة استغرقت المكالمة؟',
      description: 'وعبر بايدن بحسب البيان الذي صدر عقب المكالمة '.repeat(5),
      color: 0x1f7a5c,
      footer: { text: 'عنوان الخبر · الخميس، 30 ديسمبر 2021' },
    },
  ],
  components: [
    { type: 1, components: [1].map(button) },
    { type: 1, components: [2, 3].map(button) },
  ],
  allowedMentions: { parse: [] },
};
const reply = process.env.BARE_REPLY === 'pong' ? 'pong' : answer;

client.on('interactionCreate', async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply(reply);
});
client.on('error', () => undefined);
process.on('SIGTERM', () => void client.destroy());
await client.login(process.env.DISCORD_TOKEN);
