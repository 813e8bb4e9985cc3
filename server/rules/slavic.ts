import { capitalise } from './words.ts';

/** Letters that no transcription from Cyrillic into English has, and German ones. */
const FOREIGN_TO_IT = /[wqäöüß]|sch|th|ph|ck/u;

/** Endings of surnames and places in English or scholarly transcription from Cyrillic. */
const ENDING = /[clmnorv]sky$|chyk$|shin$|[aeiou]v$|[dlnrst]y(?:an|uk)$|shch/u;
/** Endings that leave no doubt: no other language has words like these. */
const PLAIN_ENDING = /[oe]va?$|(?:skiy|skij|skyi|skyy|skaya|enko|chuk|tsyn|zhin|etsk)$/u;
/** Endings of surnames in German transcription. */
const GERMAN_ENDING = /(?:[oe]wa?|tschuk|schin|[a-z]ski|ski[nj]|nyj?|enko)$/u;
/** Letter groups that turn up in such transcriptions, and elsewhere. */
const GROUP =
  /zh|kh|shch|[šžč]|[dlnrst]y[au]|^y[aeu]|yev|[aeo]y$|[bdgklmnrstz](?:ry|ly|iy|ii)$|[aeiou]v$|^v[ls]|sh(?:k|[aeiou])/u;

/** First names as English transcribes them. */
const FIRST_NAMES = new Set(
  `Vladimir Sergey Sergei Dmitry Dmitriy Dmitri Andrey Andrei Alexey Aleksey Aleksei Alexei Nikolay Nikolai Mikhail
  Yevgeny Evgeny Evgeniy Yuri Yury Yuriy Igor Oleg Boris Ivan Vasily Vasiliy Anatoly Anatoliy Valery Valeriy Viktor
  Vyacheslav Yaroslav Stanislav Vladislav Svyatoslav Rostislav Konstantin Gennady Gennadiy Grigory Georgy Arkady Vitaly Vitaliy
  Leonid Maxim Maksim Pavel Pyotr Petr Roman Ruslan Semyon Fyodor Fedor Timofey Ilya Kirill Aleksandr Oleksandr Alexander
  Volodymyr Oleksiy Oleksii Serhiy Serhii Andriy Andrii Mykola Mykhailo Dmytro Yuliya Yulia Yulija Tetyana Tatyana Tatiana
  Olga Olha Natalya Nataliya Natalia Yelena Elena Irina Iryna Svetlana Lyudmila Ludmila Yekaterina Ekaterina Anastasia Anastasiya
  Maria Mariya Kseniya Ksenia Marina Galina Halyna Larisa Lyubov Nadezhda Vera Zoya Zinaida Ramzan Ramazan Rustem Denys Denis
  Taras Bohdan Bogdan Ihor Vsevolod Vadim Vadym Timur Eduard Artem Artyom Anton Danylo Danil Yegor Egor Hryhoriy Stepan Sviatlana
  Maryia Ales Pavlo Petro Vasyl Valeriia Dimitar Georgi Kiril Plamen Rumen Boyko Rosen Ivaylo Hristo Todor Asen Lyubomir`.split(
    /\s+/u,
  ),
);

/** Text with one of these speaks of Russia or her neighbours that write in Cyrillic. */
const REGION =
  /\b(?:Russland|russisch|Sowjet|sowjetisch|Moskau|Kreml|Ukraine|ukrainisch|Kiew|Kyjiw|Kyiv|Belarus|Weißrussland|belarussisch|weißrussisch|Minsk|Bulgarien|bulgarisch|Sofia|Krim|Donbass|Sibirien|Petersburg)/u;

/** Countries that write themselves in Latin letters, with -ov and -ev: their people are no transcriptions. */
const LATIN_REGION =
  /\b(?:[Uu]sbek|[Aa]serbaidschan|[Tt]urkmen|[Kk]asach|[Mm]azedoni|[Tt]schechi|[Ss]lowak|[Ss]loweni|[Ss]erbi|[Kk]roati|[Bb]osni|[Pp]olen|[Pp]olnisch|[Ii]srael|US-amerikanisch|emigriert)/u;

