import type { LocalizationMap } from 'discord.js';

/** English texts of commands in further languages of Discord's, by locale; a text left out stays English there. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: {
    ask: 'demander',
    schedule: 'calendrier',
    'who-said': 'qui-a-dit',
    speakers: 'intervenants',
    summary: 'résumé',
    read: 'lire',
    help: 'aide',
    settings: 'réglages',
    gaps: 'lacunes',
    recap: 'récapitulatif',
    digest: 'résumés',
    'How Isnad answers in this server': 'Comment Isnad répond sur ce serveur',
    'What readers asked and the articles do not say':
      'Ce que les lecteurs ont demandé et que les articles ne disent pas',
    'What this channel said, for someone who was away':
      "Ce qui s'est dit dans ce salon, pour qui était absent",
    'Summaries posted to channels': 'Résumés publiés dans les salons',
    'Check against the article': "Comparer à l'article",
    'Ask the article; the answer is its own words, cited':
      "Interroger l'article ; la réponse reprend ses propres mots, avec référence",
    'The dated events of the article, in order of time':
      "Les événements datés de l'article, par ordre de date",
    'Who said what, and who reported it': "Qui a dit quoi, et qui l'a rapporté",
    'Who speaks in the article, and how much': "Qui s'exprime dans l'article, et combien de fois",
    'The most important sentences, word for word': 'Les phrases les plus importantes, mot pour mot',
    'The article itself, page by page': "L'article lui-même, page par page",
    'What you can ask': 'Ce que vous pouvez demander',
    'Which article (all of them when left out)': 'Quel article (tous par défaut)',
    'Show the answer to me alone': "N'afficher la réponse qu'à moi",
    'Point one member at the answer': 'Signaler la réponse à un membre',
  },
  'es-ES': {
    ask: 'preguntar',
    schedule: 'agenda',
    'who-said': 'quién-dijo',
    speakers: 'hablantes',
    summary: 'resumen',
    read: 'leer',
    help: 'ayuda',
    settings: 'ajustes',
    gaps: 'lagunas',
    recap: 'repaso',
    digest: 'resúmenes',
    'How Isnad answers in this server': 'Cómo responde Isnad en este servidor',
    'What readers asked and the articles do not say':
      'Lo que los lectores preguntaron y los artículos no dicen',
    'What this channel said, for someone who was away': 'Lo que se dijo en este canal, para quien no estaba',
    'Summaries posted to channels': 'Resúmenes publicados en los canales',
    'Check against the article': 'Comparar con el artículo',
    'Ask the article; the answer is its own words, cited':
      'Pregunta al artículo; la respuesta son sus propias palabras, citadas',
    'The dated events of the article, in order of time':
      'Los hechos fechados del artículo, por orden de fecha',
    'Who said what, and who reported it': 'Quién dijo qué y quién lo contó',
    'Who speaks in the article, and how much': 'Quién habla en el artículo y cuánto',
    'The most important sentences, word for word': 'Las frases más importantes, palabra por palabra',
    'The article itself, page by page': 'El propio artículo, página a página',
    'What you can ask': 'Qué puedes preguntar',
    'Which article (all of them when left out)': 'Qué artículo (todos si se omite)',
    'Show the answer to me alone': 'Mostrarme la respuesta solo a mí',
    'Point one member at the answer': 'Señalar la respuesta a un miembro',
  },
  de: {
    ask: 'fragen',
    schedule: 'termine',
    'who-said': 'wer-sagte',
    speakers: 'sprecher',
    summary: 'zusammenfassung',
    read: 'lesen',
    help: 'hilfe',
    settings: 'einstellungen',
    gaps: 'lücken',
    recap: 'rückblick',
    digest: 'übersichten',
    'How Isnad answers in this server': 'Wie Isnad auf diesem Server antwortet',
    'What readers asked and the articles do not say': 'Was Leser fragten und die Artikel nicht sagen',
    'What this channel said, for someone who was away': 'Was in diesem Kanal gesagt wurde, für Abwesende',
    'Summaries posted to channels': 'In Kanälen veröffentlichte Zusammenfassungen',
    'Check against the article': 'Mit dem Artikel vergleichen',
    'Ask the article; the answer is its own words, cited':
      'Den Artikel fragen; die Antwort ist sein Wortlaut, mit Beleg',
    'The dated events of the article, in order of time':
      'Die datierten Ereignisse des Artikels, nach der Zeit',
    'Who said what, and who reported it': 'Wer was gesagt hat und wer es berichtet',
    'Who speaks in the article, and how much': 'Wer im Artikel zu Wort kommt und wie oft',
    'The most important sentences, word for word': 'Die wichtigsten Sätze im Wortlaut',
    'The article itself, page by page': 'Der Artikel selbst, Seite für Seite',
    'What you can ask': 'Was man fragen kann',
    'Which article (all of them when left out)': 'Welcher Artikel (ohne Angabe alle)',
    'Show the answer to me alone': 'Die Antwort nur mir zeigen',
    'Point one member at the answer': 'Ein Mitglied auf die Antwort hinweisen',
  },
  tr: {
    ask: 'sor',
    schedule: 'takvim',
    'who-said': 'kim-dedi',
    speakers: 'konuşanlar',
    summary: 'özet',
    read: 'oku',
    help: 'yardım',
    settings: 'ayarlar',
    gaps: 'boşluklar',
    recap: 'derleme',
    digest: 'bültenler',
    'How Isnad answers in this server': 'Isnad bu sunucuda nasıl yanıt verir',
    'What readers asked and the articles do not say': 'Okurların sorduğu ve makalelerin söylemediği',
    'What this channel said, for someone who was away': 'Orada olmayanlar için bu kanalda konuşulanlar',
    'Summaries posted to channels': 'Kanallara gönderilen özetler',
    'Check against the article': 'Makaleyle karşılaştır',
    'Ask the article; the answer is its own words, cited':
      'Makaleye sorun; yanıt, kaynak gösterilen kendi sözleridir',
    'The dated events of the article, in order of time': 'Makaledeki tarihli olaylar, zaman sırasıyla',
    'Who said what, and who reported it': 'Kim ne dedi ve bunu kim aktardı',
    'Who speaks in the article, and how much': 'Makalede kim, ne kadar konuşuyor',
    'The most important sentences, word for word': 'En önemli cümleler, kelimesi kelimesine',
    'The article itself, page by page': 'Makalenin kendisi, sayfa sayfa',
    'What you can ask': 'Neler sorabilirsiniz',
    'Which article (all of them when left out)': 'Hangi makale (boş bırakılırsa hepsi)',
    'Show the answer to me alone': 'Yanıtı yalnızca bana göster',
    'Point one member at the answer': 'Bir üyeyi yanıta yönlendir',
  },
};

/**
 * A text's localisations: Arabic, and the further languages that have it. `ar` is a locale of Discord's API that
 * discord.js's types do not list; raw command data carries it unchanged.
 */
export function localisations(english: string, arabic: string): LocalizationMap {
  const further = Object.entries(TEXTS).flatMap(([locale, texts]) => {
    const text = texts[english];
    return text === undefined ? [] : [[locale, text] as const];
  });
  return Object.fromEntries([['ar', arabic], ...further]);
}
