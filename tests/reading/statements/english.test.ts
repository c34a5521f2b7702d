import { describe, expect, it } from 'vitest';
import { holds, read } from './toldEnglish.ts';

holds('a clause after the verb', [
  [
    'The central bank said that inflation would slow next year.',
    'The central bank | says | indirect | inflation would slow next year',
  ],
  [
    'The central bank said inflation would slow next year.',
    'The central bank | says | indirect | inflation would slow next year',
  ],
  [
    'The central bank said on Thursday inflation would slow next year.',
    'The central bank | says | indirect | inflation would slow next year',
  ],
  [
    'The airline said in a statement that all flights to Oslo had been cancelled.',
    'The airline | says | indirect | all flights to Oslo had been cancelled',
  ],
  [
    'The airline said in a statement on Tuesday that it regretted the delays.',
    'The airline | says | indirect | it regretted the delays',
  ],
  [
    'Finance Minister Laura Quist said late on Monday the budget would be cut by 4 percent.',
    'Finance Minister Laura Quist | says | indirect | the budget would be cut by 4 percent',
  ],
  [
    'Critics argue the dam will flood dozens of villages.',
    'Critics | says | indirect | the dam will flood dozens of villages',
  ],
  [
    'The coroner ruled out foul play, but the family believes he was pushed.',
    'the family | says | indirect | he was pushed',
  ],
  [
    'Prosecutors have alleged that the accountant hid $3 million in offshore accounts.',
    'Prosecutors | says | indirect | the accountant hid $3 million in offshore accounts',
  ],
  [
    'The U.S. Geological Survey reported that the quake had a depth of 10 km.',
    'The U.S. Geological Survey | says | indirect | the quake had a depth of 10 km',
  ],
  [
    'The company has repeatedly insisted it did nothing wrong.',
    'The company | stresses | indirect | it did nothing wrong',
  ],
  [
    'Police said the driver, a 34-year-old man from Leeds, was arrested at the scene.',
    'Police | says | indirect | the driver, a 34-year-old man from Leeds, was arrested at the scene',
  ],
  [
    'France and Germany said the sanctions would stay in place.',
    'France and Germany | says | indirect | the sanctions would stay in place',
  ],
  [
    'France, Germany and Britain said the sanctions would stay in place.',
    'France, Germany and Britain | says | indirect | the sanctions would stay in place',
  ],
  [
    'After the meeting, ministers said that talks would resume in May.',
    'ministers | says | indirect | talks would resume in May',
  ],
  [
    'In a statement, the World Health Organization said two new cases had been confirmed.',
    'the World Health Organization | says | indirect | two new cases had been confirmed',
  ],
  [
    'Speaking in Geneva, envoy Karin Holm said both sides had agreed to a truce.',
    'envoy Karin Holm | says | indirect | both sides had agreed to a truce',
  ],
  [
    'On Friday the ministry said that three soldiers were missing.',
    'the ministry | says | indirect | three soldiers were missing',
  ],
  [
    'Two people familiar with the matter said the bank would cut 500 jobs.',
    'Two people familiar with the matter | says | indirect | the bank would cut 500 jobs',
  ],
  [
    'A spokesman for the port said ships were being diverted.',
    'A spokesman for the port | says | indirect | ships were being diverted',
  ],
  [
    'Rescue workers say dozens of people are still trapped under the rubble.',
    'Rescue workers | says | indirect | dozens of people are still trapped under the rubble',
  ],
  [
    'The minister is warning that hospitals could run out of oxygen.',
    'The minister | warns | indirect | hospitals could run out of oxygen',
  ],
  [
    'The judge noted, without naming him, that one witness had lied.',
    'The judge | says | indirect | one witness had lied',
  ],
  [
    'A study published on Monday found that sleeping less raises the risk of stroke.',
    'A study | says | indirect | sleeping less raises the risk of stroke',
  ],
]);

