/**
 * English words whose past or plural no stemmer brings back to the word itself, each after its forms; those that are
 * as often another word ("wound", "ground", "lay", "bore") are left out.
 */
const VERBS = `
arose arisen arise | awoke awoken awake | was were been be | borne bear | beaten beat | became become
began begun begin | bent bend | bitten bite | bled bleed | blew blown blow | broke broken break
bred breed | brought bring | built build | burnt burn | bought buy | caught catch | chose chosen choose | clung cling
came come | crept creep | dealt deal | dug dig | did done do | drew drawn draw | dreamt dream | drank drunk drink
drove driven drive | ate eaten eat | fell fallen fall | fed feed | felt feel | fought fight | found find | fled flee
flew flown fly | forbade forbidden forbid | foresaw foreseen foresee | forgot forgotten forget | forgave forgiven forgive
froze frozen freeze | got gotten get | gave given give | went gone go | grew grown grow | hung hang | had has have
heard hear | hid hidden hide | held hold | kept keep | knelt kneel | knew known know | led lead | leapt leap
learnt learn | left leave | lent lend | lit light | lost lose | made make | meant mean | met meet | misled mislead
mistook mistaken mistake | outgrew outgrown outgrow | overcame overcome | oversaw overseen oversee | overtook overtaken overtake
overthrew overthrown overthrow | paid pay | proven prove | rebuilt rebuild | repaid repay | rode ridden ride | rang rung ring
rose risen rise | ran run | said say | saw seen see | sought seek | sold sell | sent send | shook shaken shake
shone shine | shot shoot | showed shown show | shrank shrunk shrink | sang sung sing | sank sunk sink | sat sit
slept sleep | slid slide | spoke spoken speak | sped speed | spent spend | spilt spill | spun spin | sprang sprung spring
stood stand | stole stolen steal | stuck stick | stung sting | struck stricken strike | strove striven strive | swore sworn swear
swept sweep | swam swum swim | swung swing | took taken take | taught teach | tore torn tear | told tell | thought think
threw thrown throw | understood understand | undertook undertaken undertake | underwent undergone undergo | upheld uphold
woke woken wake | wore worn wear | wove woven weave | wept weep | won win | withdrew withdrawn withdraw
withheld withhold | withstood withstand | wrote written write | died dies dying die | lied lying lie | tied tying tie
`;
const NOUNS = `
men man | women woman | children child | feet foot | teeth tooth | mice mouse | geese goose | lives life | wives wife
knives knife | thieves thief | halves half | wolves wolf | shelves shelf | selves self | crises crisis | analyses analysis
policemen policeman | firemen fireman | businessmen businessman | spokesmen spokesman | fishermen fisherman | gunmen gunman
`;

/** Each form with the word it belongs to. */
function formsOf(list: string): [form: string, own: string][] {
  return list.split(/[|\n]/u).flatMap((entry) => {
    const words = entry.trim().split(' ');
    const own = words.at(-1) ?? '';
    return words.slice(0, -1).map((form): [string, string] => [form, own]);
  });
}

const byForm = new Map([...formsOf(VERBS), ...formsOf(NOUNS)]);
const PRESENT = /^(?:dies|dying|lies|lying|ties|tying)$/u;
const pasts = new Set(formsOf(VERBS).flatMap(([form]) => (PRESENT.test(form) ? [] : [form])));

/** The word that a folded English form belongs to ("bought": buy, "children": child), or the form itself. */
export function regularForm(form: string): string {
  return byForm.get(form) ?? form;
}

/** Whether a folded English word is the past or the past participle of an irregular verb: "heard", "given". */
export function isIrregularPast(form: string): boolean {
  return pasts.has(form);
}
