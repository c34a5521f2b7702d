import { describe, expect, it } from 'vitest';
import { coverage, topicTerms } from '../../src/answers/terms.ts';

describe('the share of what is asked that a text holds', () => {
  it.each([
    ['words in another form', 'العقوبة المقبلة', 'تُفرض العقوبات المقبلة غداً', 1],
    ['a name in the other script', 'Putin', 'التقى بوتين نظيره', 1],
    ['a translation', 'the agreement', 'وُقّع الاتفاق أمس', 1],
    ['half', 'موعد الاتفاق والميناء', 'وُقّع الاتفاق أمس', 0.5],
    ['no small word that sounds like a name', 'OpenAI', 'الحوار بين الطرفين', 0],
    ['all of nothing', 'متى؟', 'الحوار بين الطرفين', 1],
  ])('%s', (_what, asked, text, share) => {
    expect(coverage(topicTerms(asked), text)).toBe(share);
  });
});