holds('the subject and what stands about it', [
  [
    'Tomas Reve, the company’s chief executive, said sales had doubled.',
    'Tomas Reve | says | indirect | sales had doubled',
  ],
  [
    "The company's chief executive, Tomas Reve, said sales had doubled.",
    'Tomas Reve | says | indirect | sales had doubled',
  ],
  [
    'Ana Moreno, 41, who lost her house in the fire, said nobody had warned them.',
    'Ana Moreno | says | indirect | nobody had warned them',
  ],
  [
    'The group, which employs 3,000 people in Spain and Portugal, said it would close two plants.',
    'The group | says | indirect | it would close two plants',
  ],
  [
    'Supporters of the bill, including Senator Ray Cole, argue that it will create jobs.',
    'Supporters of the bill | says | indirect | it will create jobs',
  ],
  [
    'However, Deputy Governor Ines Falk said rates would not rise before June.',
    'Deputy Governor Ines Falk | says | indirect | rates would not rise before June',
  ],
  [
    'The president met farmers in Lyon, who said they were losing money.',
    'farmers in Lyon | says | indirect | they were losing money',
  ],
  [
    'But analysts at Norbank said the deal was too expensive.',
    'analysts at Norbank | says | indirect | the deal was too expensive',
  ],
  [
    'In Paris, Jean Morel, a farmer from Brittany, said he would keep protesting.',
    'Jean Morel | says | indirect | he would keep protesting',
  ],
]);

holds('the one spoken to', [
  [
    'Foreign Minister Lena Brandt told reporters that the embassy would reopen.',
    'Foreign Minister Lena Brandt | says | indirect | the embassy would reopen',
  ],
  [
    'Foreign Minister Lena Brandt told reporters the embassy would reopen.',
    'Foreign Minister Lena Brandt | says | indirect | the embassy would reopen',
  ],
  [
    'Foreign Minister Lena Brandt told Reuters she would visit Ankara.',
    'Foreign Minister Lena Brandt | says | indirect | she would visit Ankara',
  ],
  [
    'Foreign Minister Lena Brandt told the BBC the embassy would reopen.',
    'Foreign Minister Lena Brandt | says | indirect | the embassy would reopen',
  ],
  [
    'Foreign Minister Lena Brandt told a news conference in Oslo on Friday that the embassy would reopen.',
    'Foreign Minister Lena Brandt | says | indirect | the embassy would reopen',
  ],
  [
    'Foreign Minister Lena Brandt told the newspaper Le Monde: "We will reopen the embassy."',
    'Foreign Minister Lena Brandt | says | direct | We will reopen the embassy',
  ],
  [
    'The envoy warned Tehran that patience was running out.',
    'The envoy | warns | indirect | patience was running out',
  ],
  [
    'The general assured lawmakers the missiles were safe.',
    'The general | says | indirect | the missiles were safe',
  ],
]);

