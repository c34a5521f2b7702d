import { phrasebook } from '../../language/phrases.ts';

/** What the commands for a server's staff say. */
export const say = phrasebook({
  en: {
    noStore: 'This needs the database, which is not open.',
    recapHeading: 'What this channel said',
    recapEmpty: 'There is nothing to recap here.',
    recapIntent:
      'I can see that there are messages but not what they say. An operator must switch on “Message Content Intent” in Discord’s developer portal (Bot → Privileged Gateway Intents) and set DISCORD_MESSAGE_CONTENT=true.',
    recapAccess: 'You and I both need View Channel and Read Message History here.',
    recapThread: 'Thread of {{count}} messages',
    recapOpen: 'Questions nobody answered',
    recapArticle: 'In the article',
  },
  ar: {
    noStore: 'يتطلب هذا قاعدة البيانات، وهي غير مفتوحة.',
    recapHeading: 'ما قيل في هذه القناة',
    recapEmpty: 'لا شيء هنا لتلخيصه.',
    recapIntent:
      'أرى أن هنا رسائل ولا أرى نصها. على المشغّل تفعيل «Message Content Intent» في بوابة مطوري Discord (‏Bot ثم Privileged Gateway Intents) وضبط DISCORD_MESSAGE_CONTENT=true.',
    recapAccess: 'نحتاج أنت وأنا إلى صلاحيتي عرض القناة وقراءة سجل الرسائل هنا.',
    recapThread: 'حديث من {{count}} رسائل',
    recapOpen: 'أسئلة لم يجب عنها أحد',
    recapArticle: 'في المقال',
  },
});