/** How far a word looks like a transcription from Cyrillic: `plain` ones look like nothing else. */
export function slavicLook(word: string): 'plain' | 'likely' | 'possible' | undefined {
  const small = word.toLowerCase();
  if (FOREIGN_TO_IT.test(small)) return undefined;
  if (PLAIN_ENDING.test(small)) return 'plain';
  if (ENDING.test(small)) return 'likely';
  return GROUP.test(small) ? 'possible' : undefined;
}

/** Whether a surname looks Slavic and is written as German transcribes it. */
export function slavicInGerman(word: string): boolean {
  return GERMAN_ENDING.test(word);
}

/** Whether a word is a first name of Russia or her neighbours in English spelling. */
export function slavicFirstName(word: string): boolean {
  return FIRST_NAMES.has(word);
}

/** Whether a text speaks of a country whose names German transcribes from Cyrillic, and of none that writes Latin. */
export function speaksOfCyrillic(text: string): boolean {
  return REGION.test(text) && !LATIN_REGION.test(text);
}

/** English or scholarly letters → German ones, in this order; after Duden's table for Russian. */
const TRANSCRIPTION: readonly (readonly [RegExp, string])[] = [
  [/^aleks/u, 'alex'],
  [/^maksi/u, 'maxi'],
  [/^e(?=vg|kat)/u, 'ye'],
  [/(?<=[aeiouy])s(?=[aeiouy])/gu, 'ss'],
  [/sk(?:iy|ij)$/u, 'ski'],
  [/skaya$/u, 'skaja'],
  [/shch|šč/gu, 'Q'],
  [/ž|zh/gu, 'S'],
  [/tch|č|ch(?![lmnrt])/gu, 'TS'],
  [/š|sh/gu, 'S'],
  [/(?<=TS|Q)ev$/u, 'ov'],
  [/etsk/gu, 'eZk'],
  [/ts/gu, 'Z'],
  [/z/gu, 's'],
  [/TS/gu, 'tsch'],
  [/Q/gu, 'schtsch'],
  [/S/gu, 'sch'],
  [/Z/gu, 'z'],
  [/kh/gu, 'ch'],
  [/(?<=[^aeiouy])iev/gu, 'jev'],
  [/(?<=[aeiou])ev/gu, 'jev'],
  [/(?<=[aeou])y$/u, 'i'],
  [/(?:iy|ii)$/u, 'i'],
  [/(?:yi|yy)$/u, 'yj'],
  [/(?<=[bdfgklmprstvz]|en)y$/u, 'i'],
  [/y(?=[aeou])/gu, 'j'],
  [/(?<=[aeiouy])yi/gu, 'ji'],
  [/(?<=[aeiou])y(?=[bdfgklmnprstvz])/gu, 'i'],
  [/ijj|jj/gu, 'j'],
  [/v/gu, 'w'],
];

/**
 * How German may write a name that stands in English or scholarly transcription, likeliest first; empty where no
 * letter changes, in numerals and acronyms, or where the word cannot be such a transcription.
 */
export function germanTranscriptions(word: string): readonly string[] {
  const small = word.toLowerCase();
  if (FOREIGN_TO_IT.test(small) || word === word.toUpperCase()) return [];
  const forms = VARIANTS.map(([ending, variant]) => capitalise(transcribe(small.replace(ending, variant))));
  return [...new Set(forms)].filter((form) => form.toLowerCase() !== small);
}

/** Endings whose German form depends on the language behind them: as they are, and Ukrainian. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/$^/u, ''],
  [/sky$/u, 'skyy'],
  [/iy$/u, 'ij'],
  [/(?<=[^aeiouy])iev$/u, 'yiev'],
];

function transcribe(small: string): string {
  return TRANSCRIPTION.reduce((form, [letters, german]) => form.replace(letters, german), small);
}
