import type { RuleSwitch } from '../model.ts';
import type { InterfaceLanguage, Words } from '../locale/index.ts';
import { mark, visible } from '../text/marks.ts';
import type { ExampleView, RuleBook, RuleView } from '../workbench/workbench.ts';
import { diffOf, type DiffRun } from './diffs.ts';
import { rulesPath } from './paths.ts';

/** A rule as the page of rules shows it. */
export interface RuleCard {
  readonly id: string;
  readonly title: string;
  readonly severity: RuleView['severity'];
  readonly severityWord: string;
  readonly on: boolean;
  readonly stateWord: string;
  /** Who or what says so; '' where the rule is on as it came. */
  readonly why: string;
  /** What it says of its first example, in German. */
  readonly says: string;
  readonly first: ExampleCard | undefined;
  readonly examples: readonly ExampleCard[];
  /** Further texts, under what they show; each the segments of one article. */
  readonly passages: readonly { readonly label: string; readonly texts: readonly (readonly string[])[] }[];
  readonly source: string;
  /** One sentence each: what was measured, and what became of its findings here. */
  readonly figures: readonly string[];
  readonly action: string;
  readonly choices: readonly { readonly state: 'on' | 'off' | 'default'; readonly label: string }[];
}

export interface ExampleCard {
  /** One list of runs a segment; the fault is marked. */
  readonly wrong: readonly (readonly DiffRun[])[];
  /** What is new is marked; empty where the rule offers no repair. */
  readonly right: readonly (readonly DiffRun[])[];
}

export function ruleCard(
  view: RuleView,
  measured: RuleBook['measured'],
  articleId: number | undefined,
  language: InterfaceLanguage,
  t: Words,
): RuleCard {
  const [first, ...examples] = view.examples.map(exampleCard);
  const passages = [
    { label: t.rules.passes, texts: view.passes },
    { label: t.rules.misses, texts: view.misses },
    { label: t.rules.falseAlarms, texts: view.falseAlarms },
  ];
  return {
    id: view.id,
    title: view.title[language],
    severity: view.severity,
    severityWord: t.desk.severities[view.severity],
    on: view.on,
    stateWord: view.on ? t.rules.on : t.rules.off,
    why: reasonOf(view, t),
    says: view.says,
    first,
    examples,
    passages: passages
      .filter(({ texts }) => texts.length > 0)
      .map(({ label, texts }) => ({ label, texts: texts.map((passage) => passage.map(visible)) })),
    source: view.source,
    figures: [measuredIn(view, measured, t), t.rules.here(view.findings, view.dismissed, view.wide)],
    action: `${rulesPath(articleId)}/${encodeURIComponent(view.id)}`,
    choices: choicesOf(view, articleId, t),
  };
}

function exampleCard({ wrong, right }: ExampleView): ExampleCard {
  return {
    wrong: wrong.map(({ text, spans }) =>
      mark(text, spans).map((run) => ({ text: visible(run.text), changed: run.findings.length > 0 })),
    ),
    right: right.map((text, i) => diffOf(wrong[i]?.text ?? '', text).after),
  };
}

/** Why a rule is on or off, where that is not as the program came. */
function reasonOf({ here, everywhere, byDefault, precision }: RuleView, t: Words): string {
  if (here !== undefined) return t.rules.chosenHere(here.on, whoAndWhen(here, t));
  if (everywhere !== undefined) return t.rules.chosenEverywhere(everywhere.on, whoAndWhen(everywhere, t));
  return byDefault || precision === undefined ? '' : t.rules.imprecise(precision);
}

function whoAndWhen({ editor, at }: RuleSwitch, t: Words): string {
  return [...(editor === undefined ? [] : [t.desk.by(editor)]), t.format.time(at)].join(', ');
}

function measuredIn({ figures, precision }: RuleView, measured: RuleBook['measured'], t: Words): string {
  if (figures === undefined) return t.rules.notMeasured;
  return [
    t.rules.onClean(measured.cleanSentences, figures.clean),
    t.rules.onDamaged(figures.right + figures.wrong, figures.right),
    ...(precision === undefined ? [] : [t.rules.precision(precision)]),
  ].join(' ');
}

function choicesOf(
  { on, here, everywhere }: RuleView,
  articleId: number | undefined,
  t: Words,
): RuleCard['choices'] {
  const turn = on
    ? ({ state: 'off', label: t.rules.switchOff } as const)
    : ({ state: 'on', label: t.rules.switchOn } as const);
  const chosen = articleId === undefined ? everywhere : here;
  if (chosen === undefined) return [turn];
  return [
    turn,
    { state: 'default', label: articleId === undefined ? t.rules.asItCame : t.rules.asEverywhere },
  ];
}
