import { numberOf } from '../../server/grammar/tags/candidates.ts';
import { createForms } from '../../server/grammar/tags/forms.ts';
import { createSearch, TAG_ROOM } from '../../server/grammar/tags/search.ts';
import type { Language } from '../../server/language/language.ts';
import { TAGS, type Tag } from '../../server/language/morphology.ts';
import type { GoldSentence } from './align.ts';
import { packWeights } from './pack.ts';
import type { Model } from './train.ts';

/** One tagged token of a sentence that was not learned from. */
export interface Outcome {
  readonly treebank: GoldSentence['treebank'];
  readonly text: string;
  readonly right: Tag;
  readonly found: Tag;
  /** Whether the lexicon has the form. */
  readonly known: boolean;
  /** Whether the right tag was among those it chose from. */
  readonly offered: boolean;
  /** Scores of the candidates less that of the chosen one, in units of the weights; the chosen one's 0 is left out. */
  readonly others: readonly number[];
  readonly context: string;
}

/** Cross-validation: each part is tagged by a model of the others; our own sentences are always learned, never counted. */
export function crossValidate(
  gold: readonly GoldSentence[],
  language: Language,
  folds: number,
  train: (lessons: readonly GoldSentence[]) => Model,
  each: (fold: number) => void = () => undefined,
): Outcome[] {
  return Array.from({ length: folds }, (_, fold) => {
    each(fold);
    const left = (sentence: GoldSentence, i: number) => sentence.treebank !== 'own' && i % folds === fold;
    const model = train(gold.filter((sentence, i) => !left(sentence, i)));
    return outcomes(gold.filter(left), language, model);
  }).flat();
}

function outcomes(gold: readonly GoldSentence[], language: Language, model: Model): Outcome[] {
  const packed = packWeights(model.weights);
  const search = createSearch(packed.weights);
  const look = createForms(language, model.seen);
  const plain = createForms(language, new Map());
  const scores = new Float64Array(TAG_ROOM);
  return gold.flatMap(({ treebank, pieces, tags }) => {
    const forms = pieces.map(({ kind, text }) => look(kind, text));
    search.prepare(forms, forms.length);
    const best = search.best();
    search.follow(best);
    return pieces.flatMap(({ kind, text }, i) => {
      const right = tags[i];
      const form = forms[i];
      if (right === undefined || form === undefined) return [];
      search.alternatives(best, i, Infinity, scores);
      const chosen = best[i] ?? 0;
      const own = scores[form.tags.indexOf(chosen)] ?? 0;
      const others = [...form.tags].flatMap((tag, c) =>
        tag === chosen ? [] : [((scores[c] ?? 0) - own) * packed.unit],
      );
      return {
        treebank,
        text,
        right,
        found: TAGS[chosen] ?? 'XY',
        known: plain(kind, text).known,
        offered: form.tags.includes(numberOf(right)),
        others,
        context: pieces
          .slice(Math.max(0, i - 6), i + 6)
          .map((piece) => piece.text)
          .join(' '),
      };
    });
  });
}

/** Probability of the chosen tag at a heat. */
export function certaintyOf({ others }: Pick<Outcome, 'others'>, heat: number): number {
  return 1 / (1 + others.reduce((sum, score) => sum + Math.exp(score / heat), 0));
}

/** The heat at which the certainties say most of what is right: least logarithmic loss over a grid. */
export function fitHeat(outcomesOfAll: readonly Outcome[]): number {
  const open = outcomesOfAll.filter(({ others }) => others.length > 0);
  const loss = (heat: number) =>
    open.reduce((sum, outcome) => {
      const p = Math.min(0.998, certaintyOf(outcome, heat));
      return sum - Math.log(outcome.found === outcome.right ? p : 1 - p);
    }, 0);
  const heats = Array.from({ length: 60 }, (_, i) => 0.5 * 1.12 ** i);
  return heats.reduce((best, heat) => (loss(heat) < loss(best) ? heat : best), 1);
}

/** The figures as text: per treebank, per tag, commonest confusions, reliability of certainties. */
export function report(all: readonly Outcome[], heat: number): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2));
  const share = (list: readonly Outcome[]) =>
    `${percent(list.filter(({ right, found }) => right === found).length, list.length).padStart(6)} of ${String(list.length).padStart(6)}`;
  const line = (name: string, list: readonly Outcome[]) =>
    `${name.padEnd(6)} all ${share(list)}   known ${share(list.filter(({ known }) => known))}   unknown ${share(list.filter(({ known }) => !known))}   right tag not offered ${percent(list.filter(({ offered }) => !offered).length, list.length)}`;
  const banks = [...new Set(all.map(({ treebank }) => treebank))];
  const tags = TAGS.map((tag) => ({
    tag,
    of: all.filter(({ right }) => right === tag),
    as: all.filter(({ found }) => found === tag),
  })).filter(({ of, as }) => of.length + as.length > 0);
  const confusions = new Map<string, number>();
  for (const { right, found } of all)
    if (right !== found) confusions.set(`${right}→${found}`, (confusions.get(`${right}→${found}`) ?? 0) + 1);
  const steps = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
  return [
    line('all', all),
    ...banks.map((bank) =>
      line(
        bank,
        all.filter(({ treebank }) => treebank === bank),
      ),
    ),
    '',
    'tag       count  recall  precision',
    ...tags.map(({ tag, of, as }) => {
      const hits = of.filter(({ found }) => found === tag).length;
      return `${tag.padEnd(8)} ${String(of.length).padStart(6)} ${percent(hits, of.length).padStart(7)} ${percent(hits, as.length).padStart(9)}`;
    }),
    '',
    `confusions (right→found): ${[...confusions]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    '',
    'certainty     tokens  right',
    ...steps.slice(0, -1).map((from, i) => {
      const to = steps[i + 1] ?? 1;
      const within = all.filter((outcome) => {
        const certainty = Math.min(0.998, certaintyOf(outcome, heat));
        return certainty >= from && certainty < to;
      });
      return `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)} ${String(within.length).padStart(9)} ${percent(within.filter(({ right, found }) => right === found).length, within.length).padStart(6)}`;
    }),
  ].join('\n');
}