holds('quotations and their verb', [
  [
    '"We will rebuild the school," Mayor Omar Haddad said.',
    'Mayor Omar Haddad | says | direct | We will rebuild the school',
  ],
  [
    '"We will rebuild the school," said Mayor Omar Haddad.',
    'Mayor Omar Haddad | says | direct | We will rebuild the school',
  ],
  [
    '“We will rebuild the school,” said Mayor Omar Haddad, who toured the site on Sunday.',
    'Mayor Omar Haddad | says | direct | We will rebuild the school',
  ],
  [
    '“We’ll rebuild the school, and it won’t take years,” the mayor told reporters.',
    'the mayor | says | direct | We’ll rebuild the school, and it won’t take years',
  ],
  [
    '‘We’ll rebuild the leaders’ school, and it won’t take years,’ the mayor said.',
    'the mayor | says | direct | We’ll rebuild the leaders’ school, and it won’t take years',
  ],
  ["'We won't rebuild it,' the mayor said.", "the mayor | says | direct | We won't rebuild it"],
  [
    '"Will you rebuild the school?" a resident asked.',
    'a resident | asks | direct | Will you rebuild the school?',
  ],
  [
    '"We will never give up!" Haddad said after the match.',
    'Haddad | says | direct | We will never give up!',
  ],
  [
    'Mayor Omar Haddad said: "We will rebuild the school."',
    'Mayor Omar Haddad | says | direct | We will rebuild the school',
  ],
  [
    'Mayor Omar Haddad said, "We will rebuild the school."',
    'Mayor Omar Haddad | says | direct | We will rebuild the school',
  ],
  [
    '"It was terrifying," said Maria Lopez, 62, a nurse in the capital, Quito.',
    'Maria Lopez | says | direct | It was terrifying',
  ],
  [
    '"The ground shook for a minute," said a spokeswoman for the fire brigade.',
    'a spokeswoman for the fire brigade | says | direct | The ground shook for a minute',
  ],
  [
    '"The data are clear," said Pieter Vos, an economist at Norbank in Rotterdam.',
    'Pieter Vos | says | direct | The data are clear',
  ],
  [
    '"We are ready," Haddad said, "but we need money from the government."',
    'Haddad | says | direct | We are ready',
    'Haddad | says | direct | but we need money from the government',
  ],
  [
    '"We are ready," said Haddad. "But we need money."',
    'Haddad | says | direct | We are ready',
    'Haddad | says | direct | But we need money',
  ],
  [
    '"We are ready. The plans are drawn up," Haddad said. "Now the government has to pay."',
    'Haddad | says | direct | We are ready. The plans are drawn up',
    'Haddad | says | direct | Now the government has to pay',
  ],
  [
    'The letter read: "Your contract ends on May 1."',
    'The letter | says | direct | Your contract ends on May 1',
  ],
  [
    'The mayor said the fire was "a tragedy for the whole town" and promised help.',
    'The mayor | says | indirect | the fire was "a tragedy for the whole town" and promised help',
  ],
  [
    'The mayor said a "no" vote would be "the end of the line."',
    'The mayor | says | indirect | a "no" vote would be "the end of the line."',
  ],
  [
    'The minister called the ruling "a dark day for the press".',
    'The minister | says | indirect | the ruling "a dark day for the press"',
  ],
  [
    '"I believe most people will vote for us," Haddad said after casting his ballot.',
    'Haddad | says | direct | I believe most people will vote for us',
  ],
  ['"Nobody said it would be easy," Haddad said.', 'Haddad | says | direct | Nobody said it would be easy'],
]);

holds('speech over paragraphs', [
  [
    ['"We lost everything," said Ana Moreno.', '"The house is gone.', '"We have nowhere to sleep."'],
    'Ana Moreno | says | direct | We lost everything',
    'Ana Moreno | says | direct | The house is gone',
    'Ana Moreno | says | direct | We have nowhere to sleep',
  ],
  [
    [
      '"We are a small club," Daniel Frei said.',
      '"We have no money for such players.',
      'If they want to leave, they may leave."',
    ],
    'Daniel Frei | says | direct | We are a small club',
    'Daniel Frei | says | direct | We have no money for such players',
    'Daniel Frei | says | direct | If they want to leave, they may leave',
  ],
]);

holds('a verb after what is said, without quotation marks', [
  [
    'Inflation will slow next year, the central bank said.',
    'the central bank | says | indirect | Inflation will slow next year',
  ],
  [
    'Inflation will slow next year, the central bank said on Thursday.',
    'the central bank | says | indirect | Inflation will slow next year',
  ],
  [
    'Three people were killed in the blast, officials said.',
    'officials | says | indirect | Three people were killed in the blast',
  ],
  [
    'Three people were killed in the blast, according to officials.',
    'officials | says | indirect | Three people were killed in the blast',
  ],
  [
    'Three people were killed in the blast, police said, adding that ten others were hurt.',
    'police | says | indirect | Three people were killed in the blast',
    'police | adds | indirect | ten others were hurt',
  ],
  [
    'The two men were released on Sunday, said lawyer Amal Nasser.',
    'lawyer Amal Nasser | says | indirect | The two men were released on Sunday',
  ],
  [
    'The deal, the ministry said, will bring thousands of jobs.',
    'the ministry | says | indirect | The deal, the ministry said, will bring thousands of jobs',
  ],
]);

