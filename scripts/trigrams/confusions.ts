/** Forms that are taken for one another: what a rule would try instead of the one it finds. */
export interface Confusion {
  readonly kind: string;
  readonly others: readonly string[];
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  article: ['der die das den dem des', 'ein eine einen einem einer eines'],
  preposition: [
    'in an auf aus bei mit nach von zu für über um unter vor durch gegen ohne seit während', //
  ],
  'verb number': [
    'ist sind',
    'war waren',
    'hat haben',
    'hatte hatten',
    'wird werden',
    'wurde wurden',
    'kann können',
    'muss müssen',
    'soll sollen',
    'will wollen',
    'darf dürfen',
    'konnte konnten',
    'sei seien',
    'würde würden',
  ],
};
const CLOSED: ReadonlyMap<string, Confusion> = new Map(
  Object.entries(SETS).flatMap(([kind, sets]) =>
    sets.flatMap((set) => {
      const forms = set.split(' ');
      return forms.map((form) => [form, { kind, others: forms.filter((other) => other !== form) }] as const);
    }),
  ),
);
const ENDINGS = ['en', 'em', 'er', 'es', 'e'];

/** What the form may be confused with; an ending is one of an adjective where text has the stem with -e and -en. */
export function confusionOf(form: string, hasForm: (form: string) => boolean): Confusion | undefined {
  const closed = CLOSED.get(form);
  if (closed !== undefined || !/^[a-zäöüß]{5,40}$/u.test(form)) return closed;
  const ending = ENDINGS.find((candidate) => form.endsWith(candidate));
  if (ending === undefined) return undefined;
  const stem = form.slice(0, -ending.length);
  if (!hasForm(`${stem}e`) || !hasForm(`${stem}en`)) return undefined;
  const others = ENDINGS.filter((other) => other !== ending && hasForm(stem + other)).map(
    (other) => stem + other,
  );
  return others.length < 2 ? undefined : { kind: 'adjective ending', others };
}
