import { expect, it } from 'vitest';
import { holds, read } from './toldEnglish.ts';

holds('"he" and "she" mean whom the text was about, though that one has not spoken', [
  [
    ['Nora Flynn was found guilty of fraud on Friday.', '"I am sorry," she said outside court.'],
    'Nora Flynn | says | direct | I am sorry',
  ],
  [
    'The leak was found not by the firm but by Geoff Hale, a retired postman. “It was brown,” he said.',
    'Geoff Hale | says | direct | It was brown',
  ],
  [
    [
      'Asked whether he would play, Bationo smiled. “God willing,” he said. “And the bank.”',
      'Assistant coach Alain Bationo will take over on Monday.',
    ],
    'Assistant coach Alain Bationo | says | direct | God willing',
    'Assistant coach Alain Bationo | says | direct | And the bank',
  ],
  [
    'Defence Minister Karl Voss visited the base. Soldiers showed him the damage. "It could be worse," he said.',
    'Defence Minister Karl Voss | says | direct | It could be worse',
  ],
]);

holds('the last clause, a given name and a team', [
  [
    'Conti refused to blame anyone, but captain Joe Marsh was blunter. "It was no penalty," he said.',
    'captain Joe Marsh | says | direct | It was no penalty',
  ],
  [
    [
      'Ellen Marsh liked the island.',
      'Her daughter Rose remembers it differently. "I was bored," she laughs.',
    ],
    'Rose | says | direct | I was bored',
  ],
  [
    ['Former City midfielder Ray Stone agreed.', 'City confirmed that the winger would rest.'],
    'City | stresses | indirect | the winger would rest',
  ],
  [
    'Minutes later, the opposition leader, Sara Nkosi, said the vote was a farce.',
    'the opposition leader, Sara Nkosi | says | indirect | the vote was a farce',
  ],
  ["Dahl's team found that 14 islands were empty.", "Dahl's team | says | indirect | 14 islands were empty"],
]);

holds('a woman is no "he", by her name, her title or what was said of her before', [
  [
    [
      'Karl Voss said the road was closed.',
      'Anna Lind, who runs the inn, waited for an hour.',
      '"Nobody came," she said. "Nobody," he said.',
    ],
    'Karl Voss | says | indirect | the road was closed',
    'Anna Lind | says | direct | Nobody came',
    'Karl Voss | says | direct | Nobody',
  ],
  [
    ['Dr Okoye said she had seen the report.', 'Mr Teal said it was a draft.', 'It was not, she said.'],
    'Dr Okoye | says | indirect | she had seen the report',
    'Mr Teal | says | indirect | it was a draft',
    'Dr Okoye | says | indirect | It was not',
  ],
]);

holds('a sentence that says nothing keeps its "he" in mind', [
  [
    [
      'Kim Lee said she had 40 pupils.',
      'Principal Robin Diaz said the school was full. He blamed the district.',
      '"We asked for help," she said.',
    ],
    'Kim Lee | says | indirect | she had 40 pupils',
    'Principal Robin Diaz | says | indirect | the school was full',
    'Kim Lee | says | direct | We asked for help',
  ],
]);

holds('a description means whom the article calls so', [
  [
    ['Defence Minister Karl Voss visited the base.', 'The minister said it could be worse.'],
    'Defence Minister Karl Voss | says | indirect | it could be worse',
  ],
  [
    'Lydia Marr, the mayor of Holm, signed the order. The mayor said the curfew would last a week.',
    'Lydia Marr | says | indirect | the curfew would last a week',
  ],
  [
    'A jury cleared Owen Pike, 43, of murder. The 43-year-old said he was going home.',
    'Owen Pike | says | indirect | he was going home',
  ],
  [
    ['Rovers have sacked manager Phil Dane.', 'The former England midfielder said he was "gutted".'],
    'manager Phil Dane | says | indirect | he was "gutted"',
  ],
  [
    ['Judge Alan Weir jailed Owen Pike for life.', '"You showed no mercy," the judge told him.'],
    'Judge Alan Weir | says | direct | You showed no mercy',
  ],
  [
    ['Zaev met the editors on Monday.', 'Talks went well, the newspaper reported.'],
    'the newspaper | says | indirect | Talks went well',
  ],
]);

holds('"it" and "they" mean bodies and several people', [
  [
    'The bank raised rates for the third time. It said inflation remained high.',
    'The bank | says | indirect | inflation remained high',
  ],
  [
    ['Two officials said the deal was near. Karl Voss denied it.', 'They said the price was agreed.'],
    'Two officials | says | indirect | the deal was near',
    'Two officials | says | indirect | the price was agreed',
  ],
]);

it('a pronoun is no mention', () => {
  const [said] = read(['Nora Flynn was found guilty. "I am sorry," she said.']);
  expect(said?.mention).toBeNull();
  expect(said?.speaker?.name).toBe('Nora Flynn');
});