holds('according to', [
  [
    'According to the fire brigade, the blaze began in the kitchen.',
    'the fire brigade | says | indirect | the blaze began in the kitchen',
  ],
  [
    'According to the company’s lawyer, Ida Munk, the contract was never signed.',
    'Ida Munk | says | indirect | the contract was never signed',
  ],
  [
    'The blaze, according to the fire brigade, began in the kitchen.',
    'the fire brigade | says | indirect | The blaze, according to the fire brigade, began in the kitchen',
  ],
  [
    'Profits rose 8 percent, according to a survey by Norbank published on Monday.',
    'a survey by Norbank | says | indirect | Profits rose 8 percent',
  ],
]);

holds('participles', [
  [
    'The minister rejected the offer, saying it came too late.',
    'The minister | says | indirect | it came too late',
  ],
  [
    'The union said members would strike, warning that trains would stop for a week.',
    'The union | says | indirect | members would strike',
    'The union | warns | indirect | trains would stop for a week',
  ],
  [
    'Lawmaker Petra Vidal resigned on Monday, citing poor health and saying that she needed rest.',
    'Lawmaker Petra Vidal | says | indirect | she needed rest',
  ],
  [
    'The ministry issued a statement saying that the border was open.',
    'The ministry | says | indirect | the border was open',
  ],
  [
    'Norbank cut its forecast, noting that exports had fallen.',
    'Norbank | says | indirect | exports had fallen',
  ],
]);

holds('two statements in one sentence', [
  [
    'The mayor said the bridge was safe and added that it would open in June.',
    'The mayor | says | indirect | the bridge was safe',
    'The mayor | adds | indirect | it would open in June',
  ],
  [
    'The mayor said the bridge was safe, but engineers said it could collapse.',
    'The mayor | says | indirect | the bridge was safe',
    'engineers | says | indirect | it could collapse',
  ],
  [
    'The army said it shot down two drones, while the rebels said they lost none.',
    'The army | says | indirect | it shot down two drones',
    'the rebels | says | indirect | they lost none',
  ],
  [
    'The mayor said that the bridge was safe and that it would open in June.',
    'The mayor | says | indirect | the bridge was safe and that it would open in June',
  ],
]);

holds('denying, warning, asking, promising, accusing', [
  [
    'The trader denied that he had seen the report.',
    'The trader | denies | indirect | he had seen the report',
  ],
  ['The trader denied any wrongdoing.', 'The trader | denies | indirect | any wrongdoing'],
  ['The trader has denied taking bribes.', 'The trader | denies | indirect | taking bribes'],
  [
    'Aid agencies warned of a famine in the north.',
    'Aid agencies | warns | indirect | a famine in the north',
  ],
  ['The bank warned against raising wages too fast.', 'The bank | warns | indirect | raising wages too fast'],
  [
    'The United Nations urged both sides to stop the fighting.',
    'The United Nations | asks | indirect | to stop the fighting',
  ],
  ['The opposition called for early elections.', 'The opposition | asks | indirect | early elections'],
  [
    'The opposition called on the king to dissolve parliament.',
    'The opposition | asks | indirect | to dissolve parliament',
  ],
  ['The prime minister promised to cut taxes.', 'The prime minister | promises | indirect | to cut taxes'],
  [
    'The prime minister vowed the killers would be found.',
    'The prime minister | promises | indirect | the killers would be found',
  ],
  [
    'Kyiv accused Moscow of shelling a hospital.',
    'Kyiv | accuses | indirect | Moscow of shelling a hospital',
  ],
  [
    'Ministers blamed the weather for the shortage.',
    'Ministers | accuses | indirect | the weather for the shortage',
  ],
  [
    'The club announced that its captain would leave.',
    'The club | announces | indirect | its captain would leave',
  ],
  [
    'The coach described the win as the best of his career.',
    'The coach | says | indirect | the win as the best of his career',
  ],
]);

