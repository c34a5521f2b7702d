import { holds } from './toldEnglish.ts';

holds('a speaker with a name after a comma', [
  [
    'The mayor, Ruth Obi, declined to answer questions but said that the council would meet again.',
    'The mayor, Ruth Obi | says | indirect | the council would meet again',
  ],
  [
    'The head of the commission, Ruth Obi, rejected the claim. "Every vote was counted," she told reporters.',
    'The head of the commission, Ruth Obi | says | direct | Every vote was counted',
  ],
  [
    '"It was chaos," recalled Tom Reyes. His wife, Nina Reyes, said she had begged him not to travel.',
    'Tom Reyes | says | direct | It was chaos',
    'Nina Reyes | says | indirect | she had begged him not to travel',
  ],
]);

holds('who is told something by somebody', [
  [
    'The ambassador said he had been told by the palace that the visit was off.',
    'The ambassador | says | indirect | he had been told by the palace that the visit was off',
    'The ambassador < the palace | says | indirect | the visit was off',
  ],
  ['Parents were told that the school would close.'],
  ['The house was surrounded by officers that evening.'],
]);

holds('somebody named told, within another’s own words', [
  [
    '"The coach told us the pitch was frozen and we should go home," said Ana Ruiz, a striker.',
    'Ana Ruiz | says | direct | The coach told us the pitch was frozen and we should go home',
    'Ana Ruiz < The coach | says | indirect | the pitch was frozen and we should go home',
  ],
  [
    '"I told them no, but everybody says it is over," Ana Ruiz said.',
    'Ana Ruiz | says | direct | I told them no, but everybody says it is over',
  ],
  [
    '"We think the plan shows that it can work," Ana Ruiz said.',
    'Ana Ruiz | says | direct | We think the plan shows that it can work',
  ],
]);

holds('a source and what stands behind it', [
  [
    'The fire was started deliberately, according to Helen Marsh, the chief investigator, who spoke to the Herald.',
    'Helen Marsh | says | indirect | The fire was started deliberately',
  ],
  [
    'The plan, according to two aides, would cost a billion.',
    'two aides | says | indirect | The plan, according to two aides, would cost a billion',
  ],
]);

holds('where one statement ends and the next begins', [
  [
    'Dana Kirk said the evidence was "laughably thin" and accused prosecutors of leaking documents.',
    'Dana Kirk | says | indirect | the evidence was "laughably thin"',
    'Dana Kirk | accuses | indirect | prosecutors of leaking documents',
  ],
  [
    '"Nobody listens," Dana Kirk complained. "Nobody cares."',
    'Dana Kirk | says | direct | Nobody listens',
    'Dana Kirk | says | direct | Nobody cares',
  ],
  [
    'The statement said the two sides had agreed to "continue consultations".',
    'The statement | says | indirect | the two sides had agreed to "continue consultations"',
  ],
  [
    [
      'Residents have complained that the water smells.',
      'The union warned that further strikes were likely.',
    ],
    'Residents | says | indirect | the water smells',
    'The union | warns | indirect | further strikes were likely',
  ],
]);

holds('points made, and pronouns after a verb that is none of speech', [
  [
    'Ruth Obi points out that the bridge was never inspected.',
    'Ruth Obi | says | indirect | the bridge was never inspected',
  ],
  ['The mayor pointed out: "It was never inspected."', 'The mayor | says | direct | It was never inspected'],
  ['Officers pointed at the bridge that had fallen.'],
  [
    'Professor Ruth Obi concedes the point about cost. The bridge, she says, was never inspected.',
    'Professor Ruth Obi | says | indirect | The bridge, she says, was never inspected',
  ],
]);

holds('what a clause or an article begins with', [
  [
    'The mayor said at least three people were missing and "many more" were unaccounted for.',
    'The mayor | says | indirect | at least three people were missing and "many more" were unaccounted for',
  ],
  [
    'The mayor said at a briefing that the road was closed.',
    'The mayor | says | indirect | the road was closed',
  ],
  [
    'LONDON — The utility is “on the brink”, its chairman has told lawmakers.',
    'its chairman | says | indirect | The utility is “on the brink”',
  ],
  ['The coach was blunt: "We were poor," said Ivo Brandt.', 'Ivo Brandt | says | direct | We were poor'],
]);

holds('whom a body, a paper or a pronoun stands for', [
  [
    [
      'Three workers told The Courier Post that the tank leaked.',
      'In a statement, the company said the tank was safe.',
      '"Safety comes first," the statement read.',
    ],
    'Three workers | says | indirect | the tank leaked',
    'the company | says | indirect | the tank was safe',
    'the company | says | direct | Safety comes first',
  ],
  [
    [
      'Norbank said on Monday in a letter that it would appeal.',
      'The letter added that the fine was unfair.',
    ],
    'Norbank | says | indirect | it would appeal',
    'Norbank | adds | indirect | the fine was unfair',
  ],
  [
    [
      'Dela Mensah said the bank would hold rates, while analysts at Redwood Capital predicted a cut.',
      'Growth, he added, was steady.',
    ],
    'Dela Mensah | says | indirect | the bank would hold rates',
    'analysts at Redwood Capital | expects | indirect | a cut',
    'Dela Mensah | adds | indirect | Growth, he added, was steady',
  ],
]);

holds('whom "he", an epithet or "and said" goes back to', [
  [
    [
      'Tariq Hasan said the manifest was complete.',
      'Shipping Minister Rafiq Uddin ordered an inquiry, the news agency NKB reported. He promised that it would be public.',
    ],
    'Tariq Hasan | says | indirect | the manifest was complete',
    'the news agency NKB | says | indirect | Shipping Minister Rafiq Uddin ordered an inquiry',
    'Shipping Minister Rafiq Uddin | promises | indirect | it would be public',
  ],
  [
    [
      'The Evening Star reported that the ferry had failed an inspection.',
      'Owner Omar Nasir blamed the weather. He added that the crew was trained.',
    ],
    'The Evening Star | says | indirect | the ferry had failed an inspection',
    'Owner Omar Nasir | adds | indirect | the crew was trained',
  ],
  [
    ['Manager Erik Daal insisted his side deserved more.', '"We were the better team," the Dutchman said.'],
    'Manager Erik Daal | stresses | indirect | his side deserved more',
    'Manager Erik Daal | says | direct | We were the better team',
  ],
  [
    'Harbour boss Ray Pollard, however, felt the result was fair and said the referee had "a good game".',
    'Harbour boss Ray Pollard | says | indirect | the referee had "a good game"',
  ],
  ['It was the first time the council had conceded that the contract was flawed.'],
  [
    "The mayor told the Today programme: 'We should have listened.'",
    'The mayor | says | direct | We should have listened',
  ],
]);

holds('a memo to somebody, and what was made clear', [
  [
    [
      'The chief operating officer told staff in a memo that jobs could go.',
      '"Nobody wanted this," the memo said.',
    ],
    'The chief operating officer | says | indirect | jobs could go',
    'The chief operating officer | says | direct | Nobody wanted this',
  ],
  [
    'The department later clarified that exemptions would apply.',
    'The department | says | indirect | exemptions would apply',
  ],
]);
