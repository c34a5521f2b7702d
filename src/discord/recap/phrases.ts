import { phrasebook } from '../../language/phrases.ts';

/** What `/recap` says. */
export const say = phrasebook({
  en: {
    heading: 'What was said here',
    read_one: 'One message read.',
    read_other: '{{count}} messages read.',
    readSince_one: 'One message read, since {{moment}}.',
    readSince_other: '{{count}} messages read, since {{moment}}.',
    cut: 'There were more since then; these are the latest.',
    nothing: 'Nobody has written anything.',
    nothingSince: 'Nobody has written anything since {{moment}}.',
    noThreads: 'Only short remarks, no talk to show.',
    others: 'Also said',
    thread_one: 'Thread of one message',
    thread_other: 'Thread of {{count}} messages',
    open: 'Questions nobody answered',
    inArticle: 'In the article',
    noContent:
      'I can see that there are messages but not what they say. An operator must switch on “Message Content Intent” in Discord’s developer portal (Bot → Privileged Gateway Intents), set DISCORD_MESSAGE_CONTENT=true and start me again.',
    youMayNot: 'You need View Channel and Read Message History in this channel for a recap of it.',
    iMayNot:
      'I need View Channel and Read Message History in this channel for a recap of it. Someone who may manage the channel can give me them.',
    noSince:
      '“{{said}}” is no past time I can read. Write a length of time (2h, 30 minutes, 3 days), a day (today, yesterday, Monday, 2026-01-30), a clock time (14:30, 2 pm), or a day and a time.',
    noZone: '“{{said}}” is no time zone. Write one like Asia/Riyadh or Europe/Paris.',
  },
  ar: {
    heading: 'ما قيل هنا',
    read_zero: 'لم تُقرأ أي رسالة.',
    read_one: 'قُرئت رسالة واحدة.',
    read_two: 'قُرئت رسالتان.',
    read_few: 'قُرئت {{count}} رسائل.',
    read_many: 'قُرئت {{count}} رسالة.',
    read_other: 'قُرئت {{count}} رسالة.',
    readSince_zero: 'لم تُقرأ أي رسالة منذ {{moment}}.',
    readSince_one: 'قُرئت رسالة واحدة منذ {{moment}}.',
    readSince_two: 'قُرئت رسالتان منذ {{moment}}.',
    readSince_few: 'قُرئت {{count}} رسائل منذ {{moment}}.',
    readSince_many: 'قُرئت {{count}} رسالة منذ {{moment}}.',
    readSince_other: 'قُرئت {{count}} رسالة منذ {{moment}}.',
    cut: 'كُتب أكثر من ذلك منذئذ، وهذه أحدث الرسائل.',
    nothing: 'لم يكتب أحد شيئاً.',
    nothingSince: 'لم يكتب أحد شيئاً منذ {{moment}}.',
    noThreads: 'عبارات قصيرة فقط، ولا حديث يُعرض.',
    others: 'وقيل أيضاً',
    thread_zero: 'حديث',
    thread_one: 'حديث من رسالة واحدة',
    thread_two: 'حديث من رسالتين',
    thread_few: 'حديث من {{count}} رسائل',
    thread_many: 'حديث من {{count}} رسالة',
    thread_other: 'حديث من {{count}} رسالة',
    open: 'أسئلة لم يجب عنها أحد',
    inArticle: 'في المقال',
    noContent:
      'أرى أن هنا رسائل ولا أرى نصها. على المشغّل تفعيل «Message Content Intent» في بوابة مطوري Discord (‏Bot ثم Privileged Gateway Intents) وضبط DISCORD_MESSAGE_CONTENT=true ثم إعادة تشغيلي.',
    youMayNot: 'يلزمك عرض القناة وقراءة سجل الرسائل في هذه القناة ليُعرض حصادها.',
    iMayNot: 'يلزمني عرض القناة وقراءة سجل الرسائل في هذه القناة ليُعرض حصادها. يمنحني إياهما من يدير القناة.',
    noSince:
      'لا أفهم «{{said}}» وقتاً مضى. اكتب مدة (3 ساعات، 30 دقيقة، يومين)، أو يوماً (اليوم، أمس، الاثنين، \u20682026-01-30\u2069)، أو ساعة (14:30، 2 ظهراً)، أو يوماً وساعة.',
    noZone: '«{{said}}» ليست منطقة زمنية. اكتب مثل Asia/Riyadh أو Europe/Paris.',
  },
});