holds('who passed it on', [
  [
    'The ministry said the pilot had told investigators that the engine failed.',
    'The ministry | says | indirect | the pilot had told investigators that the engine failed',
    'The ministry < the pilot | says | indirect | the engine failed',
  ],
  [
    'The agency quoted a diplomat as saying that the talks had failed.',
    'The agency < a diplomat | says | indirect | the talks had failed',
  ],
  [
    'General Aung Lin was quoted as saying by state media: "There will be no election."',
    'state media < General Aung Lin | says | direct | There will be no election',
  ],
  ['Peskov was quoted as saying that no call was planned.', 'Peskov | says | indirect | no call was planned'],
  [
    'Zaev said he would resign, according to the newspaper.',
    'the newspaper | says | indirect | Zaev said he would resign',
    'the newspaper < Zaev | says | indirect | he would resign',
  ],
]);

holds('names of one speaker', [
  [
    [
      'Prime Minister Zoran Zaev voted in Strumica.',
      'Zaev said the vote was historic.',
      'Prime Minister Zaev says turnout will be high.',
      'He said that he was hopeful.',
    ],
    'Prime Minister Zoran Zaev | says | indirect | the vote was historic',
    'Prime Minister Zoran Zaev | says | indirect | turnout will be high',
    'Prime Minister Zoran Zaev | says | indirect | he was hopeful',
  ],
  [
    [
      'Foreign Ministry spokeswoman Maria Orlova said the talks were useful.',
      'The Foreign Ministry said a date had been set.',
      'The spokeswoman added that no papers were signed.',
    ],
    'Foreign Ministry spokeswoman Maria Orlova | says | indirect | the talks were useful',
    'The Foreign Ministry | says | indirect | a date had been set',
    'Foreign Ministry spokeswoman Maria Orlova | adds | indirect | no papers were signed',
  ],
  [
    [
      'The World Bank said growth would slow.',
      'Its president, Carla Weiss, said poor countries would suffer.',
      'She said that help was needed.',
      'The bank said it would lend more.',
    ],
    'The World Bank | says | indirect | growth would slow',
    'Carla Weiss | says | indirect | poor countries would suffer',
    'Carla Weiss | says | indirect | help was needed',
    'The World Bank | says | indirect | it would lend more',
  ],
  [
    ['Russia said it would answer.', "Russia's foreign minister, Igor Sedov, said the step was hostile."],
    'Russia | says | indirect | it would answer',
    "Russia's foreign minister, Igor Sedov | says | indirect | the step was hostile",
  ],
  [
    [
      'Captain Mia Berg scored twice in the final. She said she had dreamed of it.',
      'Coach Ole Dahl said the team was tired.',
      'Berg said the crowd had helped.',
    ],
    'Captain Mia Berg | says | indirect | she had dreamed of it',
    'Coach Ole Dahl | says | indirect | the team was tired',
    'Captain Mia Berg | says | indirect | the crowd had helped',
  ],
]);

