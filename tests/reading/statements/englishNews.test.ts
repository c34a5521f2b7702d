import { expect, it } from 'vitest';
import { holds, read } from './toldEnglish.ts';

holds('a name that reads as a verb is a name', [
  [
    'Ahmed Reed, who runs the shelter, said demand had doubled.',
    'Ahmed Reed | says | indirect | demand had doubled',
  ],
  [
    '"I have lost everything," said farmer Mohammed Rose.',
    'farmer Mohammed Rose | says | direct | I have lost everything',
  ],
  ['Founded in 1990, the choir said it would sing on.', 'the choir | says | indirect | it would sing on'],
]);

holds('between a subject and its verb', [
  [
    'Tom Hale, who took over the shelter in 2012 and led the choir, said demand had doubled.',
    'Tom Hale | says | indirect | demand had doubled',
  ],
  [
    'The Salt Front, which wants self-rule for three provinces, said on its Telegram channel that it had acted alone.',
    'The Salt Front | says | indirect | it had acted alone',
  ],
  [
    'The dispute reached Holm, where Senator Lisa Park, the Democrat who leads the panel, called the cuts "a disgrace".',
    'Senator Lisa Park | says | indirect | the cuts "a disgrace"',
  ],
  [
    'It began with a meeting at which Mr. Dunn told his deputies that “half of it will go.”',
    'Mr. Dunn | says | direct | half of it will go',
  ],
  [
    'Critics pointed to a case in which a judge found that the change was unlawful.',
    'a judge | says | indirect | the change was unlawful',
  ],
  [
    'Three nurses stayed, and one, a midwife from Leeds, said she would leave too.',
    'a midwife from Leeds | says | indirect | she would leave too',
  ],
  ['Dunn, asked if he would resign, said that he would not.', 'Dunn | says | indirect | he would not'],
  [
    'Also there was Rob Hale, 40, of Leeds, who said: "I saw smoke."',
    'Rob Hale | says | direct | I saw smoke',
  ],
  [
    "The office received a letter from Acme's lawyers, who wrote that nobody had been told.",
    "Acme's lawyers | says | indirect | nobody had been told",
  ],
  [
    'A spokesman for the airline said 40 flights had been cancelled.',
    'A spokesman for the airline | says | indirect | 40 flights had been cancelled',
  ],
  [
    'The regulator disputes this, saying the bill would be lower.',
    'The regulator | says | indirect | the bill would be lower',
  ],
  [
    'Documents seen by the Herald show that the roof was not safe.',
    'Documents seen by the Herald | says | indirect | the roof was not safe',
  ],
]);

holds('speech told with another verb', [
  [
    'Sanou blamed the players for the delay. He went on to say that the money was there.',
    'Sanou | accuses | indirect | the players for the delay',
    'Sanou | says | indirect | the money was there',
  ],
  [
    'The coach said he was tired. He went on: "I want to go home."',
    'The coach | says | indirect | he was tired',
    'The coach | says | direct | I want to go home',
  ],
  [
    'Dunn, a retired machinist, put it this way: "We are paying twice."',
    'Dunn | says | direct | We are paying twice',
  ],
  [
    'The mother said a clerk in Bonn had telephoned her at dawn to say that the list had changed.',
    'The mother | says | indirect | a clerk in Bonn had telephoned her at dawn to say that the list had changed',
    'The mother < a clerk in Bonn | says | indirect | the list had changed',
  ],
  ['The train went on to Bonn.'],
  ['Dunn declined to say whether he would stay.'],
  [
    'Dunn said the board had promised him three times that the staff would be paid.',
    'Dunn | says | indirect | the board had promised him three times that the staff would be paid',
    'Dunn < the board | promises | indirect | the staff would be paid',
  ],
]);

holds('the occasion, however it is told of', [
  [
    'The senator wrote in a letter read aloud by the chair that there would be no help.',
    'The senator | says | indirect | there would be no help',
  ],
  [
    '"It was loud," a neighbor told the station in an interview that aired Monday.',
    'a neighbor | says | direct | It was loud',
  ],
  ['Pressed on the date, the aide said, after a pause, “Soon.”', 'the aide | says | direct | Soon'],
]);

