import { phrasebook } from '../language/phrases.ts';

/** What the bot says around answers. */
export const say = phrasebook({
  en: {
    previous: 'Back',
    next: 'More',
    context: 'In context ¶{{number}}',
    contextHeading: 'In context: ¶{{number}}',
    page: 'Page {{page}} of {{pages}}',
    picture: 'Timeline as a picture',
    calendar: 'Calendar file (.ics)',
    pictureAlt: 'Timeline of the events, earliest first',
    failed: 'Something went wrong on our side. Reference: {{reference}}',
    stale: 'The article has changed since this answer. Please ask again.',
    forged: 'This button is not one of mine, or is too old. Please ask again.',
    tooMany: 'That was a lot of questions at once. Please wait {{seconds}} seconds.',
    nothingToCheck: 'That message has no text to check.',
    more: '… more in context',
  },
  ar: {
    previous: 'السابق',
    next: 'المزيد',
    context: 'في السياق ¶{{number}}',
    contextHeading: 'في السياق: ¶{{number}}',
    page: 'صفحة {{page}} من {{pages}}',
    picture: 'المواعيد في صورة',
    calendar: 'ملف التقويم (ics.)',
    pictureAlt: 'خط زمني للأحداث من الأقدم إلى الأحدث',
    failed: 'حدث خطأ من جانبنا. الرقم المرجعي: {{reference}}',
    stale: 'تغيّر المقال منذ هذه الإجابة، يُرجى السؤال من جديد.',
    forged: 'هذا الزر ليس من أزراري أو أنه قديم، يُرجى السؤال من جديد.',
    tooMany: 'أسئلة كثيرة دفعة واحدة، يُرجى الانتظار {{seconds}} ثانية.',
    nothingToCheck: 'لا نص في هذه الرسالة للتحقق منه.',
    more: '… البقية في السياق',
  },
});