holds('offices, names and what stands between', [
  [
    'Its ambassador to the United Nations, Ivan Petrov, said the talks had failed.',
    'Ivan Petrov | says | indirect | the talks had failed',
  ],
  [
    '"This is no accident," a soldier named Oleh, 24, told the agency, adding: "They knew."',
    'a soldier named Oleh | says | direct | This is no accident',
    'a soldier named Oleh | adds | direct | They knew',
  ],
  ['PORTLAND, Ore. (AP) — Crews said the fire was out.', 'Crews | says | indirect | the fire was out'],
  [
    'Prime Minister Theresa May told MPs that the two men were officers.',
    'Prime Minister Theresa May | says | indirect | the two men were officers',
  ],
  [
    'President Dana Wu, speaking in Leeds, said the year was hard.',
    'President Dana Wu | says | indirect | the year was hard',
  ],
]);

holds('asides before a verb, and who quotes whom', [
  [
    '"The queue was long," Ana Moreno, a survivor who is now in hospital, told the BBC.',
    'Ana Moreno | says | direct | The queue was long',
  ],
  [
    'General Aung Lin told state TV the council would hand over power.',
    'General Aung Lin | says | indirect | the council would hand over power',
  ],
  [
    'Makila James, the deputy secretary, was quoted by Reuters as saying she was encouraged.',
    'Reuters < Makila James | says | indirect | she was encouraged',
  ],
]);

holds('the present tense, dashes and what is called for', [
  [
    '"Will this stop them? I doubt it," says Max Schmidt, an analyst. "It will slow them down."',
    'Max Schmidt | says | direct | Will this stop them? I doubt it',
    'Max Schmidt | says | direct | It will slow them down',
  ],
  ['"We have no more money," say the farmers.', 'the farmers | says | direct | We have no more money'],
  [
    'Ana Moreno — who spoke by video link — said the road was closed.',
    'Ana Moreno | says | indirect | the road was closed',
  ],
  ['The mayor (pictured) said the road was closed.', 'The mayor | says | indirect | the road was closed'],
  ['The charity called for patents to be waived.', 'The charity | asks | indirect | patents to be waived'],
  [
    'Doctors told a hearing that staff were leaving, warning the crisis was "far from over".',
    'Doctors | says | indirect | staff were leaving',
    'Doctors | warns | indirect | the crisis was "far from over"',
  ],
]);

holds('pronouns that stand for bodies, and people of a kind', [
  [
    [
      'Norbank said profits fell.',
      'Chief Executive Eva Lund said the year was hard. The bank will cut 300 jobs, it said.',
    ],
    'Norbank | says | indirect | profits fell',
    'Chief Executive Eva Lund | says | indirect | the year was hard',
    'Norbank | says | indirect | The bank will cut 300 jobs',
  ],
  [
    [
      'Governor Ole Dahl said the dam was safe.',
      'A shopkeeper said he had not slept.',
      '"I just want peace," he said.',
    ],
    'Governor Ole Dahl | says | indirect | the dam was safe',
    'A shopkeeper | says | indirect | he had not slept',
    'A shopkeeper | says | direct | I just want peace',
  ],
  [
    ['Ana Moreno: "We lost everything in one night."'],
    'Ana Moreno | says | direct | We lost everything in one night',
  ],
  [
    ['The winner vowed to rebuild the economy, promised an inquiry and said: "This is a new beginning."'],
    'The winner | promises | indirect | to rebuild the economy',
    'The winner | says | direct | This is a new beginning',
  ],
  [
    ['The party said soldiers had surrounded its office; the army said it knew of none.'],
    'The party | says | indirect | soldiers had surrounded its office',
    'the army | says | indirect | it knew of none',
  ],
]);

holds('a person named behind whose they are', [
  [
    [
      '"Prices will rise," its chief executive, Marta Lind, said in a statement.',
      'Lind said demand was strong.',
    ],
    'Marta Lind | says | direct | Prices will rise',
    'Marta Lind | says | indirect | demand was strong',
  ],
  [
    ['Her lawyer, Omar Haddad, told reporters that she would appeal.', 'The lawyer said the case was weak.'],
    'Omar Haddad | says | indirect | she would appeal',
    'Omar Haddad | says | indirect | the case was weak',
  ],
  [
    '"We are broke," the club\'s chairman, Nils Berg, told a news conference.',
    'Nils Berg | says | direct | We are broke',
  ],
  ['His brother told police that the car was stolen.', 'His brother | says | indirect | the car was stolen'],
  [
    "The group's British branch said it would close.",
    "The group's British branch | says | indirect | it would close",
  ],
  [
    'Prime Minister Ana Kos said the budget was ready.',
    'Prime Minister Ana Kos | says | indirect | the budget was ready',
  ],
]);