holds('where what is said begins and ends', [
  [
    'Players were promised more; according to the captain, Omar Diarra, they got nothing.',
    'the captain, Omar Diarra | says | indirect | they got nothing',
  ],
  [
    'Ann Lee said that, according to her aides, the vote would fail.',
    'Ann Lee | says | indirect | according to her aides, the vote would fail',
    'Ann Lee < her aides | says | indirect | the vote would fail',
  ],
  [
    'Mr. Dunn wrote that he had “agonized over every name,” a claim that colleagues found hard to believe.',
    'Mr. Dunn | says | indirect | he had “agonized over every name,”',
  ],
  [
    'The nurse has two children and a loan, and she does not intend, Ann Lee said, to be hurried.',
    'Ann Lee | says | indirect | she does not intend, Ann Lee said, to be hurried',
  ],
  [
    'When the blast came, the guard said, the windows shook.',
    'the guard | says | indirect | When the blast came, the guard said, the windows shook',
  ],
]);

holds('what is no speech', [
  ['Under a policy adopted in 2021, Acme promised departing workers four weeks of pay.'],
  ['When Ann Lee stopped smelling her roses, she blamed a cold.'],
  ['After the match ended, he confirmed the booking.'],
  ['The coach announced his decision at a hastily arranged meeting, hours after players refused to train.'],
  [
    'The guard told the hearing he had warned managers about the door "at least four times".',
    'The guard | says | indirect | he had warned managers about the door "at least four times"',
  ],
  [
    'One source said a bill was near, but conceded: “We’ve said that before.”',
    'One source | says | indirect | a bill was near',
    'One source | says | direct | We’ve said that before',
  ],
]);

holds('a name, and what the article calls whom it names', [
  [
    ["Pike's lawyer, Ian Shaw, said the knife was a gift.", '"It was clean," Shaw said.'],
    "Pike's lawyer, Ian Shaw | says | indirect | the knife was a gift",
    "Pike's lawyer, Ian Shaw | says | direct | It was clean",
  ],
  ['Her deputy Ian Moss said it was a copy.', 'deputy Ian Moss | says | indirect | it was a copy'],
  [
    ['"They had no choice," said Tim Ward of Norcap.', 'Ward said more cuts were likely.'],
    'Tim Ward | says | direct | They had no choice',
    'Tim Ward | says | indirect | more cuts were likely',
  ],
  [
    'The University of Holm said it would close.',
    'The University of Holm | says | indirect | it would close',
  ],
]);

it('a name stands as the mention, the phrase around it among the ways the person is named', () => {
  const [said] = read(['A spokesman for Mr. Dunn, Peter Hall, said the plan was dead.']);
  expect(said?.mention?.text).toBe('Peter Hall');
  expect(said?.speaker?.mentions.map(({ text }) => text)).toEqual([
    'Peter Hall',
    'A spokesman for Mr. Dunn, Peter Hall',
  ]);
});

holds('turns of phrase that tell what is said', [
  [
    'Ann Lee took to Twitter to say the vote was a farce.',
    'Ann Lee | says | indirect | the vote was a farce',
  ],
  ['Ann Lee had this to say: "It was a farce."', 'Ann Lee | says | direct | It was a farce'],
  ['Ann Lee\'s answer was blunt: "No."', 'Ann Lee | says | direct | No'],
  ['Ann Lee made it clear that the taps were dry.', 'Ann Lee | stresses | indirect | the taps were dry'],
  [
    'Ann Lee expressed concern that the taps would run dry.',
    'Ann Lee | warns | indirect | the taps would run dry',
  ],
  [
    'The board gave no date but offered an assurance that the staff would be paid.',
    'The board | promises | indirect | the staff would be paid',
  ],
  ['As Ann Lee put it on Monday: "Nobody came."', 'Ann Lee | says | direct | Nobody came'],
  ['As the mayor said, the taps are dry.', 'the mayor | says | indirect | the taps are dry'],
  ['In the words of Ann Lee, "nobody came".', 'Ann Lee | says | direct | nobody came'],
  ['Said Ann Lee: "Nobody came."', 'Ann Lee | says | direct | Nobody came'],
  ['Ann Lee rejected the claim, calling it "absurd".', 'Ann Lee | says | indirect | it "absurd"'],
  ['As the mayor spoke, the crowd cheered.'],
  ['The company issued a statement on Monday.'],
  ['The answer was simple: a bigger boat.'],
]);

