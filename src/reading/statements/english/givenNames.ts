// Given names that tell a woman from a man, folded: those that head the yearly lists of births of English-speaking
// countries (ONS, SSA), and the commonest of other peoples as English newspapers spell them. Names of both are left out
// (Alex, Ali, Andrea, Chris, Jean, Kim, Robin, Sam, Taylor).

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

const WOMEN = names(`
  abigail adriana agnes aisha alana alexandra alice alicia alison amal amanda amelia amina amira amy ana anastasia angela
  angelina anita ann anna anne annette annie antonia anthea audrey ava barbara beatrice beatriz bella bernadette beth bethany betty
  brenda bridget camila carla carmen carol carolina caroline carolyn catherine cecilia charlotte chiara chloe christina
  christine claire clara claudia colleen connie constance cynthia daisy dawn deborah debra delia denise diana diane dina
  dolores donna dora doris dorothy edith eileen elaine eleanor elena elizabeth ella ellen eloise elsa emilia emily emma
  erica erin esther eva eve evelyn faith fatima fatma fiona florence freya gabriela gabriella gail gemma georgia
  georgina geraldine gillian gina giulia gloria grace greta gwen hala hanan hannah harriet hazel heather heidi helen helena
  hilary hillary holly huda ida imogen ingrid irene irina isabel isabella isla jacqueline jane janet janice jasmine jennifer
  jenny jessica jill joan joanna joanne josephine joyce judith judy julia juliana julie karen karin kate katherine kathleen
  kathryn katie katrina kayla kelly khadija kirsten kirsty laila lara latifa laura lauren layla leila lena leticia lidia
  lila lily linda lisa liz lois lola lorna lorraine louisa louise lucia lucy lydia lynn madeleine maggie maha maja marcia
  margaret margarita maria mariam marianne marie marina marion marjorie marlene marta martha mary maryam matilda maureen
  megan melanie melissa mette mia michelle mila mildred millie miriam moira molly monica mona nadia nancy naomi natalia natalie
  natasha nicola nicole nina noor nora norma olga olivia oksana paige pamela patricia paula pauline penelope penny petra
  philippa phoebe phyllis polly priya rachel rania rebecca regina rita roberta rosa rosalind rose rosemary rosie ruby ruth
  sally salma samantha samira sandra sara sarah selma shannon sharon sheila shirley siobhan sofia sonia sophia sophie
  stella stephanie sue sunita susan susanna suzanne svetlana sylvia tamara tania tanya tara teresa tessa thelma theresa tina
  tracey tracy ursula valentina valeria valerie vanessa vera veronica victoria viola violet virginia vivian wendy yasmin
  yvonne zahra zainab zara zeinab zoe
`);

const MEN = names(`
  aaron abbas abdul abdullah abu adam adrian ahmad ahmed alan albert alberto alejandro aleksandar alexander alexei alfred
  allan amir anders andre andreas andrew andriy andrzej andy angus anthony antonio anton arjun arnold arthur arturo ashok barry bashar
  ben benjamin bernard bill bilal bob boris brad bradley brandon brendan brian bruce bruno caleb callum cameron carl carlos
  cesar charles christian christoph christopher clive colin connor craig cyril damian daniel daniele darren dave david dean
  declan dennis derek dermot diego dimitri dirk dmitri dmitry dominic donald douglas duncan dylan eamon ed eddie edgar
  eduardo edward edwin emeka emil emmanuel enrico enrique eric erik ernest ethan eugene evan fadi faisal farid felix
  ferdinand fernando finn francesco francis francisco francois frank franz fred frederick gareth gary gavin geoff geoffrey
  george gerald gerard giacomo gilbert giorgio giovanni giuseppe glenn gonzalo gordon graham greg gregory guillermo gustavo
  habib hamza hans harold harry harvey hassan hasan hector heinrich henrik henry herbert hiroshi howard hugh hugo hussein
  ian ibrahim igor ilya isaac ismail ivan ivo jack jacob jacques jake jakub jamal james jan jason javier jeff jeffrey jeremy
  jerome jim joachim joao joaquin joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph joshua
  juan julian julio jurgen justin karim karl keith kenneth kevin khalid khaled konstantin kofi kumar kwame kwesi kyle lars laurence
  lawrence leo leon leonard leonardo lewis liam lionel lorenzo louis lucas luigi luis luka lukas luke magnus mahmoud malcolm
  manuel marc marcel marcin marco marcus mario marko martin marwan mateo matteo matthew matthias maurice max maximilian mehmet michael miguel mikhail
  milan mike mohamed mohammad mohammed mohamad muhammad murad mustafa nabil nasser nathan neil nelson nicholas nick nicolas
  nigel niklas nikolai noah noel norman oleg oleksandr oliver olivier omar oscar osman otto owen pablo paddy paolo patrick
  paul pavel pedro peter petr phil philip philippe pierre piotr rafael rafiq raj rajesh ralph ramon rashid raul raymond
  reginald rene ricardo richard rick rob robert roberto rodrigo roger rohan roland roman ron ronald rory roy rudolf rupert
  russell ryan salim salman samir samuel sanjay santiago scott sean sebastian sergei sergey sergio seth shane simon stefan
  stephen steve steven stewart stuart sven tariq ted terence terry theodore thierry thomas tim timothy tobias toby todd tom
  tomas tommy tony trevor umar uwe valentin vasily victor viktor vincent vikram vladimir volodymyr walter warren wayne werner
  wilhelm will willem william wolfgang xavier yasser youssef yousef yuri yusuf zoran
`);

/** True for a given name of women, false for one of men, null for any other word. */
export function givenName(word: string): boolean | null {
  if (WOMEN.has(word)) return true;
  return MEN.has(word) ? false : null;
}