holds('who made a report belongs to its name, when and where it came out does not', [
  [
    'According to a survey commissioned by the Retail Council in March, shops lost customers.',
    'a survey commissioned by the Retail Council | says | indirect | shops lost customers',
  ],
  [
    'According to a study released by Harwick University on Monday, sugar is harmful.',
    'a study released by Harwick University | says | indirect | sugar is harmful',
  ],
  [
    'Bees are dying, according to a report published by the ministry last year.',
    'a report published by the ministry | says | indirect | Bees are dying',
  ],
  [
    'According to a study published in Nature, the ice is melting.',
    'a study | says | indirect | the ice is melting',
  ],
]);

holds('several of a body speak', [
  [
    'Scientists at Orrin University say the glacier is shrinking.',
    'Scientists at Orrin University | says | indirect | the glacier is shrinking',
  ],
  [
    'Officials in the ministry believe that the bridge was overloaded.',
    'Officials in the ministry | says | indirect | the bridge was overloaded',
  ],
  [
    'Members of the union warn that jobs will be lost.',
    'Members of the union | warns | indirect | jobs will be lost',
  ],
  ['The size of the fear in the markets was plain.'],
]);

holds('a second verb behind "and" keeps its speaker', [
  [
    'Home Secretary Ann Lee said the plan "is sound", and pledged to publish it in May.',
    'Home Secretary Ann Lee | says | indirect | the plan "is sound"',
    'Home Secretary Ann Lee | promises | indirect | to publish it in May',
  ],
  [
    'Coach Dan Fell said the team "lost its head", and promised to drop two players.',
    'Coach Dan Fell | says | indirect | the team "lost its head"',
    'Coach Dan Fell | promises | indirect | to drop two players',
  ],
  [
    'The mayor said on Monday that the bridge "will not fall", but warned that repairs would take a year.',
    'The mayor | says | indirect | the bridge "will not fall"',
    'The mayor | warns | indirect | repairs would take a year',
  ],
]);

holds('what is no statement', [
  ['The film "He Said Yes" opened in Oslo on Friday.'],
  ['The so-called "tax of shame" was repealed in 2015.'],
  ['The United States and Canada signed the treaty in Quebec.'],
  ['The singer, known as "the Fox", died on Friday.'],
  ['He is expected to say on Monday whether he will run.'],
  ['The company declined to say how many people were affected.'],
  ['The minister would not say when the talks would resume.'],
  ['The call lasted an hour and both sides ended it early.'],
  ['The report was published in March after three delays.'],
  ['Passengers were told that the train had been cancelled.'],
  ['The court rejected claims of unfair treatment by the bank.'],
  ['She asked for a glass of water and sat down.'],
  ['The bank added 3,000 jobs in its note division last year.'],
]);

describe('a paragraph of any length', () => {
  it.each([
    ['verbs', 'said '.repeat(5_000)],
    ['statements', 'Ana said it was, '.repeat(5_000)],
    ['single marks', "'a ".repeat(5_000)],
    ['single marks that never close', '‘a '.repeat(30_000)],
    ['quotations of nothing', '«» '.repeat(30_000)],
    ['quotations of one speaker', '"We are here now," said John Smith. '.repeat(6_000)],
    ['sources', 'according to '.repeat(5_000)],
  ])('of very many %s is read', (_what, text) => {
    expect(Array.isArray(read([text]))).toBe(true);
  });
});