holds('what belongs to the name of a body, and what stands behind a person’s', [
  [
    'The Ministry of Health in Holm said two people had died.',
    'The Ministry of Health in Holm | says | indirect | two people had died',
  ],
  ['Maj. Gen. Ann Lee said the tank was empty.', 'Maj. Gen. Ann Lee | says | indirect | the tank was empty'],
  [
    '"Staff are tired," said Dawn Hart, the union\'s regional secretary, who added that a ballot was near.',
    'Dawn Hart | says | direct | Staff are tired',
    'Dawn Hart | adds | indirect | a ballot was near',
  ],
  [
    'An aide said that Victoria Lane, the health minister, had told colleagues that an inquiry was near.',
    'An aide | says | indirect | Victoria Lane, the health minister, had told colleagues that an inquiry was near',
    'An aide < Victoria Lane | says | indirect | an inquiry was near',
  ],
  [
    'Two people who have seen the report said the bridge was unsafe.',
    'Two people who have seen the report | says | indirect | the bridge was unsafe',
  ],
]);

holds('what one tells of another, a pronoun', [
  [
    'Anna Lind met the director, Karl Voss, in May. She alleges that he told her the matter was closed.',
    'Anna Lind | says | indirect | he told her the matter was closed',
    'Anna Lind < the director, Karl Voss | says | indirect | the matter was closed',
  ],
  [
    'Anna Lind says she told him that she was ill.',
    'Anna Lind | says | indirect | she told him that she was ill',
  ],
]);

holds('whose words a clause’s are', [
  [
    '"It is scarce," said Ruth Calder, chief economist at Norbank, who estimated that rents would rise.',
    'Ruth Calder | says | direct | It is scarce',
    'Ruth Calder | expects | indirect | rents would rise',
  ],
  [
    'One of them, Sofia Brandt, told the Herald that the party leader, Oscar Holm, had assured her she was safe.',
    'Sofia Brandt | says | indirect | the party leader, Oscar Holm, had assured her she was safe',
    'Sofia Brandt < the party leader, Oscar Holm | says | indirect | she was safe',
  ],
  [
    'Power is out, although the firm’s spokesman, Alan Pryce, warned that more storms were near.',
    'Alan Pryce | warns | indirect | more storms were near',
  ],
  [
    'Analyst Beatrice Loh, who rates the shares a “buy”, said the results were solid.',
    'Analyst Beatrice Loh | says | indirect | the results were solid',
  ],
  [
    'The union said Acme had promised there would be no closures, something a spokesman disputed.',
    'The union | says | indirect | Acme had promised there would be no closures',
    'The union < Acme | promises | indirect | there would be no closures',
  ],
  ['Evidence from other cities suggested that the effect was small.'],
  ['Norbank reported a better-than-expected profit on Thursday and raised its dividend.'],
  [
    'Profit fell, Norbank said, above the loss forecast on average by analysts.',
    'Norbank | says | indirect | Profit fell',
  ],
  ['The islands were cut off, after which the government promised a vessel that has yet to be built.'],
  [
    'The chair said the roof would be checked before anyone asked why it fell.',
    'The chair | says | indirect | the roof would be checked before anyone asked why it fell',
  ],
]);

holds('a name with a title is shown in full', [
  [
    ['A plumber, Derek Absalom, found it.', 'Police do not suspect Mr Absalom. “It was dusty,” he said.'],
    'Derek Absalom | says | direct | It was dusty',
  ],
]);

holds('hearings and debates', [
  [
    'Counsel to the inquiry, Jane Hart KC, asked why the doors were open. She put it to him that he had slept.',
    'Counsel to the inquiry, Jane Hart KC | asks | indirect | why the doors were open',
    'Counsel to the inquiry, Jane Hart KC | says | indirect | he had slept',
  ],
  [
    'A survivor, Dev Patel, described how water came up the stairs. He recalled thinking: "This is it."',
    'A survivor, Dev Patel | says | indirect | how water came up the stairs',
    'A survivor, Dev Patel | says | direct | This is it',
  ],
  [
    'The bill passed 24-8, with Maria Ortiz calling it "a bad day".',
    'Maria Ortiz | says | indirect | it "a bad day"',
  ],
  [
    ['Sen. Maria Ortiz, D-St. Arden, called the bill "a trick".', '"We need roofs," the Democrat said.'],
    'Sen. Maria Ortiz | says | indirect | the bill "a trick"',
    'Sen. Maria Ortiz | says | direct | We need roofs',
  ],
]);
